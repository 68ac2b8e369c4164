//! Tests of the picker's addresses and of its check before sending.
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;
use proptest::prelude::{prop, prop_assert_eq, proptest};
use time::Date;
use time::macros::date;

use super::DateRangePicker;
use super::address::PageAddress;
use super::draft::{Draft, read};
use crate::list::QueryPairs;
use crate::period::{Calendar, Compare, Period, PeriodError, PeriodQuery, Range};

const TODAY: Date = date!(2026 - 11 - 20);

fn preset(range: Range, compare: Compare) -> Period {
    Period::new(range, compare, TODAY, Calendar::default()).expect("presets are valid")
}

fn check(from: &str, to: &str) -> Result<Period, PeriodError> {
    read(from.to_owned(), to.to_owned(), "previous".to_owned(), TODAY, Calendar::default())
}

#[test]
fn filters_stay_and_the_page_number_goes() {
    let page = PageAddress::read("/orders".to_owned(), "q=kopi+susu&status=WON&status=LOST&page=3&range=7d");
    let ytd = page.with(&preset(Range::YearToDate, Compare::Year));
    assert_eq!(ytd, "/orders?q=kopi%20susu&status=WON&status=LOST&range=ytd&compare=year");
    let usual = page.with(&preset(Range::MonthToDate, Compare::Previous));
    assert_eq!(usual, "/orders?q=kopi%20susu&status=WON&status=LOST");
    let bare = PageAddress::read("/sales".to_owned(), "from=2026-01-01&to=2026-01-02&cmp=off");
    assert_eq!(bare.with(&preset(Range::MonthToDate, Compare::Previous)), "/sales");
}

#[test]
fn endless_parameters_are_not_carried_along() {
    let page = PageAddress::read("/orders".to_owned(), &format!("q={}&a=1", "x".repeat(10_000)));
    assert_eq!(page.others, QueryPairs(vec![("a".to_owned(), "1".to_owned())]));
}

#[test]
fn days_are_checked_before_they_are_sent() {
    assert_eq!(check("2026-11-20", "2026-11-01"), Err(PeriodError::Reversed));
    assert_eq!(check("2020-01-01", "2026-11-01"), Err(PeriodError::TooLong));
    assert_eq!(check("", "2026-11-01"), Err(PeriodError::MalformedFrom));
    assert_eq!(check("2026-11-01", "2026-11-20").map(|period| period.days()), Ok(20));
}

#[test]
fn a_day_that_is_being_typed_is_missing_but_not_cleared() {
    Owner::new().with(|| {
        let draft = Draft::new(preset(Range::MonthToDate, Compare::Previous), TODAY, Calendar::default());
        draft.to.typed(String::new());
        assert_eq!(draft.outcome.get(), Err(PeriodError::MalformedTo));
        assert!(draft.is_wrong("to") && !draft.is_wrong("from"));
        assert_eq!(draft.to.shown.get(), "2026-11-20");
        draft.to.typed("2026-11-10".to_owned());
        assert_eq!(draft.in_words(), "1–10 Nov 2026, compared with 22–31 Oct 2026");
        draft.reset();
        assert_eq!(draft.in_words(), "1–20 Nov 2026, compared with 1–20 Oct 2026");
    });
}

#[test]
fn without_script_presets_are_links_and_the_rest_is_a_form() {
    let html = Owner::new().with(|| {
        provide_context(RequestUrl::new("/orders?q=kopi&page=2"));
        let page = PageAddress::read("/orders".to_owned(), "q=kopi&page=2");
        let period = preset(Range::MonthToDate, Compare::Year);
        let calendar = Calendar::default();
        view! {
            <Router>
                <DateRangePicker id="days" period today=TODAY calendar page />
            </Router>
        }
        .to_html()
    });
    assert!(html.contains(r#"href="/orders?q=kopi&amp;range=7d&amp;compare=year""#), "{html}");
    assert_eq!(html.matches(r#"aria-current="true""#).count(), 1);
    assert!(html.contains(r#"method="get""#) && html.contains(r#"action="/orders""#));
    assert!(html.contains(r#"name="q" value="kopi""#) && !html.contains(r#"name="page""#));
    assert!(html.contains("1–20 Nov 2026, compared with 1–20 Nov 2025"));
    assert!(!html.contains("data-day"), "the calendar is drawn on opening");
}

proptest! {
    #[test]
    fn an_address_is_read_back_as_its_period(
        preset in prop::sample::select(Range::PRESETS.to_vec()),
        compare in prop::sample::select(Compare::ALL.to_vec()),
        search in "[ -~]{0,20}",
    ) {
        let period = Period::new(preset, compare, TODAY, Calendar::default()).expect("presets are valid");
        let page = PageAddress { path: "/x".to_owned(), others: QueryPairs(vec![("q".to_owned(), search)]) };
        let address = page.with(&period);
        let query = address.split_once('?').map(|(_, query)| query).unwrap_or_default();
        let read = PeriodQuery::of_pairs(&QueryPairs::parse(query)).resolve(TODAY, Calendar::default());
        prop_assert_eq!(read, Ok(period));
        prop_assert_eq!(PageAddress::read("/x".to_owned(), query), page);
    }
}
