//! Targets beside what was reached, by month and by day.
use serde::{Deserialize, Serialize};
use time::Date;

use super::month::TargetMonth;
use super::work_calendar::WorkingDays;
use crate::metrics::Amount;
use crate::money::{Currency, Ratio};
use crate::ui::{Status, Tone};

/// How what was reached stands against what the elapsed working days ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// At least what is expected by today.
    Ahead,
    /// 80 % to less than 100 % of it.
    AtRisk,
    /// Less than 80 % of it.
    Behind,
}

impl Pace {
    /// As people read it: `At risk`.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Ahead => "Ahead",
            Self::AtRisk => "At risk",
            Self::Behind => "Behind",
        }
    }
}

impl From<Pace> for Status {
    fn from(pace: Pace) -> Self {
        let tone = match pace {
            Pace::Ahead => Tone::Success,
            Pace::AtRisk => Tone::Warning,
            Pace::Behind => Tone::Danger,
        };
        Self::severity(pace.label(), tone)
    }
}

/// Target and actual of some months in one currency, and what follows from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// Σ targets of the months; 0 where none is set.
    pub target: Amount,
    /// Σ credits.
    pub actual: Amount,
    /// Actual − target; `None` where no target is set.
    pub gap: Option<Amount>,
    /// Actual / target; `None` without a target.
    pub attainment: Option<Ratio>,
    /// What the months ask for by today; `None` for months to come or without a target.
    pub expected_by_today: Option<Amount>,
    /// Judgement; `None` for months to come or without a target.
    pub pace: Option<Pace>,
    /// Currency of the amounts.
    pub currency: Currency,
}

/// Target and actual of one month, in the target currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MonthTotals {
    /// The month.
    #[serde(flatten)]
    pub month: TargetMonth,
    /// Σ targets; 0 where none is set.
    pub target: Amount,
    /// Σ credits.
    pub actual: Amount,
}

/// One month day by day, with what its working days ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MonthRun {
    /// The month.
    #[serde(flatten)]
    pub month: TargetMonth,
    /// Σ targets of the month; 0 where none is set.
    pub target: Amount,
    /// Σ credits of the month.
    pub actual: Amount,
    /// Target × elapsed working days / working days of the month; `None` for a month to come or without a target.
    pub expected_by_today: Option<Amount>,
    /// (Target − actual) / working days left; negative once the target is passed, `None` without days left.
    pub needed_per_working_day: Option<Amount>,
    /// Actual / elapsed working days × working days of the month; `None` before the first.
    pub projected_finish: Option<Amount>,
    /// Judgement; `None` for a month to come or without a target.
    pub pace: Option<Pace>,
    /// Working days of the month.
    pub working_days: WorkingDays,
    /// Those up to today, today included.
    pub elapsed_working_days: WorkingDays,
    /// Every day of the month.
    pub days: Vec<RunDay>,
}

/// A day of a month's run, summed from the first of the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunDay {
    /// The day.
    #[serde(with = "crate::day::iso")]
    pub day: Date,
    /// Σ credits so far; `None` for days to come and after the window.
    pub actual: Option<Amount>,
    /// Target × working days so far / working days of the month; `None` without a target.
    pub expected: Option<Amount>,
}

/// Sums in a currency that is not the target currency: shown apart, never added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CurrencyTotals {
    /// The currency.
    pub currency: Currency,
    /// Σ targets of the period's months; 0 where none is set.
    pub target: Amount,
    /// Σ credits of the period.
    pub actual: Amount,
    /// Σ potential of active customers today.
    pub open_pipeline: Amount,
}
