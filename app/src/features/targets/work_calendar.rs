//! Working days of an organisation: its weekdays, less its holidays and half days.
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Date, Weekday};

use crate::day::days_between;

#[cfg(test)]
mod tests;

/// Working time in halves of a day, so that sums stay whole; in JSON a string of days such as `"20.5"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WorkingDays {
    halves: i64,
}

/// The text is no number of whole or half days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Working days look like 20 or 20.5.")]
pub struct WorkingDaysError;

/// Which days are worked, and which of them only half.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkCalendar {
    weekdays: Vec<Weekday>,
    holidays: BTreeMap<Date, bool>,
}

impl WorkingDays {
    /// A number of half days.
    pub const fn from_halves(halves: i64) -> Self {
        Self { halves }
    }

    /// The time in half days.
    pub const fn halves(self) -> i64 {
        self.halves
    }
}

impl WorkCalendar {
    /// The working weekdays, and the holidays as `(day, half day only)`.
    pub fn new(weekdays: &[Weekday], holidays: impl IntoIterator<Item = (Date, bool)>) -> Self {
        Self { weekdays: weekdays.to_vec(), holidays: holidays.into_iter().collect() }
    }

    /// Working time of one day: a whole day, half of one, or none.
    pub fn on(&self, day: Date) -> WorkingDays {
        let halves = match (self.weekdays.contains(&day.weekday()), self.holidays.get(&day)) {
            (false, _) | (true, Some(false)) => 0,
            (true, Some(true)) => 1,
            (true, None) => 2,
        };
        WorkingDays { halves }
    }

    /// Working time from `from` to `to`, both included; none when `from` is later.
    pub fn between(&self, from: Date, to: Date) -> WorkingDays {
        WorkingDays { halves: days_between(from, to).map(|day| self.on(day).halves).sum() }
    }
}

impl fmt::Display for WorkingDays {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.halves % 2 == 0 { "" } else { ".5" };
        write!(formatter, "{}{half}", self.halves / 2)
    }
}

impl From<WorkingDays> for String {
    fn from(days: WorkingDays) -> Self {
        days.to_string()
    }
}

impl TryFrom<String> for WorkingDays {
    type Error = WorkingDaysError;

    fn try_from(text: String) -> Result<Self, WorkingDaysError> {
        let (whole, half) = match text.strip_suffix(".5") {
            Some(whole) => (whole, 1),
            None => (text.as_str(), 0),
        };
        let whole: u32 = whole.parse().map_err(|_| WorkingDaysError)?;
        Ok(Self { halves: i64::from(whole) * 2 + half })
    }
}
