//! Legends: boxes that switch series on and off above a plot, and the list beside a ring.
use leptos::prelude::*;

use super::table::named;

/// One entry of the legend above a plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendItem {
    /// Series name.
    pub name: String,
    /// Swatch class, such as `tone-1`: the colour of the series.
    pub swatch: &'static str,
    /// Sum or end value of the series, formatted.
    pub value: Option<String>,
}

/// Series of a plot. With script each is a box that takes its series out of the plot; without, a plain list.
///
/// Accessibility: native boxes named by their series, each at least 24 px high.
#[component]
pub(super) fn Legend(
    /// In the order of the plot.
    items: Vec<LegendItem>,
) -> impl IntoView {
    view! {
        <ul class="legend" aria-label="Series">
            {items
                .into_iter()
                .map(|item| {
                    view! {
                        <li>
                            <label class="legend-item">
                                <input
                                    class="needs-script"
                                    type="checkbox"
                                    checked
                                    data-chart-toggle=item.name.clone()
                                />
                                <span class=format!("swatch {}", item.swatch) aria-hidden="true"></span>
                                <span class="legend-name">{item.name}</span>
                                {item.value.map(|value| view! { <b>{value}</b> })}
                            </label>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

/// One part of a whole in the list beside its picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendRow {
    /// Swatch class, such as `tone-1`: the colour of the part.
    pub swatch: &'static str,
    /// Name of the part.
    pub name: String,
    /// Its size, formatted.
    pub value: String,
    /// Its share of the whole, formatted.
    pub share: String,
    /// Page with the rows behind it.
    pub href: Option<String>,
}

/// Parts of a whole with size and share; grows with its card, so that a row of cards ends on one line.
///
/// Accessibility: a plain list; the whole row of a part that leads somewhere is its link.
#[component]
pub fn LegendList(
    /// In the order of the picture.
    rows: Vec<LegendRow>,
) -> impl IntoView {
    view! {
        <ul class="legend-list">
            {rows
                .into_iter()
                .map(|row| {
                    view! {
                        <li class="legend-row">
                            <span class=format!("swatch {}", row.swatch) aria-hidden="true"></span>
                            <span>{named(row.name, row.href)}</span>
                            <span>{row.value}</span>
                            <span>{row.share}</span>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
