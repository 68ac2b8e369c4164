//! A card with a title and rows, or the reason why there are none.
use leptos::prelude::*;

use super::{CardTable, Cell, Column, Span};

/// Title, unit and rows of a section.
#[component]
pub fn TableCard(
    /// What the rows are.
    title: &'static str,
    /// Which rows, in one line.
    #[prop(into)]
    subtitle: String,
    /// The columns.
    columns: &'static [Column],
    /// The rows, each as long as the columns.
    rows: Vec<Vec<Cell>>,
    /// Columns of the record list: name, status, main number, date.
    record: [usize; 4],
    /// Width.
    span: Span,
    /// Shown when there are no rows.
    empty: AnyView,
) -> impl IntoView {
    let body = if rows.is_empty() {
        empty
    } else {
        view! { <CardTable caption=title columns rows record /> }.into_any()
    };
    view! {
        <section class=format!("card card-clip {}", span.class()) aria-label=title>
            <div class="card-head pb-4">
                <div>
                    <h2 class="card-title">{title}</h2>
                    <p class="card-sub">{subtitle}</p>
                </div>
            </div>
            {body}
        </section>
    }
}
