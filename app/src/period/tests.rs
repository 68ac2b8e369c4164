//! Tests of periods.
use proptest::prelude::*;
use time::{Date, Weekday, macros::date};

use super::*;
use crate::day::{add_days, add_months_clamped, days_from};

const TODAY: Date = date!(2026 - 08 - 22);

fn calendar(fiscal_month: u8) -> Calendar {
    Calendar { fiscal_month, week_start: Weekday::Monday }
}

fn preset(range: Range, compare: Compare, today: Date, fiscal_month: u8) -> Period {
    Period::of(range, compare, today, calendar(fiscal_month))
}

fn custom(from: Date, to: Date, compare: Compare) -> Result<Period, PeriodError> {
    Period::new(Range::Custom { from, to }, compare, TODAY, calendar(1))
}

fn query(range: Option<&str>, from: Option<&str>, to: Option<&str>, compare: Option<&str>) -> PeriodQuery {
    PeriodQuery {
        range: range.map(str::to_owned),
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
        compare: compare.map(str::to_owned),
    }
}

mod previous;
mod urls;

#[test]
fn presets_end_today() {
    let days = |range, fiscal_month| {
        let period = preset(range, Compare::None, TODAY, fiscal_month);
        (period.from, period.to)
    };
    assert_eq!(days(Range::Today, 1), (TODAY, TODAY));
    assert_eq!(days(Range::Last7Days, 1), (date!(2026 - 08 - 16), TODAY));
    assert_eq!(days(Range::MonthToDate, 1), (date!(2026 - 08 - 01), TODAY));
    assert_eq!(days(Range::QuarterToDate, 1), (date!(2026 - 07 - 01), TODAY));
    assert_eq!(days(Range::QuarterToDate, 2), (date!(2026 - 08 - 01), TODAY));
    assert_eq!(days(Range::YearToDate, 4), (date!(2026 - 04 - 01), TODAY));
}

#[test]
fn a_period_contains_both_its_ends() {
    let period = Period::month_to_date(TODAY);
    assert_eq!(period.days(), 22);
    assert!(period.contains(date!(2026 - 08 - 01)) && period.contains(TODAY));
    assert!(!period.contains(date!(2026 - 07 - 31)) && !period.contains(date!(2026 - 08 - 23)));
}

#[test]
fn a_custom_period_has_at_most_1830_days() {
    let from = date!(2020 - 01 - 01);
    assert_eq!(custom(from, add_days(from, 1_829), Compare::None).map(|period| period.days()), Ok(1_830));
    assert_eq!(custom(from, add_days(from, 1_830), Compare::None), Err(PeriodError::TooLong));
    assert_eq!(custom(from, date!(2019 - 12 - 31), Compare::None), Err(PeriodError::Reversed));
    assert_eq!(custom(from, from, Compare::None).map(|period| period.days()), Ok(1));
}

#[test]
fn long_periods_have_coarse_buckets() {
    let bucket =
        |days: i64| custom(TODAY, add_days(TODAY, days - 1), Compare::None).map(|period| period.bucket());
    assert_eq!(
        [45, 46, 180, 181].map(bucket),
        [Ok(Bucket::Day), Ok(Bucket::Week), Ok(Bucket::Week), Ok(Bucket::Month)]
    );
}

#[test]
fn buckets_cover_the_period() {
    let starts = Bucket::Week.starts(date!(2026 - 08 - 01), TODAY, Weekday::Monday);
    assert_eq!(
        starts,
        [date!(2026 - 07 - 27), date!(2026 - 08 - 03), date!(2026 - 08 - 10), date!(2026 - 08 - 17)]
    );
    assert_eq!(Bucket::Month.starts(date!(2026 - 07 - 31), TODAY, Weekday::Monday).len(), 2);
    assert_eq!(Bucket::Day.starts(TODAY, TODAY, Weekday::Monday), [TODAY]);
}

#[test]
fn both_windows_are_said_in_words() {
    assert_eq!(Period::month_to_date(TODAY).in_words(), "1–22 Aug 2026, compared with 1–22 Jul 2026");
    assert_eq!(preset(Range::Today, Compare::None, TODAY, 1).in_words(), "22 Aug 2026");
}

#[test]
fn labels_print_the_exact_days() {
    let period = Period::month_to_date(TODAY);
    assert_eq!(period.label(), "Month to date · 1–22 Aug 2026");
    assert_eq!(period.previous_label().as_deref(), Some("1–22 Jul"));
    let year = preset(Range::MonthToDate, Compare::Year, TODAY, 1);
    assert_eq!(year.previous_label().as_deref(), Some("1–22 Aug 2025"));
    let january = preset(Range::Last7Days, Compare::Previous, date!(2026 - 01 - 10), 1);
    assert_eq!(january.previous_label().as_deref(), Some("28 Dec 2025 – 3 Jan 2026"));
    assert_eq!(preset(Range::Today, Compare::None, TODAY, 1).previous_label(), None);
}

#[test]
fn a_period_travels_as_json() {
    let period = Period::month_to_date(TODAY);
    let text = serde_json::to_string(&period).unwrap_or_default();
    assert_eq!(
        text,
        concat!(
            r#"{"range":"mtd","from":"2026-08-01","to":"2026-08-22","compare":"previous","#,
            r#""previous":{"from":"2026-07-01","to":"2026-07-22"}}"#
        )
    );
    assert_eq!(serde_json::from_str::<Period>(&text).ok(), Some(period));
    let custom = custom(date!(2026 - 08 - 01), TODAY, Compare::None).ok();
    let text = custom.and_then(|period| serde_json::to_string(&period).ok()).unwrap_or_default();
    assert_eq!(serde_json::from_str::<Period>(&text).ok(), custom);
}

#[test]
fn a_period_that_breaks_the_rules_is_not_read() {
    let read = |range: &str, from: &str, previous: &str| {
        let text = format!(
            r#"{{"range":"{range}","from":"{from}","to":"2026-08-22","compare":"none","previous":{previous}}}"#
        );
        serde_json::from_str::<Period>(&text).is_ok()
    };
    assert!(read("custom", "2026-08-01", "null"));
    assert!(!read("custom", "2026-08-23", "null"));
    assert!(!read("custom", "2006-08-23", "null"));
    assert!(!read("decade", "2026-08-01", "null"));
    assert!(!read("custom", "2026-08-01", r#"{"from":"2026-07-31","to":"2026-08-01"}"#));
}

proptest! {
    #[test]
    fn every_day_lies_in_one_step(
        offset in 0..73_000_i64,
        bucket in prop::sample::select(vec![Bucket::Day, Bucket::Week, Bucket::Month]),
        week_start in prop::sample::select(vec![Weekday::Monday, Weekday::Saturday, Weekday::Sunday]),
    ) {
        let day = add_days(date!(2000 - 01 - 01), offset);
        let (start, end) = (bucket.start_of(day, week_start), bucket.end_of(day, week_start));
        prop_assert!(start <= day && day <= end);
        prop_assert_eq!(bucket.start_of(end, week_start), start);
        prop_assert_eq!(bucket.start_of(add_days(end, 1), week_start), add_days(end, 1));
    }
}
