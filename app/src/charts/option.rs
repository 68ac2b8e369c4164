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
}

/// Who reads the chart, what its values are and how far they reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    kind: ValueKind,
    locale: Locale,
    /// The largest size on the axis.
    reach: i64,
}

impl Scale {
    /// The scale that holds all values.
    pub(super) fn of(values: impl Iterator<Item = i64>, kind: ValueKind, locale: Locale) -> Self {
        Self { kind, locale, reach: values.map(i64::saturating_abs).max().unwrap_or_default() }
    }

    /// Unit of the axis in words: `Rp miliar`; empty for counts.
    fn unit(self) -> String {
        match self.kind {
            ValueKind::Money(currency) => format::axis_unit(self.reach, currency, self.locale),
            ValueKind::Count => String::new(),
        }
    }

    /// How the browser writes the values. Its axis is in the unit that the card's subtitle names.
    fn wire(self) -> Value {
        match self.kind {
            ValueKind::Money(currency) => {
                let divisor = format::axis_divisor(self.reach) / MINOR_PER_MAJOR;
                json!({
                    "format": self.locale.key(), "language": "en", "currency": currency.code(),
                    "scale": SCALE, "kind": "money", "unit": divisor.max(1).ilog10(),
                })
            }
            ValueKind::Count => json!({ "format": self.locale.key(), "language": "en", "kind": "count" }),
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
    ChartOption { json: option.to_string(), description, unit: scale.unit() }
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

/// The exact integer as the number type of charts; minor units stay exact up to 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "pixels, not money: the exact value is in the table beside it"
)]
pub(super) fn plotted(value: i64) -> f64 {
    value as f64
}
