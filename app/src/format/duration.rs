//! Spans of time.
use super::number::{decimal, tenths};
use super::{Locale, MINUS, NBSP};
use crate::money::{Ratio, div_round};

/// Millionths in one.
const MILLION: i128 = 1_000_000;
/// Seconds in an hour.
const HOUR: i128 = 3_600;
/// Minutes in a day.
const DAY: i128 = 1_440;

/// A span given in minutes, in its two largest units: `20 s`, `4 min 20 s`, `2 h 5 min`, `1 d 3 h`.
pub fn duration_minutes(minutes: Ratio) -> String {
    let size = minutes.millionths().abs();
    let seconds = div_round(size * 60, MILLION);
    let whole_minutes = div_round(size, MILLION);
    let text = if seconds < HOUR {
        two_units((seconds / 60, "min"), (seconds % 60, "s"))
    } else if whole_minutes < DAY {
        two_units((whole_minutes / 60, "h"), (whole_minutes % 60, "min"))
    } else {
        let hours = div_round(size, 60 * MILLION);
        two_units((hours / 24, "d"), (hours % 24, "h"))
    };
    if minutes < Ratio::ZERO { format!("{MINUS}{text}") } else { text }
}

/// A span given in days, with one decimal: `3,2 days`.
pub fn duration_days(days: Ratio, locale: Locale) -> String {
    format!("{}{NBSP}days", decimal(tenths(days), 1, locale))
}

/// A span given in hours, shown in days with one decimal: 36 hours as `1,5 days`.
pub fn duration_hours_as_days(hours: Ratio, locale: Locale) -> String {
    format!("{}{NBSP}days", decimal(div_round(hours.millionths() * 10, 24 * MILLION), 1, locale))
}

/// Both units, or the one that is not 0; the smaller one when both are.
fn two_units(large: (i128, &str), small: (i128, &str)) -> String {
    let shown = |(amount, unit): (i128, &str)| format!("{amount}{NBSP}{unit}");
    match (large.0, small.0) {
        (0, _) => shown(small),
        (_, 0) => shown(large),
        _ => format!("{} {}", shown(large), shown(small)),
    }
}
