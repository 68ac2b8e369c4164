//! Bars of what was reached with a tick where the target stands.
use charming::Chart;
use charming::element::ItemStyle;
use charming::series::{Bar, Scatter};
use serde_json::json;

use super::ChartOption;
use super::option::{Scale, ValueKind, buckets, finish, plotted, values};
use crate::format::Locale;

/// One bucket: what was to be reached and what was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetBar {
    /// Bucket label.
    pub label: String,
    /// Target; `None` when none is set.
    pub target: Option<i64>,
    /// Reached.
    pub actual: i64,
}

/// Actual as bars, the target as a tick over each.
pub fn target_bars(bars: &[TargetBar], kind: ValueKind, locale: Locale, description: String) -> ChartOption {
    let labels = bars.iter().map(|bar| bar.label.clone()).collect();
    let actual: Vec<f64> = bars.iter().map(|bar| plotted(bar.actual)).collect();
    let reach = bars.iter().flat_map(|bar| [Some(bar.actual), bar.target]).flatten();
    let scale = Scale::of(reach, kind, locale);
    let chart = Chart::new()
        .x_axis(buckets(labels))
        .y_axis(values())
        .series(Bar::new().name("Actual").item_style(ItemStyle::new().color("var(--chart-1)")).data(actual))
        .series(Scatter::new().name("Target").item_style(ItemStyle::new().color("var(--fg)")));
    let targets: Vec<_> = bars.iter().map(|bar| bar.target.map(plotted)).collect();
    // The option model has no gaps in the data of a scatter series.
    finish(&chart, json!({ "series": [{}, { "data": targets }] }), scale, description)
}
