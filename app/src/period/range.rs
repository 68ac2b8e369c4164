//! The ranges one can choose, their days, and the days before them.
use serde::{Deserialize, Serialize};
use time::Date;

use super::Calendar;
use crate::day::{add_days, add_months_clamped, days_from, month_start, quarter_start, year_start};

/// A choice of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// Today only.
    Today,
    /// Today and the six days before.
    Last7Days,
    /// First of the month to today.
    MonthToDate,
    /// First of the fiscal quarter to today.
    QuarterToDate,
    /// First of the fiscal year to today.
    YearToDate,
    /// Two chosen days, both included.
    Custom {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
}

/// What a period is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Compare {
    /// As many days of the period before.
    #[default]
    Previous,
    /// The same days one calendar year earlier.
    Year,
    /// Nothing.
    None,
}

impl Range {
    /// The ranges that need no dates, in the order they are offered.
    pub const PRESETS: [Self; 5] =
        [Self::Today, Self::Last7Days, Self::MonthToDate, Self::QuarterToDate, Self::YearToDate];

    /// Word in URLs: `today`, `7d`, `mtd`, `qtd`, `ytd`, `custom`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Last7Days => "7d",
            Self::MonthToDate => "mtd",
            Self::QuarterToDate => "qtd",
            Self::YearToDate => "ytd",
            Self::Custom { .. } => "custom",
        }
    }

    /// Words on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Today => "Today",
            Self::Last7Days => "Last 7 days",
            Self::MonthToDate => "Month to date",
            Self::QuarterToDate => "Quarter to date",
            Self::YearToDate => "Year to date",
            Self::Custom { .. } => "Custom",
        }
    }

    /// The preset of a word in a URL; `None` for `custom` and unknown words.
    pub fn preset(key: &str) -> Option<Self> {
        Self::PRESETS.into_iter().find(|range| range.key() == key)
    }

    /// First and last day as seen on `today`.
    pub(super) fn window(self, today: Date, calendar: Calendar) -> (Date, Date) {
        match self {
            Self::Today => (today, today),
            Self::Last7Days => (add_days(today, -6), today),
            Self::MonthToDate => (month_start(today), today),
            Self::QuarterToDate => (quarter_start(today, calendar.fiscal_month), today),
            Self::YearToDate => (year_start(today, calendar.fiscal_month), today),
            Self::Custom { from, to } => (from, to),
        }
    }

    /// As many days of the period before; `None` where the calendar ends.
    pub(super) fn previous(self, today: Date, calendar: Calendar) -> Option<(Date, Date)> {
        let (from, to) = self.window(today, calendar);
        let elapsed = days_from(from, to);
        let months = match self {
            Self::Today | Self::Last7Days | Self::Custom { .. } => {
                return within_years(add_days(from, -elapsed - 1), from.previous_day()?);
            }
            Self::MonthToDate => 1,
            Self::QuarterToDate => 3,
            Self::YearToDate => 12,
        };
        let start = add_months_clamped(from, -months);
        within_years(start, add_days(start, elapsed).min(from.previous_day()?))
    }
}

impl Compare {
    /// Every choice, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Previous, Self::Year, Self::None];

    /// Word in URLs: `previous`, `year`, `none`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::Year => "year",
            Self::None => "none",
        }
    }

    /// Words on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Previous => "Previous period",
            Self::Year => "Previous year",
            Self::None => "Off",
        }
    }

    /// The choice of a word in a URL.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|compare| compare.key() == key)
    }
}

/// The same days one calendar year earlier; `None` for a window longer than a year, which would meet itself.
pub(super) fn year_earlier(from: Date, to: Date) -> Option<(Date, Date)> {
    let earlier = (add_months_clamped(from, -12), add_months_clamped(to, -12));
    if earlier.1 < from { within_years(earlier.0, earlier.1) } else { None }
}

/// Days before the year 1 have no ISO text and no place in the database.
fn within_years(from: Date, to: Date) -> Option<(Date, Date)> {
    (from.year() > 0).then_some((from, to))
}
