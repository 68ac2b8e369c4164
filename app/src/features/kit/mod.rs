//! The living catalogue of components, in demo builds: what exists, in every state; the visual tests photograph it.
use crate::routes::{NavGroup, PageDef};
use crate::ui::Icon;

mod chart_fns;
#[cfg(feature = "ssr")]
mod charts;
mod company_fns;
pub mod orders;
mod page;
mod sample;
mod sections;
mod server_fns;
pub use page::KitPage;

/// The catalogue in the sidebar.
pub const PAGE: Option<&PageDef> = Some(&PageDef {
    path: "/kit",
    title: "Component kit",
    permission: None,
    group: NavGroup::System,
    icon: Icon::Kit,
    has_period: false,
});
