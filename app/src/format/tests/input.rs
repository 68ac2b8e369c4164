//! Tests of values that are typed.
use proptest::prelude::*;
use time::macros::date;
use time::{Date, Duration};

use super::*;
use crate::money::{Currency, Ratio};

const IDR: Currency = Currency::IDR;
const USD: Currency = Currency::USD;

fn any_locale() -> impl Strategy<Value = Locale> {
    prop::sample::select(vec![Locale::Id, Locale::En])
}

fn any_day() -> impl Strategy<Value = Date> {
    (0_i64..3_652_058).prop_map(|days| date!(0001 - 01 - 01).saturating_add(Duration::days(days)))
}

fn ratio(text: &str) -> Option<Ratio> {
    text.parse().ok()
}

#[test]
fn a_field_groups_at_rest_and_is_plain_while_edited() {
    assert_eq!(money_input_shown(125_000_000, IDR, Locale::Id), "1.250.000");
    assert_eq!(money_input_raw(125_000_000, IDR, Locale::Id), "1250000");
    assert_eq!(money_input_shown(125_050, USD, Locale::En), "1,250.50");
    assert_eq!(money_input_raw(125_050, USD, Locale::Id), "1250,50");
    assert_eq!(money_input_raw(-125_000, USD, Locale::En), "\u{2212}1250");
    assert_eq!(money_input_raw(0, USD, Locale::En), "0");
}

#[test]
fn days_are_read_as_people_type_them() {
    let day = Some(date!(2026 - 08 - 22));
    for text in [
        "22 Aug 2026",
        " 22 august 2026 ",
        "22 Agu 2026",
        "22 Ags 2026",
        "22 Agustus 2026",
        "Aug 22, 2026",
        "22/08/2026",
        "22/8/2026",
        "22.08.2026",
        "22-08-2026",
        "2026-08-22",
    ] {
        assert_eq!(parse_date(text), day, "{text}");
    }
    assert_eq!(parse_date("1 Mei 2026"), Some(date!(2026 - 05 - 01)));
    assert_eq!(parse_date("1 Maret 2026"), Some(date!(2026 - 03 - 01)));
    assert_eq!(parse_date("1 Sept 2026"), Some(date!(2026 - 09 - 01)));
}

#[test]
fn no_day_is_guessed() {
    for text in [
        "",
        "22",
        "22 Aug",
        "22 Aug 26",
        "31/02/2026",
        "08/22/2026",
        "22 Foo 2026",
        "1 2 3 2026",
        "+1/08/2026",
    ] {
        assert_eq!(parse_date(text), None, "{text}");
    }
}

#[test]
fn percentages_are_read_with_either_mark() {
    for text in ["78,4%", "78.4 %", "78.4", "+78,40%"] {
        assert_eq!(parse_percent(text, Locale::Id), ratio("0.784"), "{text}");
    }
    assert_eq!(parse_percent("\u{2212}4", Locale::En), ratio("-0.04"));
    assert_eq!(parse_percent("1.250%", Locale::Id), ratio("12.5"));
    assert_eq!(parse_percent("1.250%", Locale::En), ratio("0.0125"));
    for text in ["", "%", "a", "1.23456", "--1", "1e2"] {
        assert_eq!(parse_percent(text, Locale::En), None, "{text}");
    }
}

#[test]
fn counts_have_no_decimals() {
    assert_eq!(parse_count("1.284", Locale::Id), Some(1_284));
    assert_eq!(parse_count("1 284", Locale::En), Some(1_284));
    for text in ["1,284", "1,5", "", "x", "99999999999999999999"] {
        assert_eq!(parse_count(text, Locale::Id), None, "{text}");
    }
}

#[test]
fn spans_are_read_in_units() {
    let minutes = |text| parse_duration_minutes(text);
    assert_eq!(minutes("4 min 20 s"), ratio("4.333333"));
    assert_eq!(minutes("2h 5m"), ratio("125"));
    assert_eq!(minutes("1 d 3 h"), ratio("1620"));
    assert_eq!(minutes("90 minutes"), ratio("90"));
    for text in ["", "4", "min", "5 s 4 min", "4 min 4 min", "1.5 h", "4 weeks", "99999999999 d"] {
        assert_eq!(minutes(text), None, "{text}");
    }
    assert_eq!(parse_duration_days("3,2 days", Locale::Id), ratio("3.2"));
    assert_eq!(parse_duration_days("4d", Locale::En), ratio("4"));
    assert_eq!(parse_duration_days("4 weeks", Locale::En), None);
}

proptest! {
    #[test]
    fn a_field_keeps_its_amount_at_rest_and_while_edited(
        minor in -999_999_999_999_999_999_i64..=999_999_999_999_999_999,
        locale in any_locale(),
    ) {
        let whole = minor / 100 * 100;
        for (amount, currency) in [(minor, USD), (whole, IDR)] {
            for text in [money_input_shown(amount, currency, locale), money_input_raw(amount, currency, locale)] {
                prop_assert_eq!(parse_money_input(&text, currency, locale), Some(amount), "{}", text);
            }
        }
    }

    #[test]
    fn a_shown_day_is_read_back(day in any_day()) {
        prop_assert_eq!(parse_date(&crate::day::to_iso(day)), Some(day));
        let numbers = format!("{}/{}/{:04}", day.day(), u8::from(day.month()), day.year());
        prop_assert_eq!(parse_date(&numbers), Some(day));
        if day.year() > 999 {
            prop_assert_eq!(parse_date(&date(day)), Some(day));
        }
    }

    #[test]
    fn a_shown_number_is_read_back(value in any::<i64>(), locale in any_locale()) {
        prop_assert_eq!(parse_count(&count(value, locale), locale), Some(value));
        prop_assert_eq!(parse_count(&count_delta(value, locale), locale), Some(value));
    }

    #[test]
    fn a_shown_percentage_is_read_back(
        millionths in -1_000_000_000_000_i128..1_000_000_000_000,
        decimals in 0_u32..=4,
        locale in any_locale(),
    ) {
        let share = Ratio::from_millionths(millionths).unwrap_or(Ratio::ZERO);
        prop_assert_eq!(parse_percent(&percent(share, locale, 4), locale), Some(share));
        let text = percent(share, locale, decimals);
        let again = parse_percent(&text, locale).map(|share| percent(share, locale, decimals));
        prop_assert_eq!(again, Some(text));
        let text = ratio_x(share, locale);
        prop_assert_eq!(parse_ratio_x(&text, locale).map(|ratio| ratio_x(ratio, locale)), Some(text));
    }

    #[test]
    fn a_shown_span_is_read_back(millionths in -9_000_000_000_i128..9_000_000_000_000, locale in any_locale()) {
        let span = Ratio::from_millionths(millionths).unwrap_or(Ratio::ZERO);
        let text = duration_minutes(span);
        prop_assert_eq!(parse_duration_minutes(&text).map(duration_minutes), Some(text));
        let text = duration_days(span, locale);
        let again = parse_duration_days(&text, locale).map(|days| duration_days(days, locale));
        prop_assert_eq!(again, Some(text));
    }

    #[test]
    fn no_typed_text_makes_a_reader_fail(text in "\\PC{0,24}", locale in any_locale()) {
        let _ = (parse_date(&text), parse_count(&text, locale), parse_percent(&text, locale));
        let _ = (parse_duration_minutes(&text), parse_duration_days(&text, locale), parse_ratio_x(&text, locale));
    }
}
