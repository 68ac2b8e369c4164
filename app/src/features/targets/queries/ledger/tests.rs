//! Ledgers add up, keep currencies apart and never wrap around.
use time::Weekday;
use time::macros::date;

use super::Ledgers;
use crate::features::targets::month::TargetMonth;
use crate::features::targets::queries::Credits;
use crate::features::targets::types::Pace;
use crate::features::targets::work_calendar::WorkCalendar;
use crate::metrics::Amount;
use crate::money::Currency;

const JULY: TargetMonth = TargetMonth { year: 2026, month: 7 };

fn credit(owner: u8, currency: Currency, sums: &[i64]) -> Credits<u8> {
    Credits { owner, currency, sums: sums.to_vec() }
}

#[test]
fn owners_add_up_to_the_total_per_currency() {
    let mut ledgers = Ledgers::default();
    ledgers.add_credits(&[credit(1, Currency::IDR, &[10, 1]), credit(2, Currency::IDR, &[5, 2])]).unwrap();
    ledgers.add_credits(&[credit(1, Currency::USD, &[7, 7])]).unwrap();
    let total = ledgers.total().unwrap();
    assert_eq!(total.of((), Currency::IDR).credit(0), 15);
    assert_eq!(total.of((), Currency::IDR).credit(1), 3);
    assert_eq!(total.of((), Currency::USD).credit(0), 7);
}

#[test]
fn a_sum_beyond_64_bits_is_an_error() {
    let mut ledgers = Ledgers::default();
    ledgers.add_target(1_u8, Currency::IDR, JULY, i64::MAX).unwrap();
    assert!(ledgers.add_target(1, Currency::IDR, JULY, 1).is_err());
    ledgers.add_credits(&[credit(1, Currency::IDR, &[i64::MAX]), credit(2, Currency::IDR, &[1])]).unwrap();
    assert!(ledgers.total().is_err());
}

#[test]
fn without_a_target_there_is_no_gap_no_attainment_and_no_pace() {
    let mut ledgers = Ledgers::default();
    ledgers.add_credits(&[credit(1, Currency::IDR, &[500])]).unwrap();
    let calendar = WorkCalendar::new(&[Weekday::Monday], []);
    let today = date!(2026 - 08 - 22);
    let standing =
        ledgers.of(1, Currency::IDR).standing(Currency::IDR, &[JULY], (0, 0), today, &calendar).unwrap();
    assert_eq!((standing.target, standing.actual), (Amount(0), Amount(500)));
    assert_eq!((standing.gap, standing.attainment, standing.pace), (None, None, None));
}

#[test]
fn the_pace_judges_whole_months_whatever_part_the_window_covers() {
    let mut ledgers = Ledgers::default();
    ledgers.add_target(1_u8, Currency::IDR, JULY, 100).unwrap();
    ledgers.add_credits(&[credit(1, Currency::IDR, &[10, 100])]).unwrap();
    let calendar = WorkCalendar::new(&[Weekday::Monday], []);
    let today = date!(2026 - 08 - 22);
    let standing =
        ledgers.of(1, Currency::IDR).standing(Currency::IDR, &[JULY], (0, 1), today, &calendar).unwrap();
    assert_eq!((standing.actual, standing.gap), (Amount(10), Some(Amount(-90))));
    assert_eq!(standing.pace, Some(Pace::Ahead));
}
