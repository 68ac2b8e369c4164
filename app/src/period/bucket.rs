//! Steps of a chart's time axis.
use serde::{Deserialize, Serialize};
use time::{Date, Weekday};

use crate::day;

/// Length of one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bucket {
    /// One day.
    Day,
    /// One week of the organisation's calendar.
    Week,
    /// One calendar month.
    Month,
}

impl Bucket {
    /// First day of the step that holds `date`.
    pub fn start_of(self, date: Date, week_start: Weekday) -> Date {
        match self {
            Self::Day => date,
            Self::Week => day::week_start(date, week_start),
            Self::Month => day::month_start(date),
        }
    }

    /// Last day of the step that holds `date`.
    pub fn end_of(self, date: Date, week_start: Weekday) -> Date {
        let start = self.start_of(date, week_start);
        match self {
            Self::Day => date,
            Self::Week => day::add_days(start, 6),
            Self::Month => day::add_days(day::add_months_clamped(start, 1), -1),
        }
    }

    /// First days of all steps that touch `from` to `to`; the first may lie before `from`.
    pub fn starts(self, from: Date, to: Date, week_start: Weekday) -> Vec<Date> {
        let mut starts: Vec<Date> =
            day::days_between(from, to).map(|date| self.start_of(date, week_start)).collect();
        starts.dedup();
        starts
    }
}
