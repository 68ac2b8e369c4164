//! Figures say what moved, which way is good, and never `NaN`.
use super::Figure;
use crate::format::Locale;
use crate::metrics::{Metric, RatioMetric, definition};
use crate::money::Currency;

fn money(value: Option<i64>, previous: Option<i64>) -> Figure {
    let of = definition("cashCollectedCents").expect("a metric");
    Figure::money(&Metric::new(value, previous), of, Currency::USD, Locale::En)
}

#[test]
fn an_amount_is_exact_and_short_and_says_how_it_moved() {
    let figure = money(Some(12_500_000), Some(10_000_000));
    assert_eq!(figure.exact, "$125,000.00");
    assert_eq!(figure.compact.as_deref(), Some("$125K"));
    assert_eq!(figure.change, "+25.0%");
    assert_eq!(figure.spoken(), "up 25.0%, better, previous $100,000.00");
}

#[test]
fn something_after_nothing_is_new() {
    assert_eq!(money(Some(100), Some(0)).change, "New");
}

#[test]
fn a_value_that_nobody_knows_is_a_dash_without_comparison() {
    let figure = money(None, Some(100));
    assert!(!figure.is_known());
    assert_eq!((figure.exact.as_str(), figure.change.as_str()), ("–", "No comparison"));
    assert_eq!(figure.spoken(), "no comparison");
}

#[test]
fn a_rate_moves_in_points_and_more_of_a_bad_thing_is_worse() {
    let of = definition("refundRate").expect("a metric");
    let figure = Figure::percent(&RatioMetric::new((8, 100), Some((5, 100))), of, Locale::En);
    assert_eq!(figure.exact, "8.0%");
    assert_eq!(figure.change, "+3.0\u{a0}pts");
    assert!(figure.spoken().contains("worse"));
}

#[test]
fn a_rate_that_moves_by_less_than_is_written_stands_still() {
    let of = definition("refundRate").expect("a metric");
    let figure = Figure::percent(&RatioMetric::new((160, 10_000), Some((164, 10_000))), of, Locale::En);
    assert_eq!(figure.spoken(), "unchanged, previous 1.6%");
    let moved = Figure::percent(&RatioMetric::new((160, 10_000), Some((165, 10_000))), of, Locale::En);
    assert_eq!(moved.change, "\u{2212}0.1\u{a0}pts");
    assert!(moved.spoken().contains("better"));
}
