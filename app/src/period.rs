//! The days a report covers and the days it is compared with.
use serde::{Deserialize, Serialize};
use time::{Date, Weekday};

use crate::day;
use crate::format;

mod bucket;
mod query;
mod range;
#[cfg(test)]
mod tests;
mod wire;

pub use bucket::Bucket;
pub use query::{PeriodError, PeriodQuery};
pub use range::{Compare, Range};

/// Most days a period may have.
pub const MAX_DAYS: i64 = 1_830;

/// What the organisation's calendar adds to a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Calendar {
    /// First month of the fiscal year, 1–12.
    pub fiscal_month: u8,
    /// First day of the week.
    pub week_start: Weekday,
}

impl Default for Calendar {
    fn default() -> Self {
        Self { fiscal_month: 1, week_start: Weekday::Monday }
    }
}

/// A window of local days, both ends included, and the window it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "wire::PeriodWire", into = "wire::PeriodWire")]
pub struct Period {
    /// The choice that led to these days.
    pub range: Range,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// The choice that led to the days compared with.
    pub compare: Compare,
    /// First and last day compared with; never a day of the window itself.
    pub previous: Option<(Date, Date)>,
}

impl Period {
    /// The period of a choice as seen on the local day `today`; errors for a custom range that is reversed or
    /// longer than 1 830 days.
    pub fn new(range: Range, compare: Compare, today: Date, calendar: Calendar) -> Result<Self, PeriodError> {
        if let Range::Custom { from, to } = range {
            check_days(from, to)?;
        }
        Ok(Self::of(range, compare, today, calendar))
    }

    /// The month so far, compared with the month before.
    pub fn month_to_date(today: Date) -> Self {
        Self::of(Range::MonthToDate, Compare::Previous, today, Calendar::default())
    }

    fn of(range: Range, compare: Compare, today: Date, calendar: Calendar) -> Self {
        let (from, to) = range.window(today, calendar);
        let previous = match compare {
            Compare::Previous => range.previous(today, calendar),
            Compare::Year => range::year_earlier(from, to),
            Compare::None => None,
        };
        Self { range, from, to, compare, previous }
    }

    /// Number of days, at least 1.
    pub fn days(&self) -> i64 {
        day::days_from(self.from, self.to) + 1
    }

    /// Whether the day lies in the window.
    pub fn contains(&self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }

    /// Step of a chart over this window: days up to 45, weeks up to 180, months beyond.
    pub fn bucket(&self) -> Bucket {
        match self.days() {
            ..=45 => Bucket::Day,
            46..=180 => Bucket::Week,
            _ => Bucket::Month,
        }
    }

    /// The choice as a URL query without `?`; defaults are left out, so it may be empty.
    pub fn to_query(&self) -> String {
        let range = match self.range {
            Range::MonthToDate => None,
            Range::Custom { from, to } => Some(format!("from={}&to={}", day::to_iso(from), day::to_iso(to))),
            preset => Some(format!("range={}", preset.key())),
        };
        let compare = (self.compare != Compare::Previous).then(|| format!("compare={}", self.compare.key()));
        range.into_iter().chain(compare).collect::<Vec<_>>().join("&")
    }

    /// The choice and its days: `Month to date · 1–22 Aug 2026`.
    pub fn label(&self) -> String {
        format!("{} · {}", self.range.label(), format::date_range(self.from, self.to))
    }

    /// Both windows in words: `1–22 Aug 2026, compared with 1–22 Jul 2026`.
    pub fn in_words(&self) -> String {
        let days = format::date_range(self.from, self.to);
        match self.previous {
            Some((from, to)) => format!("{days}, compared with {}", format::date_range(from, to)),
            None => days,
        }
    }

    /// The days compared with, such as `1–22 Jul`; the year only where it is not the window's own.
    pub fn previous_label(&self) -> Option<String> {
        let (from, to) = self.previous?;
        let same_year = [from, to, self.to].iter().all(|date| date.year() == self.from.year());
        Some(if same_year { format::date_range_short(from, to) } else { format::date_range(from, to) })
    }
}

/// The limits of a window that somebody typed.
fn check_days(from: Date, to: Date) -> Result<(), PeriodError> {
    if from > to {
        Err(PeriodError::Reversed)
    } else if day::days_from(from, to) >= MAX_DAYS {
        Err(PeriodError::TooLong)
    } else {
        Ok(())
    }
}
