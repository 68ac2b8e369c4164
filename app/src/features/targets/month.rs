//! The month a target is set for.
use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::day::{add_months_clamped, month_start};

#[cfg(test)]
mod tests;

/// A calendar month; months sort by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TargetMonth {
    /// Year.
    pub year: i32,
    /// 1–12.
    pub month: u8,
}

impl TargetMonth {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month().into() }
    }

    /// First day; the calendar's first where year or month do not exist.
    pub fn first_day(self) -> Date {
        let month = Month::try_from(self.month).unwrap_or(Month::January);
        Date::from_calendar_date(self.year, month, 1).unwrap_or(Date::MIN)
    }

    /// Last day.
    pub fn last_day(self) -> Date {
        let first = self.first_day();
        first.replace_day(first.month().length(first.year())).unwrap_or(first)
    }

    /// First and last day.
    pub fn days(self) -> (Date, Date) {
        (self.first_day(), self.last_day())
    }

    /// The months that a window of days touches.
    pub fn touched(from: Date, to: Date) -> Vec<Self> {
        // After the last month of the calendar comes its last day, again and again.
        let next = |day: &Date| Some(add_months_clamped(*day, 1)).filter(|next| next.day() == 1);
        std::iter::successors(Some(month_start(from)), next)
            .take_while(|day| *day <= to)
            .map(Self::of)
            .collect()
    }

    /// Twelve months from this one on.
    pub fn year_from(self) -> Vec<Self> {
        let first = self.first_day();
        (0..12).map(|offset| Self::of(add_months_clamped(first, offset))).collect()
    }
}
