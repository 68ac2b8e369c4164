//! Bars that lie: names stand in HTML beside them, values at their ends.
use charming::Chart;
use charming::series::Bar;
use serde_json::json;

use super::ChartOption;
use super::option::{Scale, ValueKind, buckets, finish, values};
use crate::format::Locale;

/// Most rows that are drawn; the table has all.
const MOST_ROWS: usize = 12;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HorizontalBar {
    /// Name beside the bar.
    pub name: String,
    /// CSS variable of its colour.
    pub color: &'static str,
    /// Its length.
    pub value: i64,
    /// Page with what is behind it.
    pub link: Option<String>,
}

/// The first twelve rows in the order given; `series` names what their lengths are.
pub fn horizontal_bars(
    series: &str,
    bars: &[HorizontalBar],
    kind: ValueKind,
    locale: Locale,
    description: String,
) -> ChartOption {
    let shown = &bars[..bars.len().min(MOST_ROWS)];
    let scale = Scale::of(shown.iter().map(|bar| bar.value), kind, locale);
    let names: Vec<_> = shown.iter().map(|bar| bar.name.clone()).collect();
    let chart = Chart::new()
        .x_axis(values())
        .y_axis(buckets(names.clone()))
        .series(Bar::new().name(series.to_owned()));
    let data: Vec<_> = shown
        .iter()
        .map(|bar| {
            json!({
                "value": scale.plotted(bar.value),
                "itemStyle": { "color": format!("var({})", bar.color) },
            })
        })
        .collect();
    let label = json!({ "show": true, "position": "right", "formatter": scale.label() });
    let patch = json!({ "series": [{ "data": data, "label": label }] });
    let option = finish(&chart, patch, scale, description);
    let links = bars.iter().map(|bar| bar.link.clone().unwrap_or_default()).collect();
    ChartOption { is_empty: scale.reach == 0, row_names: names, ..option }.with_links(links)
}
