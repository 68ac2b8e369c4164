//! The fold of cash movements: every grouping adds up to the same sum.
use proptest::prelude::*;
use time::macros::date;

use super::*;
use crate::day::add_days;
use crate::period::{Calendar, Compare, Range};

fn period() -> Period {
    let range = Range::Custom { from: date!(2026 - 08 - 01), to: date!(2026 - 08 - 22) };
    Period::new(range, Compare::Previous, date!(2026 - 08 - 22), Calendar::default()).expect("a valid period")
}

fn movement(day: Option<Date>, source: Option<LeadSource>, gross: i64, refunds: i64) -> Movement {
    Movement { day, source, kind: ProductKind::HighTicket, gross, refunds }
}

#[test]
fn days_without_cash_are_there_with_nothing() {
    let cash = fold(&[], &period()).expect("nothing fits");
    assert_eq!(cash.days.len(), 22);
    assert_eq!(cash.days.first().map(|day| day.day), Some(date!(2026 - 08 - 01)));
    assert_eq!(cash.days.last().map(|day| day.day), Some(date!(2026 - 08 - 22)));
    assert!(cash.days.iter().all(|day| day.cash == CashBySource::default()));
    assert_eq!(cash.sums.previous, Some(CashSums::default()));
}

#[test]
fn a_day_on_which_more_is_paid_back_than_received_is_negative() {
    let day = date!(2026 - 08 - 03);
    let cash = fold(&[movement(Some(day), None, 100, 350)], &period()).expect("it fits");
    assert_eq!(cash.sums.current.net, -250);
    assert_eq!(cash.days[2].cash.unattributed, -250);
    assert_eq!(cash.totals.unattributed, -250);
}

#[test]
fn the_window_compared_with_stays_out_of_the_days() {
    let cash = fold(&[movement(None, Some(LeadSource::Ads), 100, 30)], &period()).expect("it fits");
    assert_eq!(cash.sums.current, CashSums::default());
    assert_eq!(cash.sums.previous.map(|sums| (sums.gross, sums.refunds, sums.net)), Some((100, 30, 70)));
    assert_eq!(cash.totals, CashBySource::default());
}

#[test]
fn a_sum_beyond_64_bits_is_refused() {
    let day = Some(date!(2026 - 08 - 03));
    let rows = [movement(day, None, i64::MAX, 0), movement(day, None, 1, 0)];
    assert_eq!(fold(&rows, &period()), None);
}

fn any_movement() -> impl Strategy<Value = Movement> {
    let day = prop::option::of((0_i64..22).prop_map(|offset| add_days(date!(2026 - 08 - 01), offset)));
    let source = prop::option::of(prop::sample::select(LeadSource::ALL.to_vec()));
    let kind = prop::sample::select(ProductKind::ALL.to_vec());
    (day, source, kind, 0_i64..1_000_000, 0_i64..1_000_000)
        .prop_map(|(day, source, kind, gross, refunds)| Movement { day, source, kind, gross, refunds })
}

proptest! {
    #[test]
    fn days_sources_and_kinds_add_up_to_cash_collected(
        movements in prop::collection::vec(any_movement(), 0..60)
    ) {
        let cash = fold(&movements, &period()).expect("small sums fit");
        let net = cash.sums.current.net;
        let kinds = |sums: &CashSums| ProductKind::ALL.into_iter().map(|kind| sums.of_kind(kind)).sum::<i64>();
        prop_assert_eq!(net, cash.sums.current.gross - cash.sums.current.refunds);
        prop_assert_eq!(Some(net), cash.totals.total());
        prop_assert_eq!(net, cash.days.iter().filter_map(|day| day.cash.total()).sum::<i64>());
        prop_assert_eq!(net, kinds(&cash.sums.current));
        let previous = cash.sums.previous.unwrap_or_default();
        prop_assert_eq!(previous.net, kinds(&previous));
        let all: i64 = movements.iter().map(|movement| movement.gross - movement.refunds).sum();
        prop_assert_eq!(net + previous.net, all);
    }
}
