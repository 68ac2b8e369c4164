//! Amounts.
use super::digits::{ThreeDigits, compacted, parts, without_minus};
use crate::format::money::currency_symbol;
use crate::format::number::decimal;
use crate::format::{Locale, MINUS};
use crate::money::{Currency, SCALE, div_round, minor_of};

/// Hundredths of an amount such as `Rp 1.250.000`, `1,250.50` or `−12,5`; `None` where the text is no amount,
/// has decimals the currency is not shown with, or could mean two things.
pub fn parse_money_input(text: &str, currency: Currency, locale: Locale) -> Option<i64> {
    let compacted = compacted(text);
    let (outer, rest) = without_minus(&compacted);
    let (inner, digits) = without_minus(without_symbol(rest, currency));
    if outer && inner {
        return None;
    }
    let (whole, fraction) = parts(digits, locale, ThreeDigits::Doubtful)?;
    if currency.display_digits() == 0 && fraction.bytes().any(|digit| digit != b'0') {
        return None;
    }
    let minor = minor_of(&whole, fraction).ok()?;
    Some(if outer || inner { -minor } else { minor })
}

/// What an amount's field shows at rest: all digits in groups, without the currency: `1.250.000`, `1,250.50`.
pub fn money_input_shown(minor: i64, currency: Currency, locale: Locale) -> String {
    decimal(shown_units(minor, currency), currency.display_digits(), locale)
}

/// What an amount's field shows while it is edited: no groups, decimals only where there are any: `1250000`, `1250.50`.
pub fn money_input_raw(minor: i64, currency: Currency, locale: Locale) -> String {
    let units = shown_units(minor, currency);
    let per_major = 10_u128.pow(currency.display_digits());
    let (whole, fraction) = (units.unsigned_abs() / per_major, units.unsigned_abs() % per_major);
    let sign = if units < 0 { MINUS.to_string() } else { String::new() };
    if fraction == 0 {
        format!("{sign}{whole}")
    } else {
        let (mark, width) = (locale.decimal_mark(), currency.display_digits() as usize);
        format!("{sign}{whole}{mark}{fraction:0width$}")
    }
}

/// The amount in the smallest unit that the currency is shown with.
fn shown_units(minor: i64, currency: Currency) -> i128 {
    div_round(minor.into(), 10_i128.pow(SCALE - currency.display_digits()))
}

fn without_symbol(text: &str, currency: Currency) -> &str {
    [currency.code(), &currency_symbol(currency, Locale::Id), &currency_symbol(currency, Locale::En)]
        .into_iter()
        .find_map(|symbol| {
            let (start, rest) = text.split_at_checked(symbol.len())?;
            start.eq_ignore_ascii_case(symbol).then_some(rest)
        })
        .unwrap_or(text)
}
