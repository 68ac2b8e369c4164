//! The living catalogue of components, in demo builds: what exists, in every state; the visual tests photograph it.
use crate::routes::{NavGroup, PageDef};
use crate::ui::Icon;

mod page;
mod sample;
mod sections;
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
