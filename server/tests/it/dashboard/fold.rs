//! The definitions of field sales as plain loops over the rows.
use std::collections::{BTreeMap, BTreeSet};

use app::day::days_between;
use entity::customer;
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};
use time::{Date, Weekday};
use uuid::Uuid;

use super::facts::Facts;

const ACTIVE: [&str; 4] = ["prospect", "ongoing", "proposal", "negotiation"];

/// Year and month.
pub type Month = (i32, u8);

/// Minor units as the API writes them.
pub fn money(minor: i128) -> Value {
    let sign = if minor < 0 { "-" } else { "" };
    json!(format!("{sign}{}.{:02}", minor.abs() / 100, minor.abs() % 100))
}

/// A quotient as the API writes it.
pub fn ratio(numerator: i128, denominator: i128) -> Value {
    if denominator == 0 {
        return Value::Null;
    }
    let exact = Decimal::from(numerator) / Decimal::from(denominator);
    json!(format!("{:.6}", exact.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero)))
}

/// A sum of money with its change.
pub fn amount_metric(value: Option<i128>, previous: Option<i128>) -> Value {
    json!({ "value": value.map(money), "previous": previous.map(money), "change": change(value, previous) })
}

/// A count with its change.
pub fn count_metric(value: i128, previous: Option<i128>) -> Value {
    json!({
        "value": i64::try_from(value).unwrap(),
        "previous": previous.map(|previous| i64::try_from(previous).unwrap()),
        "change": change(Some(value), previous),
    })
}

fn change(value: Option<i128>, previous: Option<i128>) -> Value {
    match (value, previous) {
        (Some(value), Some(previous)) => ratio(value - previous, previous.abs()),
        _ => Value::Null,
    }
}

/// A quotient of two sums with its change, which comes from the exact quotients.
pub fn attainment(current: (i128, i128), previous: Option<(i128, i128)>) -> Value {
    let change = match previous {
        Some((actual, target)) if target != 0 && current.1 != 0 => {
            ratio(current.0 * target - actual * current.1, current.1 * actual.abs())
        }
        _ => Value::Null,
    };
    json!({
        "value": ratio(current.0, current.1),
        "previous": previous.map_or(Value::Null, |(actual, target)| ratio(actual, target)),
        "change": change,
        "numerator": money(current.0),
        "denominator": money(current.1),
    })
}

/// The months in which the window has a day.
pub fn touched((from, to): (Date, Date)) -> BTreeSet<Month> {
    days_between(from, to).map(|day| (day.year(), day.month().into())).collect()
}

impl Facts {
    /// Σ credits within reach in a currency, of the days and rows that are kept.
    pub fn actual(&self, currency: &str, keep: impl Fn(Date, Uuid, Option<Uuid>) -> bool) -> i128 {
        let kept = self.reached_credits().filter(|row| row.currency == currency);
        kept.filter(|row| keep(row.won_on, row.am_id, row.department_id))
            .map(|row| i128::from(row.amount_minor))
            .sum()
    }

    /// Σ own targets of a person over months; `None` where none is set.
    pub fn target_of(&self, user: Uuid, currency: &str, months: &BTreeSet<Month>) -> Option<i128> {
        let own = self.targets.iter().filter(|row| row.user_id == Some(user) && row.currency == currency);
        some_sum(
            own.filter(|row| months.contains(&month_of(row.year, row.month))).map(|row| row.amount_minor),
        )
    }

    /// Σ targets of a department over months: its own, else its people's, month by month.
    pub fn target_of_department(
        &self,
        department: Option<Uuid>,
        currency: &str,
        months: &BTreeSet<Month>,
    ) -> Option<i128> {
        let mut amounts = Vec::new();
        for month in months {
            let of_month = || self.targets.iter().filter(|row| month_of(row.year, row.month) == *month);
            let own: Vec<_> =
                of_month().filter(|row| department.is_some() && row.department_id == department).collect();
            let people =
                of_month().filter(|row| row.user_id.is_some_and(|id| self.department_of(id) == department));
            let counted: Vec<_> = if own.is_empty() { people.collect() } else { own };
            amounts.extend(
                counted.into_iter().filter(|row| row.currency == currency).map(|row| row.amount_minor),
            );
        }
        some_sum(amounts)
    }

    /// Place in the pipeline at the end of a day, by the changes up to it.
    pub fn status_on(&self, customer: &customer::Model, day: Date) -> Option<&str> {
        self.changes_of(customer.id).iter().rfind(|row| row.on <= day).map(|row| row.to_status.as_str())
    }

    /// Whether a customer was on file at the end of a day.
    pub fn existed(&self, customer: &customer::Model, day: Date) -> bool {
        customer.created_on <= day && customer.deleted_at.is_none_or(|at| self.day(at) > day)
    }

    /// Customers within reach that might still be won at the end of a day; of today by their present status.
    pub fn active(&self, day: Date) -> Vec<&customer::Model> {
        let status = |row: &customer::Model| {
            if day == self.today {
                Some(row.status.clone())
            } else {
                self.status_on(row, day).map(str::to_owned)
            }
        };
        self.reached_customers()
            .filter(|row| self.existed(row, day))
            .filter(|row| status(row).is_some_and(|status| ACTIVE.contains(&status.as_str())))
            .collect()
    }

    /// Whole days of silence of a customer at the end of a day.
    pub fn silence(&self, customer: &customer::Model, day: Date) -> i64 {
        let notes = self.notes_of(customer.id).iter().map(|note| note.on).filter(|on| *on <= day);
        let since = notes.chain([customer.created_on]).max().unwrap();
        (day - since).whole_days()
    }

    /// The active customers of a day who needed a note.
    pub fn needing_follow_up(&self, day: Date) -> Vec<&customer::Model> {
        let stale_after = i64::from(self.organization.stale_after_days);
        let promised = |row: &customer::Model| {
            let notes = self.notes_of(row.id);
            if notes.iter().all(|note| note.on <= day) {
                row.next_follow_up_on
            } else {
                notes.iter().rfind(|note| note.on <= day).and_then(|note| note.next_follow_up_on)
            }
        };
        let silent = self.active(day).into_iter().filter(|row| self.silence(row, day) > stale_after);
        silent.filter(|row| promised(row).is_none_or(|promise| promise <= day)).collect()
    }

    /// Σ potential of customers in a currency.
    pub fn potential(customers: &[&customer::Model], currency: &str) -> i128 {
        let own = customers.iter().filter(|row| row.currency == currency);
        own.map(|row| i128::from(row.potential_minor)).sum()
    }

    /// What the targets by month ask for by today, and how an actual stands against it.
    pub fn pace(&self, targets: &BTreeMap<Month, i128>, actual: i128) -> (Value, Value) {
        let this_month: Month = (self.today.year(), self.today.month().into());
        let finished: i128 =
            targets.iter().filter(|(month, _)| **month < this_month).map(|(_, minor)| minor).sum();
        let running = targets.get(&this_month).copied().unwrap_or(0);
        let (mut elapsed, mut all) = (0, 0);
        for day in (1..=31).filter_map(|day| self.today.replace_day(day).ok()) {
            all += self.worked(day);
            elapsed += if day <= self.today { self.worked(day) } else { 0 };
        }
        if finished + running == 0 || (running != 0 && all == 0) {
            return (Value::Null, Value::Null);
        }
        let (numerator, denominator) =
            if running == 0 { (finished, 1) } else { (finished * all + running * elapsed, all) };
        let expected = (Decimal::from(numerator) / Decimal::from(denominator))
            .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        let pace = if actual * denominator >= numerator {
            "ahead"
        } else if actual * denominator * 5 >= numerator * 4 {
            "at_risk"
        } else {
            "behind"
        };
        (money(expected.mantissa()), json!(pace))
    }

    /// Halves of a day that are worked.
    fn worked(&self, day: Date) -> i128 {
        let iso = |weekday: Weekday| u64::from(weekday.number_from_monday());
        let days = self.organization.working_days.as_array().unwrap();
        if !days.iter().any(|number| number.as_u64() == Some(iso(day.weekday()))) {
            return 0;
        }
        self.holidays.iter().find(|row| row.on == day).map_or(2, |row| i128::from(row.half_day))
    }
}

fn month_of(year: i32, month: i32) -> Month {
    (year, u8::try_from(month).unwrap())
}

fn some_sum(amounts: impl IntoIterator<Item = i64>) -> Option<i128> {
    amounts.into_iter().map(i128::from).reduce(|sum, minor| sum + minor)
}
