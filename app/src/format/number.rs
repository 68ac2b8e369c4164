//! Counts, percentages, ratios and points.
use super::{Locale, MINUS, NBSP};
use crate::money::{Ratio, div_round};

/// Most decimals a percentage can be shown with.
const MAX_PERCENT_DECIMALS: u32 = 4;

/// A whole number with its thousands marked: `1.284`.
pub fn count(value: i64, locale: Locale) -> String {
    decimal(value.into(), 0, locale)
}

/// A difference of counts with its sign on both sides of zero: `+12`.
pub fn count_delta(difference: i64, locale: Locale) -> String {
    let plus = if difference > 0 { "+" } else { "" };
    format!("{plus}{}", count(difference, locale))
}

/// A share as a percentage with up to four decimals: `78,4%`.
pub fn percent(share: Ratio, locale: Locale, decimals: u32) -> String {
    format!("{}%", decimal(hundredfold(share, decimals), decimals.min(MAX_PERCENT_DECIMALS), locale))
}

/// A change as a percentage with its sign and one decimal: `+12,3%`.
pub fn signed_percent(change: Ratio, locale: Locale) -> String {
    format!("{}%", signed(hundredfold(change, 1), locale))
}

/// A difference of two shares in points with its sign and one decimal, 0.061 as `+6,1 pts`.
pub fn points(difference: Ratio, locale: Locale) -> String {
    format!("{}{NBSP}pts", signed(hundredfold(difference, 1), locale))
}

/// A multiple with one decimal: `2,4x`.
pub fn ratio_x(ratio: Ratio, locale: Locale) -> String {
    format!("{}x", decimal(tenths(ratio), 1, locale))
}

/// The value in tenths, rounded half away from zero.
pub(super) fn tenths(ratio: Ratio) -> i128 {
    div_round(ratio.millionths(), 100_000)
}

/// `scaled / 10^decimals` with grouped digits and U+2212 for negative values.
pub(super) fn decimal(scaled: i128, decimals: u32, locale: Locale) -> String {
    let sign = if scaled < 0 { MINUS.to_string() } else { String::new() };
    let unit = 10_u128.pow(decimals);
    let size = scaled.unsigned_abs();
    let whole = grouped(size / unit, locale);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let (mark, fraction) = (locale.decimal_mark(), size % unit);
    format!("{sign}{whole}{mark}{fraction:0width$}", width = decimals as usize)
}

/// Digits in groups of three.
fn grouped(value: u128, locale: Locale) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(locale.group_mark());
        }
        text.push(digit);
    }
    text
}

/// Tenths with a sign on both sides of zero.
fn signed(tenths: i128, locale: Locale) -> String {
    let plus = if tenths > 0 { "+" } else { "" };
    format!("{plus}{}", decimal(tenths, 1, locale))
}

/// A share times 100, scaled by `10^decimals` and rounded half away from zero.
fn hundredfold(share: Ratio, decimals: u32) -> i128 {
    let dropped = MAX_PERCENT_DECIMALS - decimals.min(MAX_PERCENT_DECIMALS);
    div_round(share.millionths(), 10_i128.pow(dropped))
}
