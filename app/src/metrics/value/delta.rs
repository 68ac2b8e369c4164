//! Which way a metric moved and whether that is good news.
use serde::{Deserialize, Serialize};

use crate::metrics::registry::Polarity;
use crate::money::Ratio;

/// Changes below half a percent, in millionths, are shown as no change.
const FLAT_BELOW: i128 = 5_000;

/// Direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DeltaKind {
    /// More than before.
    Up,
    /// Less than before.
    Down,
    /// The same, or less than half a percent apart.
    Flat,
    /// Something after nothing: no percentage exists.
    New,
    /// One of the two values is missing.
    NoComparison,
}

/// What a change means to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// The direction that is wanted.
    Good,
    /// The other direction.
    Bad,
    /// No judgement.
    Neutral,
}

/// A change, ready to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Delta {
    /// Direction.
    pub kind: DeltaKind,
    /// Judgement by the metric's polarity.
    pub tone: Tone,
}

impl Delta {
    /// Nothing moved.
    pub const FLAT: Self = Self { kind: DeltaKind::Flat, tone: Tone::Neutral };

    /// The change of a sum or a count.
    pub fn of(change: Option<Ratio>, value: Option<i64>, previous: Option<i64>, polarity: Polarity) -> Self {
        let values = value.zip(previous).map(|(value, previous)| (value.into(), previous.into()));
        Self::judge(change, values, polarity)
    }

    /// The change of a quotient.
    pub fn of_ratio(
        change: Option<Ratio>,
        value: Option<Ratio>,
        previous: Option<Ratio>,
        polarity: Polarity,
    ) -> Self {
        let values = value.zip(previous).map(|(value, previous)| (value.millionths(), previous.millionths()));
        Self::judge(change, values, polarity)
    }

    /// `values` are the current and the previous one on a common scale.
    fn judge(change: Option<Ratio>, values: Option<(i128, i128)>, polarity: Polarity) -> Self {
        let kind = match (values, change) {
            (None, _) => DeltaKind::NoComparison,
            (_, Some(change)) => direction(change.millionths(), FLAT_BELOW),
            (Some((value, 0)), None) if value > 0 => DeltaKind::New,
            (Some((value, previous)), None) => direction(value - previous, 1),
        };
        Self { kind, tone: tone(kind, polarity) }
    }

    /// Words that stand in place of an amount where none exists.
    pub const fn words(self) -> Option<&'static str> {
        match self.kind {
            DeltaKind::New => Some("New"),
            DeltaKind::NoComparison => Some("No comparison"),
            DeltaKind::Up | DeltaKind::Down | DeltaKind::Flat => None,
        }
    }
}

fn direction(difference: i128, flat_below: i128) -> DeltaKind {
    if difference.abs() < flat_below {
        DeltaKind::Flat
    } else if difference > 0 {
        DeltaKind::Up
    } else {
        DeltaKind::Down
    }
}

fn tone(kind: DeltaKind, polarity: Polarity) -> Tone {
    match (kind, polarity) {
        (DeltaKind::Flat | DeltaKind::NoComparison, _) | (_, Polarity::Neutral) => Tone::Neutral,
        (DeltaKind::Up | DeltaKind::New, Polarity::Higher) | (DeltaKind::Down, Polarity::Lower) => Tone::Good,
        (DeltaKind::Up | DeltaKind::New, Polarity::Lower) | (DeltaKind::Down, Polarity::Higher) => Tone::Bad,
    }
}
