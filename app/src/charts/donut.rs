//! Parts of a whole as a ring; names, counts and shares stand in the HTML list beside it.
use charming::Chart;
use charming::series::Pie;
use serde_json::json;

use super::ChartOption;
use super::option::{Scale, ValueKind, finish, plotted};
use crate::format::Locale;

/// One part of the ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// Name in the tooltip.
    pub name: String,
    /// CSS variable of its colour.
    pub color: &'static str,
    /// Size.
    pub value: i64,
    /// Page that a click opens.
    pub link: Option<String>,
}

/// A ring with small gaps; a grey one when every part is nothing.
pub fn donut(slices: &[Slice], kind: ValueKind, locale: Locale, description: String) -> ChartOption {
    let scale = Scale::of(slices.iter().map(|slice| slice.value), kind, locale);
    let chart = Chart::new().series(Pie::new());
    let data: Vec<_> = slices
        .iter()
        .map(|slice| {
            json!({
                "name": slice.name, "value": plotted(slice.value), "link": slice.link,
                "itemStyle": { "color": format!("var({})", slice.color) },
            })
        })
        .collect();
    let nothing = slices.iter().all(|slice| slice.value == 0);
    let data = if nothing { Vec::new() } else { data };
    finish(&chart, json!({ "series": [{ "data": data }] }), scale, description)
}
