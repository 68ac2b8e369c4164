//! Tests of counts, percentages and spans.
use proptest::prelude::*;

use super::*;
use crate::money::Ratio;

fn ratio(text: &str) -> Ratio {
    text.parse().unwrap_or(Ratio::ZERO)
}

#[test]
fn counts_are_grouped() {
    assert_eq!(count(1_284, Locale::Id), "1.284");
    assert_eq!(count(1_234_567, Locale::En), "1,234,567");
    assert_eq!(count(999, Locale::Id), "999");
    assert_eq!(count(-1_284, Locale::En), "\u{2212}1,284");
    assert_eq!(count(0, Locale::En), "0");
}

#[test]
fn percentages_have_the_asked_decimals() {
    assert_eq!(percent(ratio("0.784"), Locale::Id, 1), "78,4%");
    assert_eq!(percent(ratio("0.784"), Locale::En, 0), "78%");
    assert_eq!(percent(ratio("0.12345"), Locale::En, 2), "12.35%");
    assert_eq!(percent(ratio("0.123456"), Locale::En, 9), "12.3456%");
    assert_eq!(percent(ratio("12.5"), Locale::Id, 1), "1.250,0%");
    assert_eq!(percent(ratio("-0.0001"), Locale::Id, 1), "0,0%");
}

#[test]
fn deltas_always_have_a_sign() {
    assert_eq!(signed_percent(ratio("0.1234"), Locale::Id), "+12,3%");
    assert_eq!(signed_percent(ratio("-0.04"), Locale::En), "\u{2212}4.0%");
    assert_eq!(signed_percent(ratio("0.0004"), Locale::En), "0.0%");
    assert_eq!(points(ratio("0.061"), Locale::Id), "+6,1\u{a0}pts");
    assert_eq!(points(ratio("-0.04"), Locale::Id), "\u{2212}4,0\u{a0}pts");
}

#[test]
fn a_multiple_has_one_decimal() {
    assert_eq!(ratio_x(ratio("2.35"), Locale::Id), "2,4x");
    assert_eq!(ratio_x(ratio("0"), Locale::En), "0.0x");
}

#[test]
fn a_span_shows_its_two_largest_units() {
    let shown = |minutes: &str| duration_minutes(ratio(minutes)).replace('\u{a0}', " ");
    assert_eq!(shown("4.333333"), "4 min 20 s");
    assert_eq!(shown("0"), "0 s");
    assert_eq!(shown("0.25"), "15 s");
    assert_eq!(shown("4"), "4 min");
    assert_eq!(shown("59.999"), "1 h");
    assert_eq!(shown("125"), "2 h 5 min");
    assert_eq!(shown("1439.6"), "1 d");
    assert_eq!(shown("1620"), "1 d 3 h");
    assert_eq!(shown("-4"), "\u{2212}4 min");
}

#[test]
fn days_have_one_decimal() {
    assert_eq!(duration_days(ratio("3.24"), Locale::Id), "3,2\u{a0}days");
    assert_eq!(duration_hours_as_days(ratio("36"), Locale::En), "1.5\u{a0}days");
}

#[test]
fn differences_always_have_a_sign() {
    assert_eq!(count_delta(1_284, Locale::Id), "+1.284");
    assert_eq!(count_delta(-3, Locale::En), "\u{2212}3");
    assert_eq!(count_delta(0, Locale::En), "0");
}

#[test]
fn sizes_of_files_are_short() {
    let shown = |bytes| file_size(bytes, Locale::Id).replace('\u{a0}', " ");
    assert_eq!([-1, 842, 12_400, 999_499].map(shown), ["0 B", "842 B", "12 kB", "999 kB"]);
    assert_eq!([999_500, 1_240_000, 10_485_760].map(shown), ["1 MB", "1,2 MB", "10,5 MB"]);
}

proptest! {
    #[test]
    fn a_shown_count_is_read_back(
        value in any::<i64>(),
        locale in prop::sample::select(vec![Locale::Id, Locale::En]),
    ) {
        let digits = count(value, locale).replace(locale.group_mark(), "").replace('\u{2212}', "-");
        prop_assert_eq!(digits.parse(), Ok(value));
    }
}
