//! The windows of days that one dashboard reads its credits over, and the months whose targets belong to them.
use time::Date;
use time::macros::date;

use crate::day::year_start;
use crate::features::targets::month::TargetMonth;
use crate::features::targets::queries::Ledger;
use crate::features::targets::types::{MonthRun, MonthTotals};
use crate::period::{Calendar, Period};

#[cfg(test)]
mod tests;

/// Position of the window's credits in a read over [`Windows::days`].
pub const WINDOW: usize = 0;
/// Position of the credits of the window compared with.
pub const BEFORE: usize = 1;
/// Position of the credits of the months that the window touches, in full.
pub const WHOLE_MONTHS: usize = 2;
/// Position of the year's first month; the other eleven follow.
const FIRST_MONTH: usize = 3;

/// A window that no day lies in, within the years that both engines know.
const NEVER: (Date, Date) = (date!(9999 - 12 - 31), date!(0001 - 01 - 01));

/// Windows and months of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Windows {
    period: Period,
    /// Months that the window touches.
    pub touched: Vec<TargetMonth>,
    /// Months that the window compared with touches.
    pub touched_before: Option<Vec<TargetMonth>>,
    /// The twelve months of the fiscal year in which the window ends.
    pub year: Vec<TargetMonth>,
}

impl Windows {
    /// The windows of a period in the organisation's calendar.
    pub fn of(period: Period, calendar: Calendar) -> Self {
        Self {
            period,
            touched: TargetMonth::touched(period.from, period.to),
            touched_before: period.previous.map(|(from, to)| TargetMonth::touched(from, to)),
            year: TargetMonth::of(year_start(period.to, calendar.fiscal_month)).year_from(),
        }
    }

    /// The windows in the order of their positions.
    pub fn days(&self) -> Vec<(Date, Date)> {
        let whole = match (self.touched.first(), self.touched.last()) {
            (Some(first), Some(last)) => (first.first_day(), last.last_day()),
            _ => NEVER,
        };
        let flows = [(self.period.from, self.period.to), self.period.previous.unwrap_or(NEVER), whole];
        flows.into_iter().chain(self.year.iter().map(|month| month.days())).collect()
    }

    /// Every month whose target is needed.
    pub fn months(&self) -> Vec<TargetMonth> {
        let before = self.touched_before.iter().flatten();
        self.touched.iter().chain(before).chain(&self.year).copied().collect()
    }

    /// The month in which the window ends.
    pub fn last_month(&self) -> TargetMonth {
        TargetMonth::of(self.period.to)
    }

    /// The run of the window's last month up to the window's end: what was won after it is not part of the view.
    pub fn within(&self, mut run: MonthRun) -> MonthRun {
        for day in run.days.iter_mut().filter(|day| day.day > self.period.to) {
            day.actual = None;
        }
        run
    }

    /// Target and actual of the year's months.
    pub fn year_totals(&self, ledger: &Ledger) -> Vec<MonthTotals> {
        let months = self.year.iter().enumerate();
        months.map(|(index, month)| ledger.month(*month, FIRST_MONTH + index)).collect()
    }
}
