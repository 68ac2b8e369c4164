//! `/settings/appearance`: theme, density and width of the sidebar.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use crate::layout::PageHead;

/// How the portal looks to this person.
pub struct AppearancePage;

#[lazy_route]
impl LazyRoute for AppearancePage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let AppearancePage = page;
        view! { <PageHead title="Appearance" context="How the portal looks to you, on every device you sign in on." /> }
            .into_any()
    }
}
