//! Names ranked by size, each over a bar of its share.
use leptos::prelude::*;

use super::meter::{decimal, hundredths};
use crate::money::Ratio;

/// Hundredths of a percent that the smallest bar is drawn with, so that it can be seen.
const LEAST: i128 = 200;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarRow {
    /// Name over the bar.
    pub name: String,
    /// Its value, formatted.
    pub value: String,
    /// Length of the bar, of the longest one.
    pub share: Ratio,
    /// Page with what is behind it.
    pub href: Option<String>,
}

/// Rows of 32 px that grow with their card; a row that leads somewhere is a link as a whole.
///
/// Accessibility: a named list with the values as text, the bars are hidden.
#[component]
pub fn BarList(
    /// What the rows are.
    #[prop(into)]
    label: String,
    /// Largest first.
    rows: Vec<BarRow>,
) -> impl IntoView {
    view! {
        <ul class="bar-list" aria-label=label>
            {rows
                .into_iter()
                .map(|BarRow { name, value, share, href }| {
                    let width = hundredths(share).clamp(0, 10_000);
                    let width = if width == 0 { 0 } else { width.max(LEAST) };
                    let content = view! {
                        <svg aria-hidden="true">
                            <rect width=format!("{}%", decimal(width)) height="100%" rx="6"></rect>
                        </svg>
                        <span class="bar-name">{name}</span>
                        <span class="bar-value">{value}</span>
                    };
                    let row = match href {
                        Some(href) => view! { <a class="bar-row" href=href>{content}</a> }.into_any(),
                        None => view! { <div class="bar-row">{content}</div> }.into_any(),
                    };
                    view! { <li>{row}</li> }
                })
                .collect_view()}
        </ul>
    }
}
