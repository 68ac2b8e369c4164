//! A metric's value beside the one it is compared with.
use serde::{Deserialize, Serialize};

use super::registry::Polarity;
use crate::money::{Ratio, div_round};

mod delta;

pub use delta::{Delta, DeltaKind, Tone};

/// A sum or a count, in minor units or pieces; `None` means undefined, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Metric {
    /// Value of the window.
    pub value: Option<i64>,
    /// Value of the window compared with.
    pub previous: Option<i64>,
    /// `(value − previous) / |previous|`.
    pub change: Option<Ratio>,
}

/// A quotient: a share, a rate or an average; `None` where it divides by nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RatioMetric {
    /// `numerator / denominator`, rounded once.
    pub value: Option<Ratio>,
    /// The quotient of the window compared with.
    pub previous: Option<Ratio>,
    /// Change between the exact quotients.
    pub change: Option<Ratio>,
    /// What is divided, of the window.
    pub numerator: i64,
    /// What it is divided by.
    pub denominator: i64,
}

/// Money per piece, in minor units rounded half away from zero; `None` where there are no pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AverageMetric {
    /// `numerator / denominator` in minor units, rounded once.
    pub value: Option<i64>,
    /// The average of the window compared with.
    pub previous: Option<i64>,
    /// Change between the exact quotients.
    pub change: Option<Ratio>,
    /// Minor units that are divided, of the window.
    pub numerator: i64,
    /// Pieces they are divided by.
    pub denominator: i64,
}

impl Metric {
    /// A value beside the previous one, either of which may be missing.
    pub fn new(value: impl Into<Option<i64>>, previous: impl Into<Option<i64>>) -> Self {
        let (value, previous) = (value.into(), previous.into());
        Self { value, previous, change: value.and_then(|value| Ratio::change(value, previous)) }
    }

    /// The change as a reader should see it.
    pub fn delta(&self, polarity: Polarity) -> Delta {
        Delta::of(self.change, self.value, self.previous, polarity)
    }
}

impl RatioMetric {
    /// A quotient and the previous one, each `(numerator, denominator)`.
    pub fn new(current: (i64, i64), previous: Option<(i64, i64)>) -> Self {
        Self {
            value: Ratio::of(current.0, current.1),
            previous: previous.and_then(|(numerator, denominator)| Ratio::of(numerator, denominator)),
            change: previous.and_then(|previous| Ratio::change_of_quotients(current, previous)),
            numerator: current.0,
            denominator: current.1,
        }
    }

    /// `value − previous`, a share of one: 0.061 stands for 6.1 points.
    pub fn points(&self) -> Option<Ratio> {
        self.value?.difference(self.previous?)
    }

    /// The change as a reader should see it.
    pub fn delta(&self, polarity: Polarity) -> Delta {
        Delta::of_ratio(self.change, self.value, self.previous, polarity)
    }
}

impl AverageMetric {
    /// An average and the previous one, each `(minor units, pieces)`.
    pub fn new(current: (i64, i64), previous: Option<(i64, i64)>) -> Self {
        Self {
            value: average(current),
            previous: previous.and_then(average),
            change: previous.and_then(|previous| Ratio::change_of_quotients(current, previous)),
            numerator: current.0,
            denominator: current.1,
        }
    }

    /// The change as a reader should see it.
    pub fn delta(&self, polarity: Polarity) -> Delta {
        Delta::of(self.change, self.value, self.previous, polarity)
    }
}

fn average((numerator, denominator): (i64, i64)) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    i64::try_from(div_round(numerator.into(), denominator.into())).ok()
}
