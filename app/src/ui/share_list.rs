//! Parts beside each other in detail: name, value, a bar, and a line of explanation each.
use leptos::prelude::*;

use super::{Part, PartBar};
use crate::money::Ratio;

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRow {
    /// Swatch class, such as `tone-1`.
    pub swatch: &'static str,
    /// Fill class of the bar, such as `fill-1`.
    pub fill: &'static str,
    /// Name of the part.
    pub name: String,
    /// Its value, formatted.
    pub value: String,
    /// Length of the bar; none draws an empty one.
    pub share: Option<Ratio>,
    /// What the bar says, in words.
    pub note: String,
}

/// Rows that share the height of their card evenly, so that the card ends where its neighbour ends.
///
/// Accessibility: a named list with all values as text, the bars are hidden.
#[component]
pub fn ShareList(
    /// What the rows are.
    #[prop(into)]
    label: String,
    /// In their order.
    rows: Vec<ShareRow>,
) -> impl IntoView {
    view! {
        <ul class="share-list" aria-label=label>
            {rows
                .into_iter()
                .map(|row| {
                    let parts = vec![Part { fill: row.fill, share: row.share.unwrap_or(Ratio::ZERO) }];
                    view! {
                        <li class="share-row">
                            <span class=format!("swatch {}", row.swatch) aria-hidden="true"></span>
                            <span class="share-name">{row.name}</span>
                            <b class="share-value">{row.value}</b>
                            <PartBar parts />
                            <span class="share-note">{row.note}</span>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
