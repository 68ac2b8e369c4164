//! Tests of amounts, quotients and rounding.
use proptest::prelude::*;
use serde_json::{from_str, to_string};

use super::*;

fn ratio(text: &str) -> Option<Ratio> {
    text.parse().ok()
}

#[test]
fn a_currency_is_three_capital_letters() {
    assert_eq!("IDR".parse(), Ok(Currency::IDR));
    for text in ["", "ID", "IDRX", "idr", "I R", "ÄB", "U$D"] {
        assert_eq!(text.parse::<Currency>(), Err(CurrencyError), "{text}");
    }
    assert_eq!(to_string(&Currency::USD).ok().as_deref(), Some("\"USD\""));
    assert!(from_str::<Currency>("\"usd\"").is_err());
}

#[test]
fn rupiah_and_yen_are_shown_without_decimals() {
    let digits = |code: &str| {
        code.parse::<Currency>().map(|currency| (currency.minor_digits(), currency.display_digits()))
    };
    assert_eq!(digits("IDR"), Ok((2, 0)));
    assert_eq!(digits("JPY"), Ok((0, 0)));
    assert_eq!(digits("USD"), Ok((2, 2)));
    assert_eq!(digits("KWD"), Ok((3, 2)));
}

#[test]
fn sums_need_one_currency_and_enough_room() {
    let ten = Money::new(1_000, Currency::USD);
    assert_eq!(ten.checked_add(ten), Some(Money::new(2_000, Currency::USD)));
    assert_eq!(ten.checked_sub(Money::new(1_500, Currency::USD)), Some(Money::new(-500, Currency::USD)));
    assert_eq!(ten.checked_add(Money::new(1_000, Currency::IDR)), None);
    assert_eq!(ten.checked_sub(Money::zero(Currency::IDR)), None);
    assert_eq!(Money::new(i64::MAX, Currency::USD).checked_add(ten), None);
    assert_eq!(Money::new(i64::MIN, Currency::USD).checked_neg(), None);
    assert_eq!(ten.checked_neg(), Some(Money::new(-1_000, Currency::USD)));
}

#[test]
fn decimal_text_has_two_places() {
    assert_eq!(decimal_string(84_250_000_000), "842500000.00");
    assert_eq!(decimal_string(-150), "-1.50");
    assert_eq!(decimal_string(-5), "-0.05");
    assert_eq!(decimal_string(i64::MIN), "-92233720368547758.08");
}

#[test]
fn decimal_text_is_read_strictly() {
    let minor = |text: &str| Money::parse_decimal_string(text, Currency::IDR).map(|money| money.minor);
    assert_eq!(minor("842500000.00"), Ok(84_250_000_000));
    assert_eq!(minor("12.5"), Ok(1_250));
    assert_eq!(minor("-0.05"), Ok(-5));
    assert_eq!(minor("9999999999999999.99"), Ok(999_999_999_999_999_999));
    assert_eq!(minor("10000000000000000"), Err(MoneyError::TooLarge));
    assert_eq!(minor("1.005"), Err(MoneyError::TooPrecise));
    for text in
        ["", "-", ".", "1.", ".5", "+1", "1,5", "1e3", " 1", "1 ", "--1", "1.-5", "0x1", "١", "NaN", "1.2.3"]
    {
        assert_eq!(minor(text), Err(MoneyError::Malformed), "{text}");
    }
}

#[test]
fn a_ratio_is_rounded_half_away_from_zero_to_six_places() {
    assert_eq!(Ratio::of(784, 1_000), ratio("0.784000"));
    assert_eq!(Ratio::of(1, 3), ratio("0.333333"));
    assert_eq!(Ratio::of(2, 3), ratio("0.666667"));
    assert_eq!(Ratio::of(1, 2_000_000), ratio("0.000001"));
    assert_eq!(Ratio::of(-1, 2_000_000), ratio("-0.000001"));
    assert_eq!(Ratio::of(0, 5), Some(Ratio::ZERO));
    assert_eq!(Ratio::of(i64::MIN, 1), ratio("-9223372036854775808"));
    assert_eq!(Ratio::of(5, 0), None);
}

#[test]
fn a_change_needs_a_previous_value_that_is_not_zero() {
    assert_eq!(Ratio::change(110, Some(100)), ratio("0.1"));
    assert_eq!(Ratio::change(-50, Some(-100)), ratio("0.5"));
    assert_eq!(Ratio::change(i64::MAX, Some(i64::MIN)), ratio("2"));
    assert_eq!(Ratio::change(0, Some(4)), ratio("-1"));
    assert_eq!(Ratio::change(5, Some(0)), None);
    assert_eq!(Ratio::change(5, None), None);
}

#[test]
fn a_change_of_quotients_is_rounded_once() {
    // From the rounded quotients 0.333333 and 0.666667 it would be 1.000004.
    assert_eq!(Ratio::change_of_quotients((2, 3), (1, 3)), ratio("1"));
    assert_eq!(Ratio::change_of_quotients((1, 2), (-1, 4)), ratio("3"));
    assert_eq!(Ratio::change_of_quotients((1, 2), (1, -4)), ratio("3"));
    assert_eq!(Ratio::change_of_quotients((1, 0), (1, 4)), None);
    assert_eq!(Ratio::change_of_quotients((1, 2), (0, 4)), None);
    assert_eq!(Ratio::change_of_quotients((1, 2), (1, 0)), None);
    assert_eq!(Ratio::change_of_quotients((i64::MAX, 1), (1, i64::MAX)), None);
}

#[test]
fn a_ratio_travels_as_text_with_six_places() {
    assert_eq!(to_string(&Ratio::of(784, 1_000)).ok().as_deref(), Some("\"0.784000\""));
    assert_eq!(to_string(&Ratio::ZERO).ok().as_deref(), Some("\"0.000000\""));
    assert_eq!(from_str::<Ratio>("\"0.5\"").ok().map(|half| half.to_string()).as_deref(), Some("0.500000"));
    assert!(from_str::<Ratio>("0.5").is_err());
    assert!("many".parse::<Ratio>().is_err());
    assert!("79228162514264337593543950335".parse::<Ratio>().is_err());
}

#[test]
fn halves_round_away_from_zero() {
    assert_eq!([5, -5, 4, -4, 15].map(|n| div_round(n, 10)), [1, -1, 0, 0, 2]);
    assert_eq!([5, -5, 4].map(|n| div_round(n, -10)), [-1, 1, 0]);
    assert_eq!(div_round(i128::MAX, i128::MAX), 1);
    assert_eq!(div_round(i128::MIN, i128::MAX), -1);
}

#[test]
fn shares_of_a_hundred_add_up_to_it() {
    assert_eq!(largest_remainder(&[1, 1, 1], 100), [34, 33, 33]);
    assert_eq!(largest_remainder(&[0, 2, 1], 100), [0, 67, 33]);
    assert_eq!(largest_remainder(&[0, 0], 100), [0, 0]);
    assert_eq!(largest_remainder(&[], 100), Vec::<i64>::new());
    assert_eq!(largest_remainder(&[-1, -1, -1], 100), [34, 33, 33]);
}

proptest! {
    #[test]
    fn decimal_text_is_read_back(minor in -999_999_999_999_999_999_i64..=999_999_999_999_999_999) {
        let money = Money::new(minor, Currency::USD);
        prop_assert_eq!(Money::parse_decimal_string(&money.to_decimal_string(), Currency::USD), Ok(money));
    }

    #[test]
    fn rounding_is_off_by_half_at_most(numerator in any::<i64>(), denominator in any::<i64>()) {
        prop_assume!(denominator != 0);
        let (numerator, denominator) = (i128::from(numerator), i128::from(denominator));
        let rest = (numerator - div_round(numerator, denominator) * denominator).abs();
        prop_assert!(2 * rest <= denominator.abs());
    }

    #[test]
    fn a_ratio_is_read_back(numerator in any::<i64>(), denominator in 1..i64::MAX) {
        let ratio = Ratio::of(numerator, denominator);
        prop_assert_eq!(ratio.and_then(|ratio| ratio.to_string().parse().ok()), ratio);
    }

    #[test]
    fn change_of_whole_quotients_is_the_plain_change(
        current in -1_000_000_i64..1_000_000,
        previous in -1_000_000_i64..1_000_000,
    ) {
        prop_assert_eq!(
            Ratio::change_of_quotients((current, 1), (previous, 1)),
            Ratio::change(current, Some(previous))
        );
    }

    #[test]
    fn shares_add_up_and_stay_near_their_quota(
        parts in prop::collection::vec(0_i64..1_000_000_000, 1..12),
        total in 0_i64..1_000_000,
    ) {
        let sum: i64 = parts.iter().sum();
        prop_assume!(sum > 0);
        let shares = largest_remainder(&parts, total);
        prop_assert_eq!(shares.iter().sum::<i64>(), total);
        for (part, share) in parts.iter().zip(shares) {
            let quota = i128::from(*part) * i128::from(total);
            prop_assert!((i128::from(share) * i128::from(sum) - quota).abs() < i128::from(sum));
        }
    }
}
