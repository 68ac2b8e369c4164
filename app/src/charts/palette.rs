//! Colours of series in the order they are given; what comes after the eighth is one grey rest.
use super::LegendItem;

/// Series that have a colour of their own; the rest are added up as [`OTHER`].
pub const COLORS_MAX: usize = 8;

/// Name of what is added up.
pub(super) const OTHER: &str = "Other";

/// CSS variables, in order.
const COLORS: [&str; COLORS_MAX] =
    ["--chart-1", "--chart-2", "--chart-3", "--chart-4", "--chart-5", "--chart-6", "--chart-7", "--chart-8"];

/// Swatch classes of the same colours.
const SWATCHES: [&str; COLORS_MAX] =
    ["tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6", "tone-7", "tone-8"];

/// CSS variable of the series at a place; grey after the eighth.
pub fn color(index: usize) -> &'static str {
    COLORS.get(index).copied().unwrap_or("--chart-other")
}

/// Swatch class of the series at a place; grey after the eighth.
pub fn swatch(index: usize) -> &'static str {
    SWATCHES.get(index).copied().unwrap_or("tone-other")
}

/// Legend of series in palette order, with one entry for all that come after the eighth.
pub fn legend_of(names: impl IntoIterator<Item = String>) -> Vec<LegendItem> {
    let mut items: Vec<_> = names
        .into_iter()
        .take(COLORS_MAX + 1)
        .enumerate()
        .map(|(index, name)| LegendItem { name, swatch: swatch(index), value: None })
        .collect();
    if let Some(rest) = items.get_mut(COLORS_MAX) {
        OTHER.clone_into(&mut rest.name);
    }
    items
}
