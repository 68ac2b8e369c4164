//! Tests of the days a period is compared with.
use super::*;

fn previous(range: Range, today: Date) -> Option<(Date, Date)> {
    preset(range, Compare::Previous, today, 1).previous
}

fn year_before(from: Date, to: Date) -> Option<(Date, Date)> {
    custom(from, to, Compare::Year).ok().and_then(|period| period.previous)
}

#[test]
fn today_is_compared_with_yesterday() {
    let yesterday = date!(2026 - 02 - 28);
    assert_eq!(previous(Range::Today, date!(2026 - 03 - 01)), Some((yesterday, yesterday)));
}

#[test]
fn seven_days_are_compared_with_the_seven_before() {
    assert_eq!(previous(Range::Last7Days, TODAY), Some((date!(2026 - 08 - 09), date!(2026 - 08 - 15))));
}

#[test]
fn a_month_to_date_ends_on_the_same_day_of_the_month_before() {
    assert_eq!(previous(Range::MonthToDate, TODAY), Some((date!(2026 - 07 - 01), date!(2026 - 07 - 22))));
}

#[test]
fn a_longer_month_is_compared_with_the_whole_shorter_one() {
    let february = Some((date!(2026 - 02 - 01), date!(2026 - 02 - 28)));
    assert_eq!(previous(Range::MonthToDate, date!(2026 - 03 - 31)), february);
    assert_eq!(previous(Range::MonthToDate, date!(2026 - 03 - 28)), february);
}

#[test]
fn a_quarter_is_compared_by_its_day_index() {
    // 15 August is day 46 of its quarter, and so is 16 May.
    let days = previous(Range::QuarterToDate, date!(2026 - 08 - 15));
    assert_eq!(days, Some((date!(2026 - 04 - 01), date!(2026 - 05 - 16))));
    // Day 92 of the third quarter meets a second quarter of 91 days.
    let whole = previous(Range::QuarterToDate, date!(2026 - 09 - 30));
    assert_eq!(whole, Some((date!(2026 - 04 - 01), date!(2026 - 06 - 30))));
}

#[test]
fn a_year_is_compared_by_its_day_index() {
    // Day 366 of a leap year meets a year of 365 days.
    let whole = previous(Range::YearToDate, date!(2024 - 12 - 31));
    assert_eq!(whole, Some((date!(2023 - 01 - 01), date!(2023 - 12 - 31))));
    let march = previous(Range::YearToDate, date!(2025 - 03 - 01));
    assert_eq!(march, Some((date!(2024 - 01 - 01), date!(2024 - 02 - 29))));
}

#[test]
fn a_fiscal_year_is_compared_with_the_fiscal_year_before() {
    let period = preset(Range::YearToDate, Compare::Previous, TODAY, 4);
    assert_eq!(period.previous, Some((date!(2025 - 04 - 01), date!(2025 - 08 - 22))));
}

#[test]
fn a_custom_period_is_compared_with_as_many_days_before() {
    let period = custom(date!(2026 - 03 - 01), date!(2026 - 03 - 10), Compare::Previous);
    let days = period.ok().and_then(|period| period.previous);
    assert_eq!(days, Some((date!(2026 - 02 - 19), date!(2026 - 02 - 28))));
}

#[test]
fn a_year_earlier_keeps_the_calendar_days() {
    assert_eq!(
        year_before(date!(2024 - 02 - 29), date!(2024 - 03 - 15)),
        Some((date!(2023 - 02 - 28), date!(2023 - 03 - 15)))
    );
    assert_eq!(
        year_before(date!(2026 - 01 - 01), date!(2026 - 12 - 31)),
        Some((date!(2025 - 01 - 01), date!(2025 - 12 - 31)))
    );
}

#[test]
fn a_window_longer_than_a_year_has_no_year_earlier() {
    assert_eq!(year_before(date!(2025 - 01 - 01), date!(2026 - 01 - 01)), None);
    assert_eq!(year_before(date!(2023 - 02 - 28), date!(2024 - 02 - 29)), None);
}

#[test]
fn the_first_days_of_the_calendar_have_nothing_before_them() {
    let first = custom(date!(0001 - 01 - 01), date!(0001 - 01 - 10), Compare::Previous);
    assert_eq!(first.map(|period| period.previous), Ok(None));
    assert_eq!(year_before(date!(0001 - 06 - 01), date!(0001 - 06 - 10)), None);
    assert_eq!(Period::month_to_date(Date::MIN).previous, None);
}

/// Any preset seen on any day from 1990 to 2089.
fn any_preset() -> impl Strategy<Value = (Range, Date, u8)> {
    let today = (0..36_500_i64).prop_map(|days| add_days(date!(1990 - 01 - 01), days));
    (prop::sample::select(Range::PRESETS.to_vec()), today, 1_u8..=12)
}

/// Any custom window of up to 1 830 days.
fn any_window() -> impl Strategy<Value = (Date, Date)> {
    (0..36_500_i64, 0..1_830_i64).prop_map(|(start, length)| {
        let from = add_days(date!(1990 - 01 - 01), start);
        (from, add_days(from, length))
    })
}

proptest! {
    #[test]
    fn the_two_periods_never_share_a_day(
        (range, today, fiscal_month) in any_preset(),
        compare in prop::sample::select(Compare::ALL.to_vec()),
    ) {
        let period = preset(range, compare, today, fiscal_month);
        prop_assert!(period.from <= period.to && period.to == today);
        if let Some((from, to)) = period.previous {
            prop_assert!(from <= to && to < period.from);
            // A leap day makes the year before one day longer.
            prop_assert!(days_from(from, to) <= period.days());
        }
    }

    #[test]
    fn a_preset_is_compared_with_as_many_days_or_the_whole_shorter_period(
        (range, today, fiscal_month) in any_preset(),
    ) {
        let period = preset(range, Compare::Previous, today, fiscal_month);
        let (from, to) = period.previous.unwrap_or((today, today));
        let same_length = days_from(from, to) + 1 == period.days();
        prop_assert!(same_length || (to.next_day() == Some(period.from) && from.day() == 1));
    }

    #[test]
    fn a_custom_period_joins_the_days_before_it((from, to) in any_window()) {
        let period = custom(from, to, Compare::Previous);
        let days = period.ok().and_then(|period| period.previous);
        prop_assert_eq!(days.map(|(_, end)| end.next_day()), Some(Some(from)));
        prop_assert_eq!(days.map(|(start, end)| days_from(start, end)), Some(days_from(from, to)));
    }

    #[test]
    fn a_year_earlier_exists_for_windows_up_to_a_year((from, to) in any_window()) {
        let within_a_year = add_months_clamped(to, -12) < from;
        let days = year_before(from, to);
        prop_assert_eq!(days.is_some(), within_a_year);
        if let Some((start, end)) = days {
            prop_assert_eq!((start.year(), end.year()), (from.year() - 1, to.year() - 1));
            prop_assert_eq!((start.month(), end.month()), (from.month(), to.month()));
        }
    }
}
