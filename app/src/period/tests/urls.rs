//! Tests of periods in URLs.
use super::*;
use crate::list::QueryPairs;

fn strict(query: &PeriodQuery) -> Result<(Date, Date), (&'static str, PeriodError)> {
    query
        .resolve(TODAY, calendar(1))
        .map(|period| (period.from, period.to))
        .map_err(|error| (error.field(), error))
}

#[test]
fn nothing_asked_for_is_the_month_to_date() {
    assert_eq!(PeriodQuery::default().resolve(TODAY, calendar(1)), Ok(Period::month_to_date(TODAY)));
}

#[test]
fn two_days_make_a_custom_period() {
    let days = Ok((date!(2026 - 11 - 01), date!(2026 - 11 - 20)));
    assert_eq!(strict(&query(None, Some("2026-11-01"), Some("2026-11-20"), None)), days);
    assert_eq!(strict(&query(Some("custom"), Some("2026-11-01"), Some("2026-11-20"), None)), days);
}

#[test]
fn a_fault_names_its_parameter() {
    let (first, last) = (Some("2026-11-01"), Some("2026-11-20"));
    let faults = [
        (query(Some("decade"), None, None, None), "range", PeriodError::UnknownRange),
        (query(Some("MTD"), None, None, None), "range", PeriodError::UnknownRange),
        (query(Some(""), None, None, None), "range", PeriodError::UnknownRange),
        (query(Some("7d"), first, last, None), "range", PeriodError::RangeAndDays),
        (query(Some("custom"), None, None, None), "from", PeriodError::MissingFrom),
        (query(None, first, None, None), "to", PeriodError::MissingTo),
        (query(None, None, last, None), "from", PeriodError::MissingFrom),
        (query(None, Some("1 Nov"), last, None), "from", PeriodError::MalformedFrom),
        (query(None, first, Some("2026-11-31"), None), "to", PeriodError::MalformedTo),
        (query(None, last, first, None), "to", PeriodError::Reversed),
        (query(None, Some("2016-11-01"), last, None), "to", PeriodError::TooLong),
        (query(None, None, None, Some("prev")), "compare", PeriodError::UnknownCompare),
    ];
    for (query, field, error) in faults {
        assert_eq!(strict(&query), Err((field, error)), "{query:?}");
    }
}

#[test]
fn a_page_falls_back_and_says_so() {
    let lenient = |query: PeriodQuery| query.resolve_lenient(TODAY, calendar(1));
    let broken = query(Some("decade"), None, None, Some("year"));
    let (period, notice) = lenient(broken);
    assert_eq!((period.range, period.compare), (Range::MonthToDate, Compare::Year));
    assert!(notice.is_some_and(|text| text.contains("date range")));
    let (period, notice) = lenient(query(Some("7d"), None, None, Some("prev")));
    assert_eq!((period.range, period.compare), (Range::Last7Days, Compare::Previous));
    assert!(notice.is_some_and(|text| text.contains("comparison")));
    let (period, notice) = lenient(query(None, Some("2026-11-20"), Some("2026-11-01"), None));
    assert_eq!((period, notice.is_some()), (Period::month_to_date(TODAY), true));
}

#[test]
fn empty_fields_of_a_form_count_as_absent() {
    let form = query(Some("7d"), Some(""), Some(""), Some(""));
    let (period, notice) = form.resolve_lenient(TODAY, calendar(1));
    assert_eq!((period.range, notice), (Range::Last7Days, None));
}

#[test]
fn defaults_are_left_out_of_the_url() {
    let url = |range, compare| preset(range, compare, TODAY, 1).to_query();
    assert_eq!(url(Range::MonthToDate, Compare::Previous), "");
    assert_eq!(url(Range::MonthToDate, Compare::None), "compare=none");
    assert_eq!(url(Range::YearToDate, Compare::Previous), "range=ytd");
    let days = Range::Custom { from: date!(2026 - 08 - 01), to: TODAY };
    assert_eq!(url(days, Compare::Year), "from=2026-08-01&to=2026-08-22&compare=year");
}

#[test]
fn a_parameter_given_twice_is_told() {
    let of = |url: &str| PeriodQuery::of_pairs(&QueryPairs::parse(url)).resolve_lenient(TODAY, calendar(1));
    let (period, notice) = of("range=7d&range=ytd");
    assert_eq!(period, Period::month_to_date(TODAY));
    assert!(notice.is_some_and(|text| text.contains("date range")));
    assert!(of("compare=year&compare=year").1.is_some_and(|text| text.contains("comparison")));
    assert!(of("from=2026-08-01&to=2026-08-02&to=2026-08-03").1.is_some());
    assert_eq!(of("range=7d&page=2&status=WON&status=LOST").1, None);
}

#[test]
fn the_short_name_of_the_comparison_is_read_too() {
    let compare = |url: &str| PeriodQuery::of_pairs(&QueryPairs::parse(url)).compare;
    assert_eq!(compare("cmp=prev").as_deref(), Some("previous"));
    assert_eq!(compare("cmp=year").as_deref(), Some("year"));
    assert_eq!(compare("cmp=off").as_deref(), Some("none"));
    assert_eq!(compare("cmp=off&compare=year").as_deref(), Some("year"));
    let odd = PeriodQuery::of_pairs(&QueryPairs::parse("cmp=decade"));
    assert!(odd.resolve_lenient(TODAY, calendar(1)).1.is_some_and(|text| text.contains("comparison")));
}

proptest! {
    #[test]
    fn a_period_is_read_back_from_its_url(
        start in 0..36_500_i64,
        length in 0..1_830_i64,
        choice in 0_usize..6,
        compare in prop::sample::select(Compare::ALL.to_vec()),
        fiscal_month in 1_u8..=12,
    ) {
        let today = add_days(date!(1990 - 01 - 01), start);
        let custom = Range::Custom { from: today, to: add_days(today, length) };
        let range = Range::PRESETS.get(choice).copied().unwrap_or(custom);
        let period = Period::new(range, compare, today, calendar(fiscal_month));
        let url = period.map(|period| period.to_query()).unwrap_or_default();
        let read = PeriodQuery::of_pairs(&QueryPairs::parse(&url));
        prop_assert_eq!(read.resolve(today, calendar(fiscal_month)), period);
        prop_assert_eq!(Ok(read.resolve_lenient(today, calendar(fiscal_month))), period.map(|period| (period, None)));
    }

    #[test]
    fn no_text_makes_the_lenient_reader_fail(
        range in proptest::option::of(".{0,12}"),
        from in proptest::option::of(".{0,12}"),
        to in proptest::option::of("[0-9-]{8,11}"),
        compare in proptest::option::of(".{0,12}"),
    ) {
        let query = PeriodQuery { range, from, to, compare };
        let (period, _) = query.resolve_lenient(TODAY, calendar(1));
        prop_assert!(period.from <= period.to && period.days() <= MAX_DAYS);
    }
}
