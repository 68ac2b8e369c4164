//! Tests of exports.
use time::macros::date;

use super::*;
use crate::list::{ListDef, Noun, QueryPairs, Sort};
use crate::money::{Currency, Money};
use crate::ui::{Icon, Status, Tone};

struct Deal {
    name: &'static str,
    cents: i64,
}

const DEALS: TableDef<Deal> = TableDef {
    id: "deals",
    noun: Noun { one: "deal", many: "deals", title: "Deals" },
    icon: Icon::Orders,
    columns: &[
        TableColumn::text("name", "Name", |deal| deal.name.into()),
        TableColumn::money("totalCents", "Total", |deal| CellValue::Cents(deal.cents)),
        TableColumn::text("status", "Status", |_| CellValue::Status(Status::plain("Won", Tone::Success)))
            .priority(4),
        TableColumn::day("closedOn", "Closed", |_| date!(2026 - 11 - 20).into()),
        TableColumn::text("note", "Note", |_| CellValue::Missing),
    ],
    filters: &[],
    sort: Sort::ascending("name"),
    search: None,
    record: ["name", "status", "totalCents", "closedOn"],
    href: None,
    menu: None,
    totals: |()| Vec::new(),
    export: None,
    follows_period: false,
    empty: ("", None),
};

fn exported(query: &str, deals: &[Deal]) -> String {
    let list: ListDef = DEALS.list();
    let (request, _) = ListRequest::lenient(&list, &QueryPairs::parse(query));
    let table = CsvTable::new(&DEALS, &request);
    let bytes = [table.head().unwrap_or_default(), table.rows(deals).unwrap_or_default()].concat();
    String::from_utf8(bytes).unwrap_or_default()
}

#[test]
fn a_file_has_a_mark_a_head_and_all_columns() {
    let deals = [Deal { name: "Sinar", cents: -150 }];
    assert_eq!(
        exported("", &deals),
        "\u{feff}name,total,status,closedOn,note\r\nSinar,-1.50,Won,2026-11-20,\r\n"
    );
    assert_eq!(exported("", &[]), "\u{feff}name,total,status,closedOn,note\r\n");
}

#[test]
fn chosen_columns_are_the_only_ones() {
    let deals = [Deal { name: "Sinar", cents: 100 }];
    assert_eq!(exported("cols=totalCents", &deals), "\u{feff}name,total\r\nSinar,1.00\r\n");
}

#[test]
fn quotes_commas_and_line_ends_stay_inside_their_field() {
    let deals = [Deal { name: "PT \"Sinar\", Abadi\r\nJakarta", cents: 0 }];
    let text = exported("cols=totalCents", &deals);
    assert!(text.ends_with("\"PT \"\"Sinar\"\", Abadi\r\nJakarta\",0.00\r\n"), "{text}");
}

#[test]
fn words_that_look_like_formulas_are_guarded_and_numbers_are_not() {
    for start in ["=1+1", "+62 812", "-1", "-2+3", "@sum", "\t=1+1", "\r=1+1", "\n=1+1", "\0=1+1"] {
        assert_eq!(field(start.into()), format!("'{start}"));
    }
    let deals = [Deal { name: "\n=1+1", cents: -100 }];
    let text = exported("cols=totalCents", &deals);
    assert!(text.ends_with("\r\n\"'\n=1+1\",-1.00\r\n"), "{text}");
    for harmless in ["a=b", "'quoted", " =1", ""] {
        assert_eq!(field(harmless.into()), harmless);
    }
    assert_eq!(field(CellValue::Cents(-5)), "-0.05");
    assert_eq!(field(CellValue::Count(-5)), "-5");
    assert_eq!(field(CellValue::Money(Money::new(123_456, Currency::IDR))), "1234.56");
}
