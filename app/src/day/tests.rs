//! Tests of calendar days.
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use time::{Date, Weekday, macros::date};

use super::*;

/// Any day from 1900 to 2199.
fn any_day() -> impl Strategy<Value = Date> {
    (0..109_572_i64).prop_map(|days| add_days(date!(1900 - 01 - 01), days))
}

#[test]
fn a_quarter_starts_by_the_fiscal_month() {
    assert_eq!(quarter_start(date!(2026 - 08 - 22), 1), date!(2026 - 07 - 01));
    assert_eq!(quarter_start(date!(2026 - 08 - 22), 2), date!(2026 - 08 - 01));
    assert_eq!(quarter_start(date!(2026 - 01 - 15), 12), date!(2025 - 12 - 01));
    assert_eq!(quarter_start(date!(2026 - 03 - 31), 4), date!(2026 - 01 - 01));
}

#[test]
fn a_year_starts_by_the_fiscal_month() {
    assert_eq!(year_start(date!(2026 - 08 - 22), 1), date!(2026 - 01 - 01));
    assert_eq!(year_start(date!(2026 - 03 - 31), 4), date!(2025 - 04 - 01));
    assert_eq!(year_start(date!(2026 - 04 - 01), 4), date!(2026 - 04 - 01));
}

#[test]
fn a_week_starts_on_the_chosen_weekday() {
    let saturday = date!(2026 - 08 - 22);
    assert_eq!(week_start(saturday, Weekday::Monday), date!(2026 - 08 - 17));
    assert_eq!(week_start(saturday, Weekday::Sunday), date!(2026 - 08 - 16));
    assert_eq!(week_start(saturday, Weekday::Saturday), saturday);
}

#[test]
fn adding_months_stops_at_the_end_of_a_shorter_month() {
    assert_eq!(add_months_clamped(date!(2026 - 03 - 31), -1), date!(2026 - 02 - 28));
    assert_eq!(add_months_clamped(date!(2024 - 02 - 29), 12), date!(2025 - 02 - 28));
    assert_eq!(add_months_clamped(date!(2026 - 11 - 30), 3), date!(2027 - 02 - 28));
    assert_eq!(add_months_clamped(Date::MAX, 1), Date::MAX);
    assert_eq!(add_months_clamped(date!(2026 - 01 - 01), i32::MIN), Date::MIN);
}

#[test]
fn days_between_includes_both_ends() {
    let days: Vec<Date> = days_between(date!(2024 - 02 - 28), date!(2024 - 03 - 01)).collect();
    assert_eq!(days, [date!(2024 - 02 - 28), date!(2024 - 02 - 29), date!(2024 - 03 - 01)]);
    assert_eq!(days_between(date!(2024 - 03 - 01), date!(2024 - 02 - 28)).count(), 0);
    assert_eq!(days_between(Date::MAX, Date::MAX).count(), 1);
}

#[test]
fn only_exact_iso_days_are_read() {
    assert_eq!(parse_day("2026-11-20"), Some(date!(2026 - 11 - 20)));
    let refused = [
        "",
        "2026-11-2",
        "2026-11-201",
        "20261120",
        "2026/11/20",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "+026-11-20",
        "-026-11-20",
        "0000-01-01",
        " 2026-11-20",
        "2026-11-20 ",
        "2026-11-20T00:00:00Z",
        "2026-1１-0",
    ];
    for text in refused {
        assert_eq!(parse_day(text), None, "{text}");
    }
}

#[test]
fn days_travel_as_iso_text() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Row {
        #[serde(with = "crate::day::iso")]
        day: Date,
        #[serde(with = "crate::day::iso::option", default)]
        due: Option<Date>,
    }
    let row = Row { day: date!(2026 - 11 - 20), due: None };
    let text = serde_json::to_string(&row).unwrap_or_default();
    assert_eq!(text, r#"{"day":"2026-11-20","due":null}"#);
    assert_eq!(serde_json::from_str::<Row>(&text).ok(), Some(row));
    let due = Row { day: date!(2026 - 11 - 20), due: Some(date!(2026 - 12 - 01)) };
    let text = serde_json::to_string(&due).unwrap_or_default();
    assert_eq!(serde_json::from_str::<Row>(&text).ok(), Some(due));
    assert!(serde_json::from_str::<Row>(r#"{"day":"20 Nov"}"#).is_err());
    assert!(serde_json::from_str::<Row>(r#"{"day":"2026-11-20","due":"soon"}"#).is_err());
}

proptest! {
    #[test]
    fn iso_text_is_read_back(day in any_day()) {
        prop_assert_eq!(parse_day(&to_iso(day)), Some(day));
    }

    #[test]
    fn starts_are_the_latest_boundary_up_to_the_day(day in any_day(), fiscal_month in 1_u8..=12) {
        let quarter = quarter_start(day, fiscal_month);
        prop_assert!(quarter <= day && day < add_months_clamped(quarter, 3));
        prop_assert_eq!(quarter.day(), 1);
        prop_assert_eq!((u8::from(quarter.month()) + 12 - fiscal_month) % 3, 0);
        let year = year_start(day, fiscal_month);
        prop_assert!(year <= day && day < add_months_clamped(year, 12));
        prop_assert_eq!((u8::from(year.month()), year.day()), (fiscal_month, 1));
    }

    #[test]
    fn a_week_has_seven_days(day in any_day(), ahead in 0_u8..7) {
        let first = Weekday::Monday.nth_next(ahead);
        let start = week_start(day, first);
        prop_assert_eq!(start.weekday(), first);
        prop_assert!((0..7).contains(&days_from(start, day)));
    }

    #[test]
    fn the_number_of_days_is_their_distance(from in any_day(), length in 0_i64..800) {
        let to = add_days(from, length);
        prop_assert_eq!(days_from(from, to), length);
        prop_assert_eq!(days_between(from, to).count(), usize::try_from(length).unwrap_or(0) + 1);
    }
}
