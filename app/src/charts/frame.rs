//! The card that every figure of a page stands in: title, unit, actions, and the same numbers as a table.
use leptos::prelude::*;

use super::ChartTable;
use super::table::DataTableDetails;
use crate::ui::{Icon, IconView, Span};

/// Title, unit and table around a picture that needs no script, such as a funnel or a gauge.
///
/// Accessibility: a figure named by its title; the table repeats what the picture shows.
#[component]
pub fn FigureCard(
    /// Unique on the page; prefix of the ids inside.
    id: &'static str,
    /// What the figure is about.
    #[prop(into)]
    title: String,
    /// The unit in words.
    #[prop(into)]
    subtitle: String,
    /// The same numbers as a table; none where the picture already is a list of them.
    #[prop(optional)]
    table: ChartTable,
    /// Page behind each row of the table.
    #[prop(optional)]
    links: Vec<String>,
    /// Width.
    span: Span,
    /// What stands beside the title, such as a toggle.
    #[prop(optional_no_strip, into)]
    actions: Option<AnyView>,
    /// Address of the numbers as CSV.
    #[prop(optional_no_strip, into)]
    csv: Option<String>,
    /// Whether newer numbers are on their way.
    #[prop(optional, into)]
    stale: Signal<bool>,
    /// The picture.
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let csv = csv.map(|href| download(href, &title));
    let table = (!table.rows.is_empty())
        .then(|| view! { <DataTableDetails title=title.clone() table links /> }.into_any());
    view! {
        <figure
            class=format!("card chart-card {}", span.class())
            class:is-stale=move || stale.get()
            aria-labelledby=title_id.clone()
            aria-busy=move || stale.get().then_some("true")
        >
            <div class="card-head">
                <div>
                    <h2 class="card-title" id=title_id.clone()>{title}</h2>
                    <p class="card-sub">{subtitle}</p>
                </div>
                {(actions.is_some() || csv.is_some())
                    .then(|| view! { <div class="card-actions no-print">{actions} {csv}</div> })}
            </div>
            {children()}
            {table}
        </figure>
    }
}

fn download(href: String, title: &str) -> AnyView {
    let name = format!("Download {title} as CSV");
    view! {
        <a class="btn btn-ghost btn-sm btn-icon" href=href download rel="external" aria-label=name title="CSV">
            <IconView icon=Icon::Download size=16 />
        </a>
    }
    .into_any()
}
