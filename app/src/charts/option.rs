//! What all charts share: the frame of an option, its value format, and the unit of its axis.
use charming::Chart;
use charming::component::Axis;
use charming::element::AxisType;
use serde_json::{Value, json};

use super::ChartOption;
use crate::format::{self, Locale};
use crate::money::{Currency, MINOR_PER_MAJOR, SCALE};

/// What a chart's values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// Minor units of a currency.
    Money(Currency),
    /// Whole things.
    Count,
    /// Millionths of one: a rate or a share.
    Percent,
}

/// Who reads the chart, what its values are and how far they reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    kind: ValueKind,
    locale: Locale,
    /// The largest size on the axis.
    pub(super) reach: i64,
}

impl Scale {
    /// The scale that holds all values.
    pub(super) fn of(values: impl Iterator<Item = i64>, kind: ValueKind, locale: Locale) -> Self {
        Self { kind, locale, reach: values.map(i64::saturating_abs).max().unwrap_or_default() }
    }

    /// Unit of the axis in words: `Rp miliar`; empty for counts and rates.
    fn unit(self) -> String {
        match self.kind {
            ValueKind::Money(currency) => format::axis_unit(self.reach, currency, self.locale),
            ValueKind::Count | ValueKind::Percent => String::new(),
        }
    }

    /// How the browser writes the values. Its axis is in the unit that the card's subtitle names.
    fn wire(self) -> Value {
        let locale = self.locale.key();
        match self.kind {
            ValueKind::Money(currency) => {
                let divisor = format::axis_divisor(self.reach) / MINOR_PER_MAJOR;
                json!({
                    "format": locale, "language": "en", "currency": currency.code(),
                    "scale": SCALE, "kind": "money", "unit": divisor.max(1).ilog10(),
                })
            }
            ValueKind::Count => json!({ "format": locale, "language": "en", "kind": "count" }),
            ValueKind::Percent => json!({ "format": locale, "language": "en", "kind": "percent" }),
        }
    }

    /// A value as the number type of charts; minor units stay exact up to 2^53.
    #[expect(
        clippy::cast_precision_loss,
        reason = "pixels, not money: the exact value is in the table beside it"
    )]
    pub(super) fn plotted(self, value: i64) -> f64 {
        match self.kind {
            ValueKind::Money(_) | ValueKind::Count => value as f64,
            ValueKind::Percent => value as f64 / 1_000_000.0,
        }
    }

    /// Formatter of values that are written beside their marks, by the name that the browser knows.
    pub(super) const fn label(self) -> &'static str {
        match self.kind {
            ValueKind::Money(_) => "@money_compact",
            ValueKind::Count => "@count",
            ValueKind::Percent => "@percent",
        }
    }
}

/// Axis of buckets; the chart module gives it its looks.
pub(super) fn buckets(labels: Vec<String>) -> Axis {
    Axis::new().type_(AxisType::Category).data(labels)
}

/// Axis of values.
pub(super) fn values() -> Axis {
    Axis::new().type_(AxisType::Value)
}

/// Serialises a chart and adds what the option model lacks.
pub(super) fn finish(chart: &Chart, patch: Value, scale: Scale, description: String) -> ChartOption {
    let mut option = serde_json::to_value(chart).unwrap_or_default();
    merge(&mut option, json!({ "waymark": scale.wire() }));
    merge(&mut option, json!({ "aria": { "label": { "description": description } } }));
    merge(&mut option, patch);
    ChartOption {
        json: option.to_string(),
        description,
        unit: scale.unit(),
        is_empty: false,
        row_names: Vec::new(),
        links: Vec::new(),
    }
}

/// The frame of a chart over buckets that has nothing to draw: their names and bare grid lines.
pub(super) fn bare(labels: Vec<String>, scale: Scale, description: String) -> ChartOption {
    let chart = Chart::new().x_axis(buckets(labels)).y_axis(values());
    let axis = json!({ "min": 0, "max": 3, "interval": 1, "axisLabel": { "show": false } });
    let patch = json!({ "yAxis": axis, "series": [] });
    ChartOption { is_empty: true, ..finish(&chart, patch, scale, description) }
}

/// Deep merge: objects by key, arrays by position, everything else replaced.
pub(super) fn merge(into: &mut Value, patch: Value) {
    match (into, patch) {
        (Value::Object(into), Value::Object(patch)) => {
            for (key, value) in patch {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(into), Value::Array(patch)) => {
            for (index, value) in patch.into_iter().enumerate() {
                match into.get_mut(index) {
                    Some(slot) => merge(slot, value),
                    None => into.push(value),
                }
            }
        }
        (into, patch) => *into = patch,
    }
}
