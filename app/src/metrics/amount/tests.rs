//! Amounts survive the wire, and nothing else passes for one.
use proptest::prelude::*;

use super::{Amount, AmountMetric, AmountRatioMetric};

#[test]
fn an_amount_is_a_decimal_string_with_two_places() {
    assert_eq!(serde_json::to_value(Amount(84_250_000_000)).unwrap(), "842500000.00");
    assert_eq!(serde_json::to_value(Amount(-150)).unwrap(), "-1.50");
    assert_eq!(serde_json::to_value(Amount(-5)).unwrap(), "-0.05");
}

#[test]
fn what_is_no_amount_is_refused() {
    for text in
        ["", "-", "1", "1.", ".50", "1.5", "1.500", "1,50", "+1.50", "1.5a", "--1.50", "92233720368547758.08"]
    {
        assert!(serde_json::from_value::<Amount>(text.into()).is_err(), "{text:?} was taken");
    }
}

#[test]
fn a_missing_previous_leaves_the_change_open() {
    let metric = AmountMetric::new(100, None);
    assert_eq!((metric.value, metric.previous, metric.change), (Some(Amount(100)), None, None));
}

#[test]
fn attainment_without_a_target_is_undefined_but_keeps_its_parts() {
    let attainment = AmountRatioMetric::new((5_000, 0), Some((1, 2)));
    assert_eq!(
        serde_json::to_value(attainment).unwrap(),
        serde_json::json!({
            "value": null, "previous": "0.500000", "change": null, "numerator": "50.00", "denominator": "0.00",
        })
    );
}

proptest! {
    #[test]
    fn every_amount_comes_back_from_its_text(minor: i64) {
        prop_assert_eq!(Amount(minor).to_string().parse(), Ok(Amount(minor)));
    }
}
