//! Bars of what was reached with a tick where the target stands.
use charming::Chart;
use charming::element::ItemStyle;
use charming::series::{Bar, Scatter};
use serde_json::{Value, json};

use super::ChartOption;
use super::option::{Scale, ValueKind, bare, buckets, finish, values};
use crate::format::{self, Locale};
use crate::money::Ratio;

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

/// Actual as bars, the target as a tick over each, the attainment above whichever is higher.
pub fn target_vs_actual(
    bars: &[TargetBar],
    kind: ValueKind,
    locale: Locale,
    description: String,
) -> ChartOption {
    let labels = bars.iter().map(|bar| bar.label.clone()).collect();
    let reach = bars.iter().flat_map(|bar| [Some(bar.actual), bar.target]).flatten();
    let scale = Scale::of(reach, kind, locale);
    if scale.reach == 0 {
        return bare(labels, scale, description);
    }
    let chart = Chart::new()
        .x_axis(buckets(labels))
        .y_axis(values())
        .series(Bar::new().name("Actual").item_style(ItemStyle::new().color("var(--chart-1)")))
        .series(Scatter::new().name("Target").item_style(ItemStyle::new().color("var(--fg)")));
    let (actual, target): (Vec<_>, Vec<_>) = bars.iter().map(|bar| marks(bar, scale, locale)).unzip();
    // The option model has neither gaps nor labels in the data of its series.
    finish(&chart, json!({ "series": [{ "data": actual }, { "data": target }] }), scale, description)
}

/// Bar and tick of a bucket; months that have not begun carry no `0%`.
fn marks(bar: &TargetBar, scale: Scale, locale: Locale) -> (Value, Value) {
    let attainment = bar.target.and_then(|target| Ratio::of(bar.actual, target)).filter(|_| bar.actual != 0);
    let label = attainment.map(
        |share| json!({ "show": true, "position": "top", "formatter": format::percent(share, locale, 0) }),
    );
    let actual = json!(scale.plotted(bar.actual));
    let target = bar.target.map(|target| json!(scale.plotted(target))).unwrap_or_default();
    let with = |value: Value, label: Value| json!({ "value": value, "label": label });
    match label {
        Some(label) if bar.target.is_some_and(|target| bar.actual >= target) => (with(actual, label), target),
        Some(label) => (actual, with(target, label)),
        None => (actual, target),
    }
}
