//! Pace on working days: what the calendar asks for by today, and how an actual stands against it.
use std::collections::BTreeMap;

use time::Date;

use super::month::TargetMonth;
use super::types::{MonthRun, Pace, RunDay};
use super::work_calendar::WorkCalendar;
use crate::day::days_between;
use crate::metrics::Amount;
use crate::money::div_round;

#[cfg(test)]
mod tests;

/// Percent of the expected amount from which an actual is at risk rather than behind.
const AT_RISK_PERCENT: i128 = 80;

/// What is expected by today, as an exact quotient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expectation {
    numerator: i128,
    denominator: i128,
}

impl Expectation {
    /// Expected by today of some months with their targets in minor units: finished months count whole, the
    /// running one by its elapsed working days (today whole), months to come not at all. `None` without a target in
    /// the months that have begun, or where the running month has no working day.
    pub fn of(targets: &[(TargetMonth, i64)], today: Date, calendar: &WorkCalendar) -> Option<Self> {
        let this_month = TargetMonth::of(today);
        let sum = |keep: fn(&TargetMonth, &TargetMonth) -> bool| -> i128 {
            let kept = targets.iter().filter(|(month, _)| keep(month, &this_month));
            kept.map(|(_, target)| i128::from(*target)).sum()
        };
        let (finished, running) = (sum(TargetMonth::lt), sum(TargetMonth::eq));
        if finished + running == 0 {
            return None;
        }
        if running == 0 {
            return Some(Self { numerator: finished, denominator: 1 });
        }
        let all = i128::from(calendar.between(this_month.first_day(), this_month.last_day()).halves());
        let elapsed = i128::from(calendar.between(this_month.first_day(), today).halves());
        (all != 0).then(|| Self { numerator: finished * all + running * elapsed, denominator: all })
    }

    /// The expected amount, rounded once; `None` beyond 64 bits.
    pub fn amount(self) -> Option<Amount> {
        amount(self.numerator, self.denominator)
    }

    /// How an actual in minor units stands against it.
    pub fn judge(self, actual: i64) -> Pace {
        let actual = i128::from(actual) * self.denominator;
        if actual >= self.numerator {
            Pace::Ahead
        } else if actual * 100 >= self.numerator * AT_RISK_PERCENT {
            Pace::AtRisk
        } else {
            Pace::Behind
        }
    }
}

/// A month day by day; `credits` holds the minor units won on its days, days without any may be missing. `None`
/// when their sum is beyond 64 bits.
pub fn month_run(
    month: TargetMonth,
    target: i64,
    credits: &BTreeMap<Date, i64>,
    today: Date,
    calendar: &WorkCalendar,
) -> Option<MonthRun> {
    let (first, last) = month.days();
    let total: i128 = credits.range(first..=last).map(|(_, minor)| i128::from(*minor)).sum();
    let actual = i64::try_from(total).ok()?;
    let working_days = calendar.between(first, last);
    let elapsed_working_days = calendar.between(first, today.min(last));
    let (all, elapsed) = (i128::from(working_days.halves()), i128::from(elapsed_working_days.halves()));
    let set = Some(target).filter(|target| *target != 0);
    let expectation = Expectation::of(&[(month, target)], today, calendar);
    Some(MonthRun {
        month,
        target: Amount(target),
        actual: Amount(actual),
        expected_by_today: expectation.and_then(Expectation::amount),
        needed_per_working_day: set
            .and_then(|target| amount((i128::from(target) - total) * 2, all - elapsed)),
        projected_finish: amount(total * all, elapsed),
        pace: expectation.map(|expectation| expectation.judge(actual)),
        working_days,
        elapsed_working_days,
        days: run_days(month, set, credits, today, calendar),
    })
}

fn run_days(
    month: TargetMonth,
    target: Option<i64>,
    credits: &BTreeMap<Date, i64>,
    today: Date,
    calendar: &WorkCalendar,
) -> Vec<RunDay> {
    let (first, last) = month.days();
    let all = i128::from(calendar.between(first, last).halves());
    let (mut won, mut worked) = (0_i128, 0_i128);
    let mut days = Vec::new();
    for day in days_between(first, last) {
        won += i128::from(credits.get(&day).copied().unwrap_or(0));
        worked += i128::from(calendar.on(day).halves());
        days.push(RunDay {
            day,
            actual: if day <= today { amount(won, 1) } else { None },
            expected: target.and_then(|target| amount(i128::from(target) * worked, all)),
        });
    }
    days
}

/// `numerator / denominator` rounded half away from zero; `None` when divided by nothing or beyond 64 bits.
fn amount(numerator: i128, denominator: i128) -> Option<Amount> {
    if denominator == 0 {
        return None;
    }
    i64::try_from(div_round(numerator, denominator)).ok().map(Amount)
}
