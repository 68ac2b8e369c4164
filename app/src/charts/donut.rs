//! Parts of a whole as a ring; names, counts and shares stand in the HTML list beside it.
use charming::Chart;
use charming::series::Pie;
use serde_json::json;

use super::ChartOption;
use super::option::{Scale, ValueKind, finish};
use super::palette::{COLORS_MAX, OTHER, color};
use crate::format::Locale;

/// Most parts of a ring.
const MOST_SLICES: usize = 6;
/// Parts below this share of the whole, in percent, cannot be told apart.
const SMALL_PERCENT: i128 = 3;

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

/// A ring with small gaps; a grey one when every part is nothing. Parts too small or too many are one grey part.
pub fn donut(slices: &[Slice], kind: ValueKind, locale: Locale, description: String) -> ChartOption {
    let scale = Scale::of(slices.iter().map(|slice| slice.value), kind, locale);
    let chart = Chart::new().series(Pie::new());
    let is_empty = scale.reach == 0;
    let parts = if is_empty { Vec::new() } else { folded(slices) };
    let data: Vec<_> = parts
        .iter()
        .map(|slice| {
            json!({
                "name": slice.name, "value": scale.plotted(slice.value), "link": slice.link,
                "itemStyle": { "color": format!("var({})", slice.color) },
            })
        })
        .collect();
    let option = finish(&chart, json!({ "series": [{ "data": data }] }), scale, description);
    let links = slices.iter().map(|slice| slice.link.clone().unwrap_or_default()).collect();
    ChartOption { is_empty, links, ..option }
}

/// The parts in their order, the small ones and those beyond the sixth added up at the end.
fn folded(slices: &[Slice]) -> Vec<Slice> {
    let whole: i128 = slices.iter().map(|slice| i128::from(slice.value)).sum();
    let is_small = |slice: &Slice| i128::from(slice.value) * 100 < whole * SMALL_PERCENT;
    let (mut own, mut rest): (Vec<Slice>, Vec<Slice>) =
        slices.iter().cloned().partition(|slice| !is_small(slice));
    let fits = own.len() + usize::from(!rest.is_empty()) <= MOST_SLICES;
    if !fits {
        rest.extend(own.split_off(MOST_SLICES - 1));
    }
    // One part under another name would be no simpler.
    if rest.len() < 2 {
        return slices.to_vec();
    }
    let value = rest.iter().map(|slice| slice.value).fold(0, i64::saturating_add);
    own.push(Slice { name: OTHER.to_owned(), color: color(COLORS_MAX), value, link: None });
    own
}
