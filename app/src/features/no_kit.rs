//! Builds without demo data have no catalogue of components.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use crate::layout::NotFound;
use crate::routes::PageDef;

/// Not in the sidebar.
pub const PAGE: Option<&PageDef> = None;

/// The address answers like every other that has no page.
pub struct KitPage;

#[lazy_route]
impl LazyRoute for KitPage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let KitPage = page;
        NotFound().into_any()
    }
}
