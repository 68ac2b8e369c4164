//! Options say what the browser needs, by name, and nothing executable.
use serde_json::{Value, json};

use super::option::merge;
use super::{Line, LineStyle, Slice, Stack, TargetBar, ValueKind, donut, lines, stacked, target_bars};
use crate::format::Locale;
use crate::money::Currency;

fn option(chart: &super::ChartOption) -> Value {
    serde_json::from_str(&chart.json).expect("an option is JSON")
}

fn usd() -> ValueKind {
    ValueKind::Money(Currency::USD)
}

fn stack(values: Vec<i64>) -> Stack {
    Stack { name: "Ads".into(), color: "--chart-4", values }
}

#[test]
fn merging_goes_into_objects_and_arrays_and_replaces_the_rest() {
    let mut into = json!({ "a": [{ "x": 1 }], "b": 1 });
    merge(&mut into, json!({ "a": [{ "y": 2 }, 3], "b": { "c": 4 } }));
    assert_eq!(into, json!({ "a": [{ "x": 1, "y": 2 }, 3], "b": { "c": 4 } }));
}

#[test]
fn a_month_of_days_is_bars_and_a_quarter_of_days_is_areas() {
    let days = |count: usize| (0..count).map(|day| day.to_string()).collect::<Vec<_>>();
    let bars = stacked(days(45), &[stack(vec![1; 45])], None, usd(), Locale::En, String::new());
    let areas = stacked(days(46), &[stack(vec![1; 46])], None, usd(), Locale::En, String::new());
    assert_eq!(option(&bars)["series"][0]["type"], "bar");
    assert_eq!(option(&areas)["series"][0]["type"], "line");
}

#[test]
fn money_keeps_its_minor_units_and_names_its_format() {
    let chart =
        stacked(vec!["1 Aug".into()], &[stack(vec![123_456])], None, usd(), Locale::Id, "Cash.".into());
    let option = option(&chart);
    assert_eq!(option["series"][0]["data"][0], 123_456.0);
    assert_eq!(
        option["waymark"],
        json!({
            "format": "id", "language": "en", "currency": "USD", "scale": 2, "kind": "money", "unit": 0,
        })
    );
    assert_eq!(option["aria"]["label"]["description"], "Cash.");
}

#[test]
fn a_month_without_a_target_has_no_tick() {
    let bar = TargetBar { label: "Aug".into(), target: None, actual: 5 };
    let chart = target_bars(&[bar], usd(), Locale::En, String::new());
    assert_eq!(option(&chart)["series"][1]["data"], json!([null]));
}

#[test]
fn a_day_to_come_is_a_gap_in_the_line() {
    let line = Line {
        name: "Actual".into(),
        color: "--chart-1",
        style: LineStyle::Solid,
        values: vec![Some(1), None],
    };
    let chart = lines(vec!["1".into(), "2".into()], &[line], usd(), Locale::En, String::new());
    assert_eq!(option(&chart)["series"][0]["data"], json!([1.0, null]));
}

#[test]
fn a_ring_of_nothing_is_empty_rather_than_equal_parts() {
    let slice = Slice { name: "Prospect".into(), color: "--stage-1", value: 0, link: None };
    let chart = donut(&[slice], ValueKind::Count, Locale::En, String::new());
    assert_eq!(option(&chart)["series"][0]["data"], json!([]));
}

#[test]
fn the_axis_is_in_the_unit_that_the_subtitle_names() {
    let idr = ValueKind::Money(Currency::IDR);
    let bar = TargetBar { label: "Aug".into(), target: Some(500_000_000_000), actual: 392_000_000_000 };
    let chart = target_bars(&[bar], idr, Locale::Id, String::new());
    assert_eq!(option(&chart)["waymark"]["unit"], 9);
    assert_eq!(chart.unit, "Rp miliar");
}
