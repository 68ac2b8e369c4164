//! Targets by month beside credits by window, per owner and currency.
use std::collections::{BTreeMap, BTreeSet};

use sea_orm::DbErr;
use time::Date;

use super::Credits;
use crate::features::targets::month::TargetMonth;
use crate::features::targets::pace::Expectation;
use crate::features::targets::types::{MonthTotals, Standing};
use crate::features::targets::work_calendar::WorkCalendar;
use crate::metrics::Amount;
use crate::money::{Currency, Ratio};
use crate::sql::fits;

#[cfg(test)]
mod tests;

/// What one owner set out to win and has won, in minor units of one currency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    targets: BTreeMap<TargetMonth, i64>,
    credits: Vec<i64>,
}

/// The ledgers of many owners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledgers<K>(BTreeMap<(K, Currency), Ledger>);

impl<K> Default for Ledgers<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl Ledger {
    /// Σ targets of the months in minor units; `None` where none is set.
    pub fn target(&self, months: &[TargetMonth]) -> Result<Option<i64>, DbErr> {
        let mut set = months.iter().filter_map(|month| self.targets.get(month)).copied().peekable();
        if set.peek().is_none() {
            return Ok(None);
        }
        fits(set.try_fold(0_i64, i64::checked_add)).map(Some)
    }

    /// Σ credits of the window at this position of the read, in minor units.
    pub fn credit(&self, window: usize) -> i64 {
        self.credits.get(window).copied().unwrap_or(0)
    }

    /// Target and actual of one month, its credits standing at a position of the read.
    pub fn month(&self, month: TargetMonth, window: usize) -> MonthTotals {
        let target = self.targets.get(&month).copied().unwrap_or(0);
        MonthTotals { month, target: Amount(target), actual: Amount(self.credit(window)) }
    }

    /// How the credits at position `actual` stand against the targets of the months. The pace judges the credits at
    /// position `whole`, which cover these months in full.
    pub fn standing(
        &self,
        currency: Currency,
        months: &[TargetMonth],
        (actual, whole): (usize, usize),
        today: Date,
        calendar: &WorkCalendar,
    ) -> Result<Standing, DbErr> {
        let target = self.target(months)?;
        let actual = self.credit(actual);
        let by_month: Vec<_> =
            months.iter().filter_map(|month| Some((*month, *self.targets.get(month)?))).collect();
        let expectation = Expectation::of(&by_month, today, calendar);
        let gap = target.map(|target| fits(actual.checked_sub(target))).transpose()?;
        Ok(Standing {
            target: Amount(target.unwrap_or(0)),
            actual: Amount(actual),
            gap: gap.map(Amount),
            attainment: target.and_then(|target| Ratio::of(actual, target)),
            expected_by_today: expectation.and_then(Expectation::amount),
            pace: expectation.map(|expectation| expectation.judge(self.credit(whole))),
            currency,
        })
    }

    fn add(&mut self, other: &Self) -> Result<(), DbErr> {
        for (month, minor) in &other.targets {
            self.add_target(*month, *minor)?;
        }
        self.add_credits(&other.credits)
    }

    fn add_target(&mut self, month: TargetMonth, minor: i64) -> Result<(), DbErr> {
        let sum = self.targets.entry(month).or_default();
        *sum = fits(sum.checked_add(minor))?;
        Ok(())
    }

    fn add_credits(&mut self, sums: &[i64]) -> Result<(), DbErr> {
        if self.credits.len() < sums.len() {
            self.credits.resize(sums.len(), 0);
        }
        for (sum, minor) in self.credits.iter_mut().zip(sums) {
            *sum = fits(sum.checked_add(*minor))?;
        }
        Ok(())
    }
}

impl<K: Ord + Copy> Ledgers<K> {
    /// Adds a target; an error beyond 64 bits.
    pub fn add_target(
        &mut self,
        owner: K,
        currency: Currency,
        month: TargetMonth,
        minor: i64,
    ) -> Result<(), DbErr> {
        self.0.entry((owner, currency)).or_default().add_target(month, minor)
    }

    /// Adds credits that were read over the same windows; an error beyond 64 bits.
    pub fn add_credits(&mut self, credits: &[Credits<K>]) -> Result<(), DbErr> {
        for Credits { owner, currency, sums } in credits {
            self.0.entry((*owner, *currency)).or_default().add_credits(sums)?;
        }
        Ok(())
    }

    /// The ledger of an owner; an empty one for an owner without facts.
    pub fn of(&self, owner: K, currency: Currency) -> Ledger {
        self.0.get(&(owner, currency)).cloned().unwrap_or_default()
    }

    /// Owners with a target or a credit.
    pub fn owners(&self) -> BTreeSet<K> {
        self.0.keys().map(|(owner, _)| *owner).collect()
    }

    /// Currencies of any target or credit.
    pub fn currencies(&self) -> BTreeSet<Currency> {
        self.0.keys().map(|(_, currency)| *currency).collect()
    }

    /// Whether an owner has a target or a credit in a currency.
    pub fn contains(&self, owner: K, currency: Currency) -> bool {
        self.0.contains_key(&(owner, currency))
    }

    /// All owners together, per currency; an error beyond 64 bits.
    pub fn total(&self) -> Result<Ledgers<()>, DbErr> {
        let mut total = Ledgers::default();
        for ((_, currency), ledger) in &self.0 {
            total.0.entry(((), *currency)).or_default().add(ledger)?;
        }
        Ok(total)
    }
}
