//! The pace follows the working days, and every month is judged by its own rule.
use std::collections::BTreeMap;

use proptest::prelude::*;
use time::Weekday::{self, Friday, Monday, Thursday, Tuesday, Wednesday};
use time::macros::date;
use time::{Date, Duration};

use super::{Expectation, month_run};
use crate::features::targets::month::TargetMonth;
use crate::features::targets::types::Pace;
use crate::features::targets::work_calendar::WorkCalendar;
use crate::metrics::Amount;

const OFFICE: [Weekday; 5] = [Monday, Tuesday, Wednesday, Thursday, Friday];
const AUGUST: TargetMonth = TargetMonth { year: 2026, month: 8 };
const SATURDAY_22: Date = date!(2026 - 08 - 22);

fn office() -> WorkCalendar {
    WorkCalendar::new(&OFFICE, [])
}

fn expectation(targets: &[(TargetMonth, i64)], today: Date) -> Expectation {
    Expectation::of(targets, today, &office()).unwrap()
}

#[test]
fn fifteen_of_twenty_one_working_days_ask_for_that_share_of_the_target() {
    assert_eq!(expectation(&[(AUGUST, 210_000)], SATURDAY_22).amount(), Some(Amount(150_000)));
}

#[test]
fn today_counts_whole() {
    assert_eq!(expectation(&[(AUGUST, 210_000)], date!(2026 - 08 - 03)).amount(), Some(Amount(10_000)));
}

#[test]
fn the_judgement_changes_at_exactly_one_hundred_and_eighty_percent() {
    let expected = expectation(&[(AUGUST, 210_000)], SATURDAY_22);
    let judged = [150_000, 149_999, 120_000, 119_999].map(|actual| expected.judge(actual));
    assert_eq!(judged, [Pace::Ahead, Pace::AtRisk, Pace::AtRisk, Pace::Behind]);
}

#[test]
fn a_judgement_uses_the_exact_quotient_not_the_rounded_amount() {
    let expected = expectation(&[(AUGUST, 10)], date!(2026 - 08 - 03));
    assert_eq!(expected.amount(), Some(Amount(0)));
    assert_eq!(expected.judge(0), Pace::Behind);
}

#[test]
fn a_finished_month_is_judged_on_its_whole_target() {
    let july = TargetMonth { year: 2026, month: 7 };
    let expected = expectation(&[(july, 1_000)], SATURDAY_22);
    assert_eq!(expected.amount(), Some(Amount(1_000)));
    assert_eq!(expected.judge(999), Pace::AtRisk);
}

#[test]
fn a_month_to_come_and_a_month_without_target_have_no_pace() {
    let september = TargetMonth { year: 2026, month: 9 };
    for targets in [&[(september, 1_000)][..], &[(AUGUST, 0)], &[]] {
        assert_eq!(Expectation::of(targets, SATURDAY_22, &office()), None);
    }
}

#[test]
fn the_year_to_date_is_whole_past_months_and_the_share_of_the_current_one() {
    let july = TargetMonth { year: 2026, month: 7 };
    assert_eq!(expectation(&[(july, 1_000), (AUGUST, 2_100)], SATURDAY_22).amount(), Some(Amount(2_500)));
}

#[test]
fn a_month_without_any_working_day_expects_nothing_that_can_be_named() {
    let closed = WorkCalendar::new(&[], []);
    assert_eq!(Expectation::of(&[(AUGUST, 1_000)], SATURDAY_22, &closed), None);
    let run = month_run(AUGUST, 1_000, &BTreeMap::new(), SATURDAY_22, &closed).unwrap();
    assert_eq!((run.pace, run.expected_by_today, run.projected_finish), (None, None, None));
}

#[test]
fn a_run_says_what_each_day_needs_and_where_it_leads() {
    let credits = BTreeMap::from([(date!(2026 - 08 - 04), 60_000), (date!(2026 - 08 - 20), 90_000)]);
    let run = month_run(AUGUST, 210_000, &credits, SATURDAY_22, &office()).unwrap();
    assert_eq!(run.actual, Amount(150_000));
    assert_eq!(run.needed_per_working_day, Some(Amount(10_000)));
    assert_eq!(run.projected_finish, Some(Amount(210_000)));
    assert_eq!(run.pace, Some(Pace::Ahead));
    assert_eq!(run.days.len(), 31);
    assert_eq!(run.days[2].actual, Some(Amount(0)));
    assert_eq!(run.days[3].actual, Some(Amount(60_000)));
    assert_eq!(run.days[21].actual, Some(Amount(150_000)));
    assert_eq!(run.days[22].actual, None);
    assert_eq!(run.days[30].expected, Some(Amount(210_000)));
}

#[test]
fn a_sum_beyond_64_bits_is_no_run() {
    let credits = BTreeMap::from([(date!(2026 - 08 - 04), i64::MAX), (date!(2026 - 08 - 05), 1)]);
    assert!(month_run(AUGUST, 1, &credits, SATURDAY_22, &office()).is_none());
}

fn days() -> impl Strategy<Value = Date> {
    (0_i64..2_000).prop_map(|offset| date!(2024 - 01 - 01) + Duration::days(offset))
}

fn calendars() -> impl Strategy<Value = WorkCalendar> {
    proptest::collection::vec((days(), any::<bool>()), 0..60)
        .prop_map(|holidays| WorkCalendar::new(&OFFICE, holidays))
}

proptest! {
    #[test]
    fn the_last_day_of_a_month_expects_the_whole_target(day in days(), target in 0_i64..1_000_000_000, calendar in calendars()) {
        let month = TargetMonth::of(day);
        let expected = Expectation::of(&[(month, target)], month.last_day(), &calendar);
        prop_assert!(expected.is_none_or(|expected| expected.amount() == Some(Amount(target))));
    }

    #[test]
    fn the_expected_amount_never_falls_within_a_month(day in days(), target in 0_i64..1_000_000_000, calendar in calendars()) {
        let month = TargetMonth::of(day);
        let run = month_run(month, target, &BTreeMap::new(), month.last_day(), &calendar).unwrap();
        let expected: Vec<_> = run.days.iter().map(|day| day.expected).collect();
        prop_assert!(expected.is_sorted());
    }

    #[test]
    fn winning_more_never_worsens_the_pace(day in days(), target in 1_i64..1_000_000, actual in 0_i64..1_000_000, more in 0_i64..1_000_000) {
        let expected = expectation(&[(TargetMonth::of(day), target)], day);
        let rank = |actual| match expected.judge(actual) {
            Pace::Behind => 0,
            Pace::AtRisk => 1,
            Pace::Ahead => 2,
        };
        prop_assert!(rank(actual) <= rank(actual + more));
    }

    #[test]
    fn the_run_agrees_with_the_judgement_and_with_its_last_known_day(
        day in days(), target in 0_i64..1_000_000, wins in proptest::collection::vec((0_i64..40, -5_000_i64..50_000), 0..20), calendar in calendars(),
    ) {
        let month = TargetMonth::of(day);
        let mut credits = BTreeMap::new();
        for (offset, minor) in wins {
            *credits.entry(month.first_day() + Duration::days(offset)).or_insert(0) += minor;
        }
        let run = month_run(month, target, &credits, month.last_day(), &calendar).unwrap();
        let naive: i64 = credits.iter().filter(|(day, _)| TargetMonth::of(**day) == month).map(|(_, minor)| minor).sum();
        prop_assert_eq!(run.actual, Amount(naive));
        prop_assert_eq!(run.days.last().unwrap().actual, Some(Amount(naive)));
        let expected = Expectation::of(&[(month, target)], month.last_day(), &calendar);
        prop_assert_eq!(run.pace, expected.map(|expected| expected.judge(naive)));
    }
}
