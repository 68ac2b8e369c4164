//! Spans of time.
use super::digits::{ThreeDigits, compacted, signed, without_minus};
use crate::format::Locale;
use crate::money::{Ratio, div_round};

/// Most seconds that a typed span may have: a hundred years.
const MAX_SECONDS: i128 = 3_155_760_000;

/// Minutes of a span such as `4 min 20 s`, `2h 5m` or `1 d 3 h`: whole amounts, larger units first; `None` for anything
/// else.
pub fn parse_duration_minutes(text: &str) -> Option<Ratio> {
    let compacted = compacted(text).to_lowercase();
    let (negative, mut rest) = without_minus(&compacted);
    let (mut seconds, mut smallest) = (0_i128, i128::MAX);
    while !rest.is_empty() {
        let (amount, after) = split_where(rest, |letter| !letter.is_ascii_digit());
        let (unit, after) = split_where(after, |letter| letter.is_ascii_digit());
        let size = seconds_of(unit)?;
        if size >= smallest {
            return None;
        }
        let amount: i128 = amount.parse().ok()?;
        seconds = amount.checked_mul(size)?.checked_add(seconds)?;
        (smallest, rest) = (size, after);
    }
    if smallest == i128::MAX || seconds > MAX_SECONDS {
        return None;
    }
    let millionths = div_round(seconds * 1_000_000, 60);
    Ratio::from_millionths(if negative { -millionths } else { millionths })
}

/// Days of a span such as `3,2 days` or `4 d`; `None` for anything else.
pub fn parse_duration_days(text: &str, locale: Locale) -> Option<Ratio> {
    let compacted = compacted(text).to_lowercase();
    let (number, unit) = split_where(&compacted, char::is_alphabetic);
    if !matches!(unit, "" | "d" | "day" | "days") {
        return None;
    }
    Ratio::from_millionths(signed(number, locale, ThreeDigits::Decimals)?.scaled(6)?)
}

fn split_where(text: &str, is_next: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(is_next).unwrap_or(text.len()))
}

const fn seconds_of(unit: &str) -> Option<i128> {
    match unit.as_bytes() {
        b"s" | b"sec" | b"second" | b"seconds" => Some(1),
        b"m" | b"min" | b"minute" | b"minutes" => Some(60),
        b"h" | b"hr" | b"hour" | b"hours" => Some(3_600),
        b"d" | b"day" | b"days" => Some(86_400),
        _ => None,
    }
}
