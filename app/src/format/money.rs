//! Amounts in full.
use super::number::decimal;
use super::{Locale, MINUS, NBSP};
use crate::money::{Currency, SCALE, div_round};

/// The amount with all its digits and its currency: `Rp 1.250.000.000`, `$1,250.00`.
pub fn money_exact(minor: i64, currency: Currency, locale: Locale) -> String {
    let digits = currency.display_digits();
    let scaled = div_round(minor.into(), 10_i128.pow(SCALE - digits));
    let sign = if scaled < 0 { MINUS.to_string() } else { String::new() };
    let size = decimal(scaled.abs(), digits, locale);
    format!("{sign}{}{size}", prefix(currency, locale))
}

/// A difference of amounts with its sign on both sides of zero: `+Rp 350.000`.
pub fn money_delta(minor: i64, currency: Currency, locale: Locale) -> String {
    let size = money_exact(minor, currency, locale);
    // An amount that is shown as nothing has no direction.
    let is_shown = size.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if minor > 0 && is_shown { format!("+{size}") } else { size }
}

/// The sign of a currency: `Rp`, `$` (`US$` among Indonesian numbers), else its code.
pub fn currency_symbol(currency: Currency, locale: Locale) -> String {
    match (currency.code(), locale) {
        ("IDR", _) => "Rp".to_owned(),
        ("USD", Locale::En) => "$".to_owned(),
        ("USD", Locale::Id) => "US$".to_owned(),
        ("EUR", _) => "€".to_owned(),
        ("GBP", _) => "£".to_owned(),
        (code, _) => code.to_owned(),
    }
}

/// The symbol, with a space where it ends in a letter.
pub(super) fn prefix(currency: Currency, locale: Locale) -> String {
    let mut symbol = currency_symbol(currency, locale);
    if symbol.ends_with(char::is_alphabetic) {
        symbol.push(NBSP);
    }
    symbol
}
