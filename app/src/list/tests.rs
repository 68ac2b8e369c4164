//! Tests of lists in addresses.
use proptest::prelude::*;

use super::*;
use crate::error::AppError;

const FILTERS: &[Filter] = &[
    Filter::any_of("status", "Status", &[Choice::new("OPEN", "Open"), Choice::new("WON", "Won")]),
    Filter::one_of("kind", "Kind", &[Choice::new("OTHER", "Other"), Choice::new("DEPOSIT", "Deposit")]),
    Filter::text("product", "Product"),
    Filter::numbers("minTotal", "maxTotal", "Total", "USD"),
    Filter::days("madeFrom", "madeTo", "Date"),
];

fn list() -> ListDef {
    let column =
        |key, title, kind, priority| ListColumn { key, title, kind, priority, sortable: key != "note" };
    ListDef {
        columns: vec![
            column("number", "Order", ColumnKind::Text, 1),
            column("madeOn", "Date", ColumnKind::Day, 2),
            column("totalCents", "Total", ColumnKind::Money, 1),
            column("note", "Note", ColumnKind::Text, 4),
        ],
        filters: FILTERS,
        sort: Sort::descending("madeOn"),
        search: true,
    }
}

fn read(query: &str) -> (ListRequest, Vec<FaultKind>) {
    let (request, faults) = ListRequest::lenient(&list(), &QueryPairs::parse(query));
    (request, faults.into_iter().map(|fault| fault.kind).collect())
}

fn printed(request: &ListRequest) -> String {
    request.pairs(&list()).print()
}

fn refused(query: &str) -> Vec<String> {
    match ListRequest::strict(&list(), &QueryPairs::parse(query), &["range"]) {
        Err(AppError::Invalid(fields)) => fields.into_keys().collect(),
        other => panic!("not refused: {query} {other:?}"),
    }
}

#[test]
fn what_is_usual_is_not_in_the_address() {
    assert_eq!(printed(&ListRequest::usual(&list())), "");
    for usual in ["page=1", "perPage=25", "sort=-madeOn", "cols=number,madeOn,totalCents", "q=", "q=+"] {
        let (request, faults) = read(usual);
        assert_eq!((printed(&request).as_str(), faults.len()), ("", 0), "{usual}");
    }
}

#[test]
fn every_part_is_read_and_written_in_one_order() {
    let query = "q=Ayu%20%26%20co&status=OPEN&status=WON&kind=OTHER&product=club&minTotal=-5&maxTotal=10\
        &madeFrom=2026-11-01&madeTo=2026-11-20&sort=totalCents,-number&page=3&perPage=10&cols=number,note";
    let (request, faults) = read(query);
    assert_eq!((printed(&request).as_str(), faults), (query, Vec::new()));
    assert_eq!(request.search(), "Ayu & co");
    assert_eq!(request.any_of("status"), ["OPEN", "WON"]);
    assert_eq!((request.number("minTotal"), request.number("maxTotal")), (Some(-5), Some(10)));
    assert_eq!(request.day("madeTo"), crate::day::parse_day("2026-11-20"));
    assert_eq!(request.page().offset(), 20);
    assert!(request.shows(&list(), "note") && !request.shows(&list(), "totalCents"));
    let (shuffled, _) = read("status=WON&cols=note&cols=number&status=OPEN&status=WON");
    assert_eq!(printed(&shuffled), "status=OPEN&status=WON&cols=number,note");
}

#[test]
fn faults_fall_back_and_are_told() {
    for (query, kind) in [
        ("page=0", FaultKind::Page),
        ("page=two", FaultKind::Page),
        ("page=99999999999999999999", FaultKind::Page),
        ("perPage=0", FaultKind::PerPage),
        ("perPage=1000", FaultKind::PerPage),
        ("sort=paid", FaultKind::Sort),
        ("sort=note", FaultKind::Sort),
        ("sort=number,number", FaultKind::Sort),
        ("sort=--number", FaultKind::Sort),
        ("cols=nothing", FaultKind::Columns),
        ("status=GONE", FaultKind::Choice("Status")),
        ("kind=other", FaultKind::Choice("Kind")),
        ("kind=OTHER&kind=DEPOSIT", FaultKind::Repeated),
        ("minTotal=1e5", FaultKind::Number("Total")),
        ("maxTotal=12345678901234567890", FaultKind::Number("Total")),
        ("minTotal=10&maxTotal=9", FaultKind::Reversed("Total")),
        ("madeFrom=2026-02-30", FaultKind::Day("Date")),
        ("madeTo=9999-12-31", FaultKind::Day("Date")),
        ("madeFrom=2026-11-20&madeTo=2026-11-19", FaultKind::Reversed("Date")),
    ] {
        let (request, faults) = read(query);
        assert_eq!(faults, [kind], "{query}");
        assert!(matches!(printed(&request).as_str(), "" | "kind=OTHER"), "{query}");
        let state = ListState::read(&list(), "/orders", query);
        assert_eq!(state.notices.len(), 1, "{query}");
        assert!(!refused(query).is_empty(), "{query}");
    }
}

#[test]
fn pages_offer_four_sizes_and_rest_takes_any_up_to_a_hundred() {
    assert_eq!(read("perPage=7").1, [FaultKind::PerPage]);
    for size in PAGE_SIZES {
        let (request, faults) = read(&format!("perPage={size}"));
        assert_eq!((request.page().per_page(), faults.len()), (size, 0));
    }
}

#[test]
fn a_long_search_is_cut_and_control_characters_are_dropped() {
    let (request, faults) = read(&format!("q={}", "x".repeat(10_000)));
    assert_eq!((request.search().len(), faults), (200, vec![FaultKind::TooLong]));
    let (request, faults) = read("q=%00a%00b%0A&product=%00");
    assert_eq!((request.search(), request.value("product"), faults.len()), ("ab", None, 0));
    let (request, _) = read("q=%FF%zz%");
    assert_eq!(request.search(), "\u{fffd}%zz%");
}

#[test]
fn rest_refuses_by_field() {
    assert_eq!(refused("page=0&perPage=0&sort=x&surprise=1"), ["page", "perPage", "sort", "surprise"]);
    assert_eq!(refused("q=a&q=b"), ["q"]);
    assert_eq!(refused("minTotal=5&maxTotal=4"), ["maxTotal"]);
    assert_eq!(refused("status="), ["status"]);
    assert_eq!(refused("format=xml"), ["format"]);
    assert_eq!(refused("format=csv&page=2&perPage=10"), ["page", "perPage"]);
    let accepted =
        ListRequest::strict(&list(), &QueryPairs::parse("perPage=7&range=mtd&format=csv"), &["range"]);
    assert!(accepted.is_err(), "an export has no pages");
    let accepted = ListRequest::strict(&list(), &QueryPairs::parse("perPage=7&range=mtd"), &["range"]);
    assert!(accepted.is_ok_and(|request| request.page().per_page() == 7 && !request.as_csv()));
}

#[test]
fn a_page_beyond_the_end_is_the_last_one_on_pages_and_empty_over_rest() {
    let (request, _) = read("page=900&perPage=10");
    assert_eq!(request.page_of(128).page(), 13);
    assert_eq!(request.page_of(0).page(), 1);
    assert_eq!(read("page=2").0.page_of(128).page(), 2);
    assert_eq!(read("page=2&format=csv").0.page().page(), 2, "a page is no export");
    let strict = ListRequest::strict(&list(), &QueryPairs::parse("page=900"), &[]);
    assert_eq!(strict.map(|request| request.page_of(128).page()), Ok(900));
}

#[test]
fn a_head_cycles_through_both_directions_and_back() {
    let list = list();
    let cycle = |key: &'static str| {
        let mut request = ListRequest::usual(&list);
        let mut orders = Vec::new();
        for _ in 0..4 {
            request = request.sorted(request.next_sort(&list, key));
            orders.push(request.sort()[0].text());
        }
        orders.join(" ")
    };
    assert_eq!(cycle("number"), "number -number -madeOn number");
    assert_eq!(cycle("totalCents"), "-totalCents totalCents -madeOn -totalCents");
    assert_eq!(cycle("madeOn"), "madeOn -madeOn madeOn -madeOn");
    let ascending = ListDef { sort: Sort::ascending("madeOn"), ..list.clone() };
    let next = ListRequest::usual(&ascending).next_sort(&ascending, "madeOn");
    assert_eq!(next, Sort::descending("madeOn"));
}

#[test]
fn chips_say_what_narrows_and_lead_to_the_rest() {
    let query = "range=qtd&status=OPEN&status=WON&minTotal=100&madeFrom=2026-11-01&madeTo=2026-11-20&page=4";
    let state = ListState::read(&list(), "/orders", query);
    let chips = state.chips(&list());
    let texts: Vec<_> = chips.iter().map(|chip| chip.text.as_str()).collect();
    assert_eq!(texts, ["Status: Open", "Status: Won", "Total: from 100", "Date: 1 Nov 2026 – 20 Nov 2026"]);
    let rest = "range=qtd&status=OPEN&minTotal=100&madeFrom=2026-11-01&madeTo=2026-11-20";
    assert_eq!(chips[1].href, format!("/orders?{rest}"));
    assert_eq!(chips[3].href, "/orders?range=qtd&status=OPEN&status=WON&minTotal=100");
    assert_eq!(state.href(&list(), &state.request.cleared()), "/orders?range=qtd");
}

#[test]
fn forms_carry_along_what_they_do_not_set() {
    let state = ListState::read(&list(), "/orders", "compare=year&q=a&status=WON&sort=number&page=2");
    let hidden = state.hidden(&list(), &["q"]);
    let names: Vec<_> = hidden.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["compare", "status", "sort"]);
}

#[test]
fn an_export_takes_the_filter_and_the_days_but_no_page() {
    let state =
        ListState::read(&list(), "/orders", "range=qtd&compare=year&status=WON&page=2&perPage=50&x=1");
    assert_eq!(state.export_href(&list(), "/api", false), "/api?status=WON&format=csv");
    assert_eq!(state.export_href(&list(), "/api", true), "/api?range=qtd&status=WON&format=csv");
}

#[test]
fn much_of_others_is_not_carried_along() {
    let many: Vec<_> = (0..50).map(|number| format!("x{number}=1")).collect();
    let query = format!("{}&y={}", many.join("&"), "z".repeat(5_000));
    assert!(ListState::read(&list(), "/orders", &query).hidden(&list(), &[]).len() <= 12);
}

#[test]
fn addresses_are_spelled_in_one_way_and_read_in_many() {
    let pairs =
        QueryPairs(vec![("cols".to_owned(), "a,b".to_owned()), ("q".to_owned(), "é & +1~".to_owned())]);
    assert_eq!(pairs.print(), "cols=a,b&q=%C3%A9%20%26%20%2B1~");
    let values = |query| QueryPairs::parse(query).0.into_iter().map(|(_, value)| value).collect::<Vec<_>>();
    assert_eq!(values("q=a+b&q=a%20b&&q=%2b&q=100%&q=%zz&q"), ["a b", "a b", "+", "100%", "%zz", ""]);
    assert_eq!(values("q=%FF"), ["\u{fffd}"]);
}

prop_compose! {
    fn any_query()(parts in proptest::collection::vec(
        (prop_oneof![
            Just("q"), Just("sort"), Just("page"), Just("perPage"), Just("cols"), Just("status"), Just("kind"),
            Just("product"), Just("minTotal"), Just("maxTotal"), Just("madeFrom"), Just("madeTo"), Just("other"),
        ], prop_oneof![
            Just("number,note".to_owned()), Just("-totalCents".to_owned()), Just("madeOn,-number".to_owned()),
            Just("WON".to_owned()), Just("OTHER".to_owned()), Just("2026-11-20".to_owned()), Just("50".to_owned()),
            "[0-9]{1,4}", "\\PC{0,8}", ".{0,3}",
        ]), 0..10)) -> String {
        let mut pairs = QueryPairs::default();
        for (name, value) in parts {
            pairs.push(name, value);
        }
        pairs.print()
    }
}

proptest! {
    #[test]
    fn pairs_survive_the_address(pairs in proptest::collection::vec((".{1,6}", ".{0,12}"), 0..6)) {
        let pairs = QueryPairs(pairs);
        prop_assert_eq!(QueryPairs::parse(&pairs.print()), pairs);
    }

    #[test]
    fn any_text_is_read(text in ".{0,200}") {
        let _ = ListState::read(&list(), "/orders", &text);
    }

    #[test]
    fn what_was_read_is_written_so_that_it_is_read_again(query in any_query()) {
        let (request, _) = read(&query);
        let (again, faults) = read(&printed(&request));
        prop_assert_eq!(&again, &request);
        prop_assert_eq!(faults, Vec::new());
        let strict = ListRequest::strict(&list(), &request.pairs(&list()), &[]);
        prop_assert_eq!(strict.map(|strict| printed(&strict)), Ok(printed(&request)));
    }

    #[test]
    fn a_chip_takes_away_what_it_names(query in any_query()) {
        let state = ListState::read(&list(), "/orders", &query);
        for chip in state.chips(&list()) {
            let rest = chip.href.split_once('?').map_or("", |(_, query)| query);
            let rest = ListState::read(&list(), "/orders", rest);
            prop_assert!(rest.request.values().len() < state.request.values().len());
            prop_assert_eq!(rest.request.search(), state.request.search());
            prop_assert_eq!(rest.request.page().page(), 1);
        }
    }
}
