//! The period as it stands in a URL.
use serde::{Deserialize, Serialize};
use time::Date;

use super::{Calendar, Compare, MAX_DAYS, Period, Range, check_days};
use crate::day::parse_day;
use crate::list::QueryPairs;

/// Said on a page that was asked for a period that does not exist.
const RANGE_NOTICE: &str = "This date range is not valid. Showing the month to date instead.";
/// Said on a page that was asked for a comparison that does not exist.
const COMPARE_NOTICE: &str = "This comparison is not known. Comparing with the previous period instead.";

/// The raw query parameters of a period.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PeriodQuery {
    /// `today`, `7d`, `mtd`, `qtd`, `ytd` or `custom`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<String>,
    /// First day, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// `previous`, `year` or `none`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compare: Option<String>,
}

/// Why query parameters make no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// The word is none of the ranges.
    #[error("Use one of today, 7d, mtd, qtd, ytd.")]
    UnknownRange,
    /// A named range beside two dates.
    #[error("Give either a range or the days from and to, not both.")]
    RangeAndDays,
    /// The first day is missing.
    #[error("Give the first day too, such as 2026-11-01.")]
    MissingFrom,
    /// The last day is missing.
    #[error("Give the last day too, such as 2026-11-20.")]
    MissingTo,
    /// The first day is no date.
    #[error("Use a day such as 2026-11-01.")]
    MalformedFrom,
    /// The last day is no date.
    #[error("Use a day such as 2026-11-20.")]
    MalformedTo,
    /// The last day is before the first.
    #[error("End date must be on or after start date.")]
    Reversed,
    /// More days than a period may have.
    #[error("A period has at most {MAX_DAYS} days.")]
    TooLong,
    /// The word is none of the comparisons.
    #[error("Use one of previous, year, none.")]
    UnknownCompare,
}

impl PeriodError {
    /// The query parameter at fault.
    pub const fn field(self) -> &'static str {
        match self {
            Self::UnknownRange | Self::RangeAndDays => "range",
            Self::MissingFrom | Self::MalformedFrom => "from",
            Self::MissingTo | Self::MalformedTo | Self::Reversed | Self::TooLong => "to",
            Self::UnknownCompare => "compare",
        }
    }
}

impl PeriodQuery {
    /// Names of the parameters in a page's address; `cmp` is the short form of `compare`.
    pub const NAMES: [&'static str; 5] = ["range", "from", "to", "compare", "cmp"];

    /// The parameters of a page's address. A parameter given twice is a value that no choice has, so that the page
    /// says so.
    pub fn of_pairs(pairs: &QueryPairs) -> Self {
        let single = |name| {
            let values: Vec<_> = pairs.values(name).collect();
            (!values.is_empty()).then(|| values.join(","))
        };
        let compare = single("compare").or_else(|| {
            single("cmp").map(|word| match word.as_str() {
                "prev" => Compare::Previous.key().to_owned(),
                "off" => Compare::None.key().to_owned(),
                _ => word,
            })
        });
        Self { range: single("range"), from: single("from"), to: single("to"), compare }
    }

    /// The period as seen on the local day `today`, month to date by default; every fault is an error.
    pub fn resolve(&self, today: Date, calendar: Calendar) -> Result<Period, PeriodError> {
        Period::new(self.range()?, self.compare()?, today, calendar)
    }

    /// The period for a page: what cannot be read falls back to its default, told in the second value. Empty
    /// parameters, which forms send, count as absent.
    pub fn resolve_lenient(&self, today: Date, calendar: Calendar) -> (Period, Option<String>) {
        let query = self.without_blanks();
        let valid = query.range().and_then(|range| match range {
            Range::Custom { from, to } => check_days(from, to).map(|()| range),
            preset => Ok(preset),
        });
        let notice = match (&valid, query.compare()) {
            (Err(_), _) => Some(RANGE_NOTICE.to_owned()),
            (Ok(_), Err(_)) => Some(COMPARE_NOTICE.to_owned()),
            (Ok(_), Ok(_)) => None,
        };
        let range = valid.unwrap_or(Range::MonthToDate);
        let compare = query.compare().unwrap_or_default();
        (Period::of(range, compare, today, calendar), notice)
    }

    fn range(&self) -> Result<Range, PeriodError> {
        let named = match self.range.as_deref() {
            None | Some("custom") => None,
            Some(key) => Some(Range::preset(key).ok_or(PeriodError::UnknownRange)?),
        };
        match (named, self.from.as_deref(), self.to.as_deref()) {
            (Some(preset), None, None) => Ok(preset),
            (Some(_), _, _) => Err(PeriodError::RangeAndDays),
            (None, Some(from), Some(to)) => Ok(Range::Custom {
                from: reachable_day(from).ok_or(PeriodError::MalformedFrom)?,
                to: reachable_day(to).ok_or(PeriodError::MalformedTo)?,
            }),
            (None, Some(_), None) => Err(PeriodError::MissingTo),
            (None, None, Some(_)) => Err(PeriodError::MissingFrom),
            (None, None, None) if self.range.is_some() => Err(PeriodError::MissingFrom),
            (None, None, None) => Ok(Range::MonthToDate),
        }
    }

    fn compare(&self) -> Result<Compare, PeriodError> {
        match self.compare.as_deref() {
            None => Ok(Compare::Previous),
            Some(key) => Compare::of_key(key).ok_or(PeriodError::UnknownCompare),
        }
    }

    fn without_blanks(&self) -> Self {
        let keep = |value: &Option<String>| value.clone().filter(|text| !text.is_empty());
        Self {
            range: keep(&self.range),
            from: keep(&self.from),
            to: keep(&self.to),
            compare: keep(&self.compare),
        }
    }
}

/// A day within living memory or plans: the ends of the calendar leave no room for the period before or after.
fn reachable_day(text: &str) -> Option<Date> {
    parse_day(text).filter(|day| (1900..=2200).contains(&day.year()))
}
