//! Tests of the windows of a dashboard.
use std::collections::BTreeMap;

use time::Date;
use time::Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
use time::macros::date;

use super::Windows;
use crate::features::targets::pace::month_run;
use crate::features::targets::types::MonthRun;
use crate::features::targets::work_calendar::WorkCalendar;
use crate::period::{Calendar, Compare, Period, Range};

const TODAY: Date = date!(2026 - 11 - 20);

fn run_of(from: Date, to: Date) -> MonthRun {
    let period =
        Period::new(Range::Custom { from, to }, Compare::Previous, TODAY, Calendar::default()).unwrap();
    let windows = Windows::of(period, Calendar::default());
    let credits = BTreeMap::from([(date!(2026 - 08 - 04), 700), (date!(2026 - 08 - 28), 300)]);
    let office = WorkCalendar::new(&[Monday, Tuesday, Wednesday, Thursday, Friday], []);
    windows.within(month_run(windows.last_month(), 2_100, &credits, TODAY, &office).unwrap())
}

fn last_drawn(run: &MonthRun) -> Option<Date> {
    run.days.iter().rfind(|day| day.actual.is_some()).map(|day| day.day)
}

#[test]
fn a_range_within_a_past_month_draws_its_course_to_the_end_of_the_range() {
    let run = run_of(date!(2026 - 08 - 01), date!(2026 - 08 - 10));
    assert_eq!(last_drawn(&run), Some(date!(2026 - 08 - 10)));
    assert_eq!(run.days.len(), 31, "the pace still leads to the end of the month");
    assert!(run.days.iter().all(|day| day.expected.is_some()));
}

#[test]
fn a_range_that_ends_with_its_month_draws_all_of_it() {
    assert_eq!(
        last_drawn(&run_of(date!(2026 - 07 - 15), date!(2026 - 08 - 31))),
        Some(date!(2026 - 08 - 31))
    );
}

#[test]
fn days_to_come_are_not_drawn_whatever_the_range() {
    assert_eq!(last_drawn(&run_of(date!(2026 - 11 - 01), date!(2026 - 11 - 30))), Some(TODAY));
}
