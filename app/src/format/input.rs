//! Amounts as people type or paste them.
use super::money::currency_symbol;
use super::{Locale, MINUS};
use crate::money::{Currency, minor_of};

/// Hundredths of an amount such as `Rp 1.250.000`, `1,250.50` or `−12,5`; `None` where the text is no amount,
/// has decimals the currency is not shown with, or could mean two things.
pub fn parse_money_input(text: &str, currency: Currency, locale: Locale) -> Option<i64> {
    let compacted: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (outer, rest) = without_minus(&compacted);
    let (inner, digits) = without_minus(without_symbol(rest, currency));
    if outer && inner {
        return None;
    }
    let (whole, fraction) = parts(digits, locale)?;
    if currency.display_digits() == 0 && fraction.bytes().any(|digit| digit != b'0') {
        return None;
    }
    let minor = minor_of(&whole, fraction).ok()?;
    Some(if outer || inner { -minor } else { minor })
}

fn without_minus(text: &str) -> (bool, &str) {
    text.strip_prefix(['-', MINUS]).map_or((false, text), |rest| (true, rest))
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

/// Digits before and after the decimal mark, whichever of the two marks that is.
fn parts(text: &str, locale: Locale) -> Option<(String, &str)> {
    let Some(last) = text.rfind(['.', ',']) else { return Some((text.to_owned(), "")) };
    let (before, mark, after) = (text.get(..last)?, text.get(last..=last)?, text.get(last + 1..)?);
    let repeated = before.contains(mark);
    let grouped = if before.contains(['.', ',']) && !repeated {
        // Two kinds of marks: the last one is the decimal mark.
        false
    } else if repeated {
        true
    } else {
        // A single mark before three digits groups thousands, unless the locale says it is the decimal mark.
        if after.len() == 3 && mark.starts_with(locale.decimal_mark()) {
            return None;
        }
        after.len() == 3
    };
    if grouped {
        return Some((ungrouped(text, mark)?, ""));
    }
    if after.is_empty() {
        return None;
    }
    let other = if mark == "." { "," } else { "." };
    Some((ungrouped(before, other)?, after))
}

/// Digits without the marks between groups; `None` where a group is not of three digits.
fn ungrouped(text: &str, mark: &str) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let single = first.len() == text.len();
    let well_formed = single || ((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3));
    well_formed.then(|| text.replace(mark, ""))
}
