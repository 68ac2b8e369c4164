//! What is shown of the facts.
use time::macros::date;

use super::super::cash::Movement;
use super::super::closed::ClosedRow;
use super::*;
use crate::features::sales::types::LeadSource;
use crate::period::{Bucket, Calendar, Compare, Range};

fn period(from: Date, to: Date, compare: Compare) -> Period {
    Period::new(Range::Custom { from, to }, compare, to, Calendar::default()).expect("a valid period")
}

fn movement(day: Option<Date>, source: Option<LeadSource>, gross: i64, refunds: i64) -> Movement {
    Movement { day, source, kind: ProductKind::Deposit, gross, refunds }
}

fn closed(day: Option<Date>, status: &str, orders: i64, total: i64) -> ClosedRow {
    ClosedRow { day, source: None, status: status.to_owned(), orders, total }
}

fn facts_of(period: &Period, cash: &[Movement], orders: &[ClosedRow]) -> Facts {
    let beside = |current, previous| Compared { current, previous: period.previous.map(|_| previous) };
    Facts {
        cash: cash::fold(cash, period).expect("it fits"),
        closed: closed::fold(orders, period).expect("it fits"),
        ageing: Compared {
            current: Ageing { not_due: 5, days_1_to_30: 7, ..Ageing::default() },
            previous: None,
        },
        new_customers: beside(1, 2),
        refunded: beside(30, 0),
        monthly_revenue: beside(100, 80),
    }
}

#[test]
fn quotients_come_from_sums_and_stay_open_when_divided_by_nothing() {
    let period = period(date!(2026 - 08 - 01), date!(2026 - 08 - 22), Compare::Previous);
    let day = Some(date!(2026 - 08 - 02));
    let cash = [movement(day, None, 120, 50)];
    let orders = [closed(day, "WON", 3, 1_000), closed(day, "LOST", 1, 9_999)];
    let metrics = facts_of(&period, &cash, &orders).metrics().expect("it fits");

    assert_eq!((metrics.aov_cents.value, metrics.aov_cents.previous), (Some(333), None));
    assert_eq!((metrics.win_rate.numerator, metrics.win_rate.denominator), (3, 4));
    assert_eq!((metrics.refund_rate.numerator, metrics.refund_rate.denominator), (30, 120));
    assert_eq!(metrics.refund_rate.value.map(|rate| rate.to_string()).as_deref(), Some("0.250000"));
    assert_eq!(metrics.refund_rate.previous, None, "nothing was received before");
    assert_eq!((metrics.cash_collected_cents.value, metrics.cash_collected_cents.change), (Some(70), None));
    assert_eq!(metrics.mrr_cents.change.map(|change| change.to_string()).as_deref(), Some("0.250000"));
    assert_eq!((metrics.outstanding_cents.value, metrics.overdue_cents.value), (Some(12), Some(7)));
}

#[test]
fn without_a_comparison_every_previous_value_is_open() {
    let period = period(date!(2026 - 08 - 01), date!(2026 - 08 - 22), Compare::None);
    let metrics = facts_of(&period, &[], &[]).metrics().expect("it fits");
    assert_eq!(metrics.cash_collected_cents, Compared { current: 0, previous: None }.metric(|cents| *cents));
    assert_eq!(metrics.mrr_cents.previous, None);
    assert_eq!(metrics.win_rate.value, None);
    assert_eq!(metrics.refund_rate.previous, None);
}

#[test]
fn the_row_without_a_source_shows_only_what_it_has() {
    let period = period(date!(2026 - 08 - 01), date!(2026 - 08 - 22), Compare::None);
    let day = Some(date!(2026 - 08 - 02));
    let attributed = [movement(day, Some(LeadSource::Ads), 75, 0)];
    let rows = facts_of(&period, &attributed, &[]).sources([4, 3, 2, 1]);
    assert_eq!(rows.iter().map(|row| row.source).collect::<Vec<_>>(), LeadSource::ALL.map(Some));
    assert_eq!(rows.iter().map(|row| row.leads).collect::<Vec<_>>(), [4, 3, 2, 1]);

    let both = [movement(day, Some(LeadSource::Ads), 75, 0), movement(day, None, 25, 0)];
    let rows = facts_of(&period, &both, &[closed(day, "WON", 2, 10)]).sources([0; 4]);
    let last = rows.last().expect("a row without a source");
    assert_eq!((last.source, last.leads, last.orders_won, last.cash_cents), (None, 0, 2, 25));
    assert_eq!(last.share.map(|share| share.to_string()).as_deref(), Some("0.250000"));
}

#[test]
fn steps_of_the_trend_hold_every_day_once() {
    let period = period(date!(2026 - 06 - 01), date!(2026 - 08 - 22), Compare::None);
    let days: Vec<_> = crate::day::days_between(period.from, period.to).collect();
    let cash: Vec<_> = days.iter().map(|day| movement(Some(*day), None, 10, 3)).collect();
    let orders: Vec<_> = days.iter().map(|day| closed(Some(*day), "WON", 1, 10)).collect();
    let facts = facts_of(&period, &cash, &orders);
    let trend = facts.trend(&period, Weekday::Monday).expect("it fits");

    // 83 days from a Monday to a Saturday: eleven weeks and six days.
    assert_eq!(trend.bucket, Bucket::Week);
    assert_eq!(trend.orders_won, [7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 6]);
    assert_eq!(trend.cash_cents.iter().sum::<i64>(), facts.cash.sums.current.net);
}
