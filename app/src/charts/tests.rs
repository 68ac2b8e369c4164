//! Options say what the browser needs, by name, and nothing executable.
use serde_json::{Value, json};

use super::option::merge;
use super::{
    HorizontalBar, Line, LineStyle, Rate, Slice, Stack, TargetBar, ValueKind, course, donut, horizontal_bars,
    legend_of, rate_trend, stacked_bars, target_vs_actual, time_series,
};
use crate::format::Locale;
use crate::money::{Currency, Ratio};

fn option(chart: &super::ChartOption) -> Value {
    serde_json::from_str(&chart.json).expect("an option is JSON")
}

fn usd() -> ValueKind {
    ValueKind::Money(Currency::USD)
}

fn stack(values: Vec<i64>) -> Stack {
    Stack { name: "Ads".into(), color: "--chart-4", values }
}

fn slice(name: &str, value: i64) -> Slice {
    Slice { name: name.into(), color: "--chart-1", value, link: None }
}

fn names(chart: &super::ChartOption) -> Vec<String> {
    let option = option(chart);
    let data = option["series"][0]["data"].as_array().expect("slices").clone();
    data.iter().map(|slice| slice["name"].as_str().unwrap_or_default().to_owned()).collect()
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
    let bars = stacked_bars(days(45), &[stack(vec![1; 45])], None, usd(), Locale::En, String::new());
    let areas = stacked_bars(days(46), &[stack(vec![1; 46])], None, usd(), Locale::En, String::new());
    assert_eq!(option(&bars)["series"][0]["type"], "bar");
    assert_eq!(option(&areas)["series"][0]["type"], "line");
}

#[test]
fn money_keeps_its_minor_units_and_names_its_format() {
    let chart =
        stacked_bars(vec!["1 Aug".into()], &[stack(vec![123_456])], None, usd(), Locale::Id, "Cash.".into());
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
    let chart = target_vs_actual(&[bar], usd(), Locale::En, String::new());
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
    let chart = time_series(vec!["1".into(), "2".into()], &[line], usd(), Locale::En, String::new());
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
    let chart = target_vs_actual(&[bar], idr, Locale::Id, String::new());
    assert_eq!(option(&chart)["waymark"]["unit"], 9);
    assert_eq!(chart.unit, "Rp miliar");
}

#[test]
fn the_ninth_layer_and_all_after_it_are_one_grey_rest() {
    let stacks: Vec<_> = (0..10)
        .map(|index| Stack { name: format!("S{index}"), color: super::color(index), values: vec![100] })
        .collect();
    let chart = stacked_bars(vec!["1 Nov".into()], &stacks, None, usd(), Locale::En, String::new());
    let option = option(&chart);
    let series = option["series"].as_array().expect("layers");
    assert_eq!(series.len(), 9);
    assert_eq!(series[8]["name"], "Other");
    assert_eq!(series[8]["data"], json!([200.0]));
    assert_eq!(series[8]["itemStyle"]["color"], "var(--chart-other)");
    let legend = legend_of((0..10).map(|index| format!("S{index}")));
    assert_eq!(legend.len(), 9);
    assert_eq!((legend[8].name.as_str(), legend[8].swatch), ("Other", "tone-other"));
    assert_eq!((legend[0].name.as_str(), legend[0].swatch), ("S0", "tone-1"));
}

#[test]
fn a_stack_reaches_as_far_as_its_parts_of_one_sign() {
    let stacks = [stack(vec![300]), stack(vec![-300])];
    let chart = stacked_bars(vec!["1 Nov".into()], &stacks, None, usd(), Locale::En, String::new());
    assert!(!chart.is_empty);
    assert_eq!(option(&chart)["series"].as_array().map(Vec::len), Some(2));
}

#[test]
fn nothing_to_draw_is_a_bare_frame_over_the_same_buckets() {
    let labels = || vec!["1 Nov".to_owned(), "2 Nov".to_owned()];
    let bars = stacked_bars(labels(), &[stack(vec![0, 0])], None, usd(), Locale::En, String::new());
    let line =
        Line { name: "A".into(), color: "--chart-1", style: LineStyle::Solid, values: vec![None, None] };
    let lines = time_series(labels(), &[line], usd(), Locale::En, String::new());
    for chart in [bars, lines] {
        let option = option(&chart);
        assert!(chart.is_empty);
        assert_eq!(option["series"], json!([]));
        assert_eq!(option["xAxis"]["data"], json!(["1 Nov", "2 Nov"]));
        assert_eq!(option["yAxis"]["type"], "value");
        assert_eq!(option["yAxis"]["max"], 3);
    }
}

#[test]
fn small_parts_of_a_ring_are_one_part_called_other() {
    let slices = [slice("A", 60), slice("B", 36), slice("C", 2), slice("D", 2)];
    assert_eq!(names(&donut(&slices, ValueKind::Count, Locale::En, String::new())), ["A", "B", "Other"]);
}

#[test]
fn one_small_part_keeps_its_name() {
    let slices = [slice("A", 99), slice("B", 1)];
    assert_eq!(names(&donut(&slices, ValueKind::Count, Locale::En, String::new())), ["A", "B"]);
}

#[test]
fn a_ring_has_six_parts_at_most() {
    let slices: Vec<_> = (0..9).map(|index| slice(&index.to_string(), 10)).collect();
    let parts = names(&donut(&slices, ValueKind::Count, Locale::En, String::new()));
    assert_eq!(parts, ["0", "1", "2", "3", "4", "Other"]);
}

#[test]
fn a_line_alone_has_an_area_and_two_lines_have_none() {
    let line = |name: &str| Line {
        name: name.into(),
        color: "--chart-1",
        style: LineStyle::Solid,
        values: vec![Some(1), Some(2)],
    };
    let labels = || vec!["1".to_owned(), "2".to_owned()];
    let one = time_series(labels(), &[line("A")], usd(), Locale::En, String::new());
    let two = time_series(labels(), &[line("A"), line("B")], usd(), Locale::En, String::new());
    assert_eq!(
        option(&one)["series"][0]["areaStyle"]["color"]["colorStops"][0]["color"],
        "var(--chart-1 / 0.22)"
    );
    assert!(option(&two)["series"][0]["areaStyle"].is_null());
}

#[test]
fn attainment_stands_above_the_higher_of_bar_and_tick() {
    let bar = |actual| TargetBar { label: "Aug".into(), target: Some(100), actual };
    let chart = target_vs_actual(&[bar(78), bar(104), bar(0)], ValueKind::Count, Locale::En, String::new());
    let option = option(&chart);
    assert_eq!(option["series"][1]["data"][0]["label"]["formatter"], "78%");
    assert_eq!(option["series"][0]["data"][1]["label"]["formatter"], "104%");
    assert_eq!(option["series"][0]["data"][2], 0.0);
    assert_eq!(option["series"][1]["data"][2], 100.0);
}

#[test]
fn rates_near_the_whole_are_drawn_against_it_and_low_ones_are_not() {
    let trend = |numerator| {
        let rate = Rate {
            name: "Open rate".into(),
            color: "--chart-1",
            values: vec![Ratio::of(numerator, 100), None],
        };
        rate_trend(vec!["1".into(), "2".into()], &[rate], Locale::En, String::new())
    };
    let high = option(&trend(62));
    assert_eq!(high["yAxis"]["max"], 1);
    assert_eq!(high["series"][0]["data"], json!([0.62, null]));
    assert_eq!(high["waymark"]["kind"], "percent");
    assert!(option(&trend(4))["yAxis"]["max"].is_null());
}

#[test]
fn twelve_rows_are_drawn_and_every_row_keeps_its_link() {
    let bars: Vec<_> = (0..15)
        .map(|index| HorizontalBar {
            name: format!("Row {index}"),
            color: "--chart-1",
            value: 10 - index,
            link: Some(format!("/orders?page={index}")),
        })
        .collect();
    let chart = horizontal_bars("Orders", &bars, ValueKind::Count, Locale::En, String::new());
    assert_eq!(chart.row_names.len(), 12);
    assert_eq!(chart.links.len(), 15);
    let option = option(&chart);
    assert_eq!(option["series"][0]["data"].as_array().map(Vec::len), Some(12));
    assert_eq!(option["waymark"]["links"][2], "/orders?page=2");
}

#[test]
fn links_and_the_unfinished_bucket_are_added_to_a_finished_chart() {
    let chart = stacked_bars(vec!["1 Nov".into()], &[stack(vec![1])], None, usd(), Locale::En, String::new())
        .with_links(vec!["/orders".into()])
        .unfinished_from(Some(0));
    assert_eq!(chart.links, ["/orders"]);
    let option = option(&chart);
    assert_eq!(option["waymark"]["links"], json!(["/orders"]));
    assert_eq!(option["waymark"]["partial"], 0);
    assert_eq!(option["waymark"]["kind"], "money");
}

#[test]
fn the_course_is_one_sentence_with_both_ends_and_the_highest() {
    let points = [("1 Nov".to_owned(), 2), ("2 Nov".to_owned(), 9), ("3 Nov".to_owned(), 5)];
    assert_eq!(
        course("Spend", &points, |value| format!("${value}"), "Nothing was spent."),
        "Spend rose from $2 on 1 Nov to $5 on 3 Nov; most on 2 Nov with $9."
    );
    assert_eq!(course("Spend", &[], |value| value.to_string(), "Nothing was spent."), "Nothing was spent.");
}
