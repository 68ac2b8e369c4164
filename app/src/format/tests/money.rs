//! Tests of amounts on screen and as input.
use proptest::prelude::*;

use super::*;
use crate::money::Currency;

const IDR: Currency = Currency::IDR;
const USD: Currency = Currency::USD;

/// Hundredths of a whole amount.
fn major(amount: i64) -> i64 {
    amount * 100
}

#[test]
fn rupiah_have_a_symbol_with_a_fixed_space_and_no_decimals() {
    assert_eq!(money_exact(major(1_250_000_000), IDR, Locale::Id), "Rp\u{a0}1.250.000.000");
    assert_eq!(money_exact(major(-350_000), IDR, Locale::Id), "\u{2212}Rp\u{a0}350.000");
    assert_eq!(money_exact(0, IDR, Locale::Id), "Rp\u{a0}0");
    assert_eq!(money_exact(-49, IDR, Locale::Id), "Rp\u{a0}0");
    assert_eq!(money_exact(150, IDR, Locale::Id), "Rp\u{a0}2");
    assert_eq!(money_exact(major(1_250_000), IDR, Locale::En), "Rp\u{a0}1,250,000");
}

#[test]
fn dollars_have_two_decimals() {
    assert_eq!(money_exact(125_000, USD, Locale::En), "$1,250.00");
    assert_eq!(money_exact(-5, USD, Locale::En), "\u{2212}$0.05");
    assert_eq!(money_exact(125_000, USD, Locale::Id), "US$1.250,00");
    assert_eq!(money_exact(i64::MIN, USD, Locale::En), "\u{2212}$92,233,720,368,547,758.08");
}

#[test]
fn a_difference_of_amounts_has_a_sign() {
    assert_eq!(money_delta(major(350_000), IDR, Locale::Id), "+Rp\u{a0}350.000");
    assert_eq!(money_delta(-5, USD, Locale::En), "\u{2212}$0.05");
    assert_eq!(money_delta(49, IDR, Locale::Id), "Rp\u{a0}0");
    assert_eq!(money_delta(0, USD, Locale::En), "$0.00");
}

#[test]
fn other_currencies_show_their_code() {
    let francs = "CHF".parse().map(|currency| money_exact(125_000, currency, Locale::En));
    assert_eq!(francs.as_deref(), Ok("CHF\u{a0}1,250.00"));
    let yen = "JPY".parse().map(|currency| money_exact(major(1_250), currency, Locale::Id));
    assert_eq!(yen.as_deref(), Ok("JPY\u{a0}1.250"));
}

#[test]
fn compact_amounts_have_three_digits() {
    let id = |amount| money_compact(major(amount), IDR, Locale::Id).replace('\u{a0}', " ");
    assert_eq!(id(1_250_000_000), "Rp 1,25 M");
    assert_eq!(id(12_500_000), "Rp 12,5 jt");
    assert_eq!(id(988_000), "Rp 988 rb");
    assert_eq!(id(1_230_000_000_000), "Rp 1,23 T");
    assert_eq!(id(-1_205_000), "\u{2212}Rp 1,21 jt");
    let en = |amount| money_compact(major(amount), USD, Locale::En);
    assert_eq!([1_250_000_000, 12_500_000, 988_000].map(en), ["$1.25B", "$12.5M", "$988K"]);
    assert_eq!(money_compact(major(2_000_000), USD, Locale::Id), "US$2\u{a0}jt");
    assert_eq!(money_compact(i64::MAX, USD, Locale::En), "$92,200T");
}

#[test]
fn compact_rounding_carries_into_the_next_unit() {
    assert_eq!(money_compact(major(999_950), IDR, Locale::Id), "Rp\u{a0}1\u{a0}jt");
    assert_eq!(money_compact(major(999_950), USD, Locale::En), "$1M");
    assert_eq!(money_compact(major(999_499), USD, Locale::En), "$999K");
    assert_eq!(compact_word(major(999_950), Locale::En), Some("million"));
}

#[test]
fn small_amounts_are_never_shortened() {
    assert_eq!(money_compact(999_999, USD, Locale::En), "$9,999.99");
    assert_eq!(money_compact(major(9_999), IDR, Locale::Id), "Rp\u{a0}9.999");
    assert_eq!(money_compact(major(10_000), IDR, Locale::Id), "Rp\u{a0}10\u{a0}rb");
    assert_eq!(compact_word(999_999, Locale::Id), None);
    assert_eq!(compact_word(major(2_000_000_000), Locale::Id), Some("miliar (billion)"));
}

#[test]
fn an_axis_names_its_unit_in_words() {
    assert_eq!(axis_unit(major(4_000_000_000), IDR, Locale::Id), "Rp miliar");
    assert_eq!(axis_unit(major(40_000), USD, Locale::En), "USD thousands");
    assert_eq!(axis_unit(major(40_000), USD, Locale::Id), "US$ ribu");
    assert_eq!(axis_unit(major(400), USD, Locale::En), "USD");
    assert_eq!(axis_divisor(major(40_000)), major(1_000));
    assert_eq!(axis_divisor(0), major(1));
}

#[test]
fn typed_amounts_are_read_with_either_separator() {
    let id = |text| parse_money_input(text, IDR, Locale::Id);
    for text in ["Rp 1.250.000", "rp1250000", "IDR 1,250,000", "1.250.000,00", "1,250,000.00", " 1 250 000 "]
    {
        assert_eq!(id(text), Some(major(1_250_000)), "{text}");
    }
    let en = |text| parse_money_input(text, USD, Locale::En);
    for text in ["$1,250.50", "US$1.250,50", "1250.5", "1250,50", "usd 1,250.50"] {
        assert_eq!(en(text), Some(125_050), "{text}");
    }
    assert_eq!(id("\u{2212}Rp\u{a0}350.000"), Some(major(-350_000)));
    assert_eq!(en("$-3"), Some(-300));
    assert_eq!(en("1,250"), Some(major(1_250)));
    assert_eq!(id("1.250"), Some(major(1_250)));
}

#[test]
fn doubtful_amounts_are_refused() {
    for text in [
        "1.250",
        "1.250.00",
        "1,25,000",
        "1,2345",
        "12,3456.00",
        "1.",
        ".5",
        "",
        "-",
        "$",
        "--1",
        "-$-1",
        "1e3",
        "abc",
        "€5",
        "1.2.3",
        ",",
        "1,250,",
    ] {
        assert_eq!(parse_money_input(text, USD, Locale::En), None, "{text}");
    }
    for text in ["1,250", "12,5", "1.250.000,50", "0001.000"] {
        assert_eq!(parse_money_input(text, IDR, Locale::Id), None, "{text}");
    }
    assert_eq!(parse_money_input("10000000000000000", USD, Locale::En), None);
}

fn any_locale() -> impl Strategy<Value = Locale> {
    prop::sample::select(vec![Locale::Id, Locale::En])
}

proptest! {
    #[test]
    fn a_shown_amount_is_read_back(
        minor in -999_999_999_999_999_999_i64..=999_999_999_999_999_999,
        locale in any_locale(),
    ) {
        prop_assert_eq!(parse_money_input(&money_exact(minor, USD, locale), USD, locale), Some(minor));
        let whole = minor / 100 * 100;
        prop_assert_eq!(parse_money_input(&money_exact(whole, IDR, locale), IDR, locale), Some(whole));
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in ".{0,24}", digits in "[0-9.,$ -]{0,24}", locale in any_locale()) {
        let _ = parse_money_input(&text, USD, locale);
        if let Some(minor) = parse_money_input(&digits, USD, locale) {
            prop_assert!(minor.abs() <= 999_999_999_999_999_999);
        }
    }

    #[test]
    fn a_compact_amount_is_within_half_a_unit_of_its_third_digit(minor in 1_000_000_i64..i64::MAX) {
        let text = money_compact(minor, USD, Locale::En);
        let number: String = text.chars().filter(char::is_ascii_digit).collect();
        prop_assert!(number.trim_end_matches('0').len() <= 3, "{}", text);
        prop_assert!(text.ends_with(['K', 'M', 'B', 'T']), "{}", text);
    }
}
