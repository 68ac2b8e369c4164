//! Rates over time: at most two lines on an axis of percent.
use serde_json::json;

use super::option::{ValueKind, merge};
use super::{ChartOption, Line, LineStyle, time_series};
use crate::format::Locale;
use crate::money::Ratio;

/// Rates above this, in millionths, are drawn against the whole: the axis ends at 100 %.
const NEAR_WHOLE: i64 = 500_000;
const WHOLE: i64 = 1_000_000;

/// One rate; `None` leaves a gap where it divides by nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// Name in legend and tooltip.
    pub name: String,
    /// CSS variable of its colour.
    pub color: &'static str,
    /// One value per bucket.
    pub values: Vec<Option<Ratio>>,
}

/// Draws the rates from nothing to 100 %, or to a round number above the highest where all are low.
pub fn rate_trend(labels: Vec<String>, rates: &[Rate], locale: Locale, description: String) -> ChartOption {
    let lines: Vec<_> = rates
        .iter()
        .map(|rate| Line {
            name: rate.name.clone(),
            color: rate.color,
            style: LineStyle::Solid,
            values: rate.values.iter().map(|value| value.and_then(millionths)).collect(),
        })
        .collect();
    let highest = lines.iter().flat_map(|line| line.values.iter().flatten()).max().copied();
    let mut option = time_series(labels, &lines, ValueKind::Percent, locale, description);
    if highest.is_some_and(|highest| (NEAR_WHOLE..=WHOLE).contains(&highest)) {
        let mut drawn = serde_json::from_str(&option.json).unwrap_or_default();
        merge(&mut drawn, json!({ "yAxis": { "min": 0, "max": 1, "interval": 0.25 } }));
        option.json = drawn.to_string();
    }
    option
}

fn millionths(rate: Ratio) -> Option<i64> {
    i64::try_from(rate.millionths()).ok()
}
