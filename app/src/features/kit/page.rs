//! `/kit`: every component in every state.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::sections::{
    ActionsSection, ChartsSection, DatesSection, FiguresSection, FlowsSection, FormsSection,
    FoundationsSection, NavigationSection, OverlaysSection, StatesSection, TablesSection,
};
use crate::layout::PageHead;

/// A part of the catalogue.
struct Section {
    id: &'static str,
    title: &'static str,
    content: fn() -> AnyView,
}

/// In their order on the page.
const SECTIONS: [Section; 11] = [
    Section { id: "foundations", title: "Foundations", content: || FoundationsSection().into_any() },
    Section { id: "actions", title: "Actions", content: || ActionsSection().into_any() },
    Section { id: "forms", title: "Forms", content: || FormsSection().into_any() },
    Section { id: "overlays", title: "Overlays", content: || OverlaysSection().into_any() },
    Section { id: "navigation", title: "Navigation", content: || NavigationSection().into_any() },
    Section { id: "dates", title: "Dates", content: || DatesSection().into_any() },
    Section { id: "figures", title: "Figures", content: || FiguresSection().into_any() },
    Section { id: "charts", title: "Charts", content: || ChartsSection().into_any() },
    Section { id: "tables", title: "Tables", content: || TablesSection().into_any() },
    Section { id: "flows", title: "Flows", content: || FlowsSection().into_any() },
    Section { id: "states", title: "States", content: || StatesSection().into_any() },
];

/// The catalogue.
pub struct KitPage;

#[lazy_route]
impl LazyRoute for KitPage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let KitPage = page;
        // External to the router, which would not move the focus.
        let link = |section: Section| {
            let href = format!("#{}", section.id);
            view! { <a class="chip" href=href rel="external">{section.title}</a> }
        };
        view! {
            <PageHead
                title="Component kit"
                context="Every component in every state. Pages are composed of these and add no style of their own."
            />
            <nav class="kit-index" aria-label="Sections of the kit">
                {SECTIONS.into_iter().map(link).collect_view()}
            </nav>
            {SECTIONS.into_iter().map(drawn).collect_view()}
        }
        .into_any()
    }
}

fn drawn(Section { id, title, content }: Section) -> impl IntoView {
    view! {
        <section class="kit-section" id=id aria-labelledby=format!("{id}-title")>
            <h2 class="section-title" id=format!("{id}-title")>{title}</h2>
            {content()}
        </section>
    }
}
