//! A period as JSON: `{range, from, to, compare, previous: {from, to} | null}`.
use serde::{Deserialize, Serialize};
use time::Date;

use super::{Compare, Period, PeriodError, Range, check_days};

/// The fields on the wire.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct PeriodWire {
    range: String,
    #[serde(with = "crate::day::iso")]
    from: Date,
    #[serde(with = "crate::day::iso")]
    to: Date,
    compare: Compare,
    previous: Option<DaysWire>,
}

/// Two days on the wire.
#[derive(Clone, Serialize, Deserialize)]
struct DaysWire {
    #[serde(with = "crate::day::iso")]
    from: Date,
    #[serde(with = "crate::day::iso")]
    to: Date,
}

impl From<Period> for PeriodWire {
    fn from(period: Period) -> Self {
        Self {
            range: period.range.key().to_owned(),
            from: period.from,
            to: period.to,
            compare: period.compare,
            previous: period.previous.map(|(from, to)| DaysWire { from, to }),
        }
    }
}

impl TryFrom<PeriodWire> for Period {
    type Error = PeriodError;

    fn try_from(wire: PeriodWire) -> Result<Self, PeriodError> {
        let PeriodWire { range, from, to, compare, previous } = wire;
        check_days(from, to)?;
        let range = match range.as_str() {
            "custom" => Range::Custom { from, to },
            key => Range::preset(key).ok_or(PeriodError::UnknownRange)?,
        };
        let previous = previous.map(|days| (days.from, days.to));
        if let Some((start, end)) = previous {
            check_days(start, end)?;
            if end >= from {
                return Err(PeriodError::UnknownCompare);
            }
        }
        Ok(Self { range, from, to, compare, previous })
    }
}
