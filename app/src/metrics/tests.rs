//! Tests of metric values and of the registry.
use std::collections::BTreeSet;

use serde_json::{json, to_value};

use super::*;
use crate::money::Ratio;

fn share(numerator: i64, denominator: i64) -> Option<Ratio> {
    Ratio::of(numerator, denominator)
}

#[test]
fn a_metric_travels_with_its_change_as_text() {
    let value = to_value(Metric::new(12_345, 10_000)).ok();
    assert_eq!(value, Some(json!({"value": 12_345, "previous": 10_000, "change": "0.234500"})));
    let unknown = to_value(Metric::new(None, 3)).ok();
    assert_eq!(unknown, Some(json!({"value": null, "previous": 3, "change": null})));
}

#[test]
fn a_ratio_divided_by_nothing_has_no_value() {
    let metric = RatioMetric::new((0, 0), Some((1, 2)));
    assert_eq!((metric.value, metric.previous, metric.change), (None, share(1, 2), None));
    let value = to_value(metric).ok();
    assert_eq!(
        value,
        Some(
            json!({"value": null, "previous": "0.500000", "change": null, "numerator": 0, "denominator": 0})
        )
    );
}

#[test]
fn points_are_the_difference_of_two_shares() {
    let metric = RatioMetric::new((784, 1_000), Some((723, 1_000)));
    assert_eq!(metric.points(), share(61, 1_000));
    assert_eq!(RatioMetric::new((1, 2), None).points(), None);
}

#[test]
fn an_average_is_rounded_once_and_compared_exactly() {
    let metric = AverageMetric::new((5, 2), Some((10, 3)));
    assert_eq!((metric.value, metric.previous, metric.change), (Some(3), Some(3), share(-1, 4)));
    assert_eq!(AverageMetric::new((0, 0), None).value, None);
    assert_eq!(AverageMetric::new((-5, 2), None).value, Some(-3));
}

#[test]
fn the_tone_follows_the_polarity() {
    let delta = |value: i64, previous: i64, polarity| {
        let delta = Metric::new(value, previous).delta(polarity);
        (delta.kind, delta.tone)
    };
    assert_eq!(delta(110, 100, Polarity::Higher), (DeltaKind::Up, Tone::Good));
    assert_eq!(delta(110, 100, Polarity::Lower), (DeltaKind::Up, Tone::Bad));
    assert_eq!(delta(90, 100, Polarity::Lower), (DeltaKind::Down, Tone::Good));
    assert_eq!(delta(90, 100, Polarity::Higher), (DeltaKind::Down, Tone::Bad));
    assert_eq!(delta(90, 100, Polarity::Neutral), (DeltaKind::Down, Tone::Neutral));
}

#[test]
fn less_than_half_a_percent_is_flat() {
    let kind = |value: i64| Metric::new(value, 100_000).delta(Polarity::Higher);
    assert_eq!(kind(100_499).kind, DeltaKind::Flat);
    assert_eq!(kind(99_501).kind, DeltaKind::Flat);
    assert_eq!(kind(100_500).kind, DeltaKind::Up);
    assert_eq!(kind(99_500).kind, DeltaKind::Down);
    assert_eq!(kind(100_000).tone, Tone::Neutral);
}

#[test]
fn something_after_nothing_is_new() {
    let new = Metric::new(5, 0).delta(Polarity::Higher);
    assert_eq!((new.kind, new.tone, new.words()), (DeltaKind::New, Tone::Good, Some("New")));
    assert_eq!(Metric::new(0, 0).delta(Polarity::Higher).kind, DeltaKind::Flat);
    let negative = Metric::new(-5, 0).delta(Polarity::Higher);
    assert_eq!((negative.kind, negative.tone), (DeltaKind::Down, Tone::Bad));
    assert_eq!(RatioMetric::new((1, 4), Some((0, 4))).delta(Polarity::Lower).tone, Tone::Bad);
}

#[test]
fn a_missing_value_is_no_comparison() {
    for metric in [Metric::new(5, None), Metric::new(None, 5), Metric::new(None, None)] {
        let delta = metric.delta(Polarity::Higher);
        assert_eq!((delta.kind, delta.tone), (DeltaKind::NoComparison, Tone::Neutral));
        assert_eq!(delta.words(), Some("No comparison"));
    }
    assert_eq!(RatioMetric::new((1, 4), Some((0, 0))).delta(Polarity::Higher).kind, DeltaKind::NoComparison);
}

#[test]
fn every_metric_is_defined_once_and_in_full() {
    let ids: Vec<&str> = all().map(|metric| metric.id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for metric in all() {
        assert!(metric.id.chars().all(|letter| letter.is_ascii_alphanumeric()), "{}", metric.id);
        assert!(!metric.title.is_empty(), "{}", metric.id);
        assert!(metric.definition.ends_with('.') && !metric.definition.contains("  "), "{}", metric.id);
        assert!(metric.null_rule.ends_with('.'), "{}", metric.id);
        assert!(!metric.id.ends_with("Cents") || metric.unit == Unit::Money, "{}", metric.id);
    }
}

#[test]
fn a_definition_is_found_by_its_field() {
    let overdue = definition("overdueCents");
    assert_eq!(
        overdue.map(|metric| (metric.polarity, metric.window)),
        Some((Polarity::Lower, Window::Snapshot))
    );
    assert_eq!(definition("nothing"), None);
}

#[test]
fn the_documents_of_the_api_find_all_their_metrics() {
    let dashboard = ["target", "actual", "attainment", "openPipeline", "needsFollowUp", "activeCustomers"];
    let administration = ["totalTarget", "totalPipeline", "customers", "users"];
    let sales = [
        "cashCollectedCents",
        "grossCashCents",
        "refundsCents",
        "aovCents",
        "ordersWon",
        "highTicketCents",
        "depositCents",
        "subscriptionCents",
        "otherCents",
        "outstandingCents",
        "overdueCents",
        "winRate",
        "newCustomers",
        "refundRate",
        "mrrCents",
    ];
    let content = [
        "producedThisWeek",
        "produced",
        "inRevision",
        "scheduled",
        "published",
        "avgTurnaroundHours",
        "medianTurnaroundHours",
        "editorUtilization",
    ];
    let clients = ["totalOwedCents", "onboardingCompliance", "onTimeOnboarding", "highRiskClients", "nps"];
    let listed = [&dashboard[..], &administration, &sales, &content, &clients].concat();
    for id in listed {
        assert!(definition(id).is_some(), "{id}");
    }
}
