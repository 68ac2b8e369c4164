//! Months know their days and their neighbours.
use proptest::prelude::*;
use time::macros::date;
use time::{Date, Duration};

use super::TargetMonth;

#[test]
fn a_window_touches_every_month_it_has_a_day_in() {
    let months = TargetMonth::touched(date!(2026 - 11 - 30), date!(2027 - 02 - 01));
    let expected = [(2026, 11), (2026, 12), (2027, 1), (2027, 2)];
    assert_eq!(months, expected.map(|(year, month)| TargetMonth { year, month }));
}

#[test]
fn the_last_month_of_the_calendar_is_touched_once() {
    let last = TargetMonth { year: 9999, month: 12 };
    assert_eq!(TargetMonth::touched(date!(9999 - 12 - 01), Date::MAX), [last]);
    assert_eq!(last.last_day(), date!(9999 - 12 - 31));
}

#[test]
fn a_year_of_months_crosses_new_year() {
    let months = TargetMonth { year: 2026, month: 4 }.year_from();
    assert_eq!(months.len(), 12);
    assert_eq!(months[0], TargetMonth { year: 2026, month: 4 });
    assert_eq!(months[11], TargetMonth { year: 2027, month: 3 });
}

#[test]
fn february_ends_where_the_year_says() {
    assert_eq!(TargetMonth { year: 2028, month: 2 }.last_day(), date!(2028 - 02 - 29));
    assert_eq!(TargetMonth { year: 2027, month: 2 }.last_day(), date!(2027 - 02 - 28));
}

proptest! {
    #[test]
    fn the_touched_months_are_those_of_the_days(start in 0_i64..20_000, length in 0_i64..500) {
        let from = Date::from_calendar_date(1990, time::Month::January, 1).unwrap() + Duration::days(start);
        let to = from + Duration::days(length);
        let mut naive: Vec<_> = crate::day::days_between(from, to).map(TargetMonth::of).collect();
        naive.dedup();
        prop_assert_eq!(TargetMonth::touched(from, to), naive);
    }
}
