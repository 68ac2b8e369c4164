//! Counts, percentages and multiples.
use super::digits::{ThreeDigits, compacted, signed};
use crate::format::Locale;
use crate::money::Ratio;

/// Decimals of a percentage that a share keeps.
const PERCENT_PLACES: usize = 4;
/// Decimals of a multiple that a ratio keeps.
const RATIO_PLACES: usize = 6;

/// A whole number such as `1.284` or `−12`; `None` where the text has decimals or could mean two things.
pub fn parse_count(text: &str, locale: Locale) -> Option<i64> {
    let scaled = signed(&compacted(text), locale, ThreeDigits::Doubtful)?.scaled(0)?;
    i64::try_from(scaled).ok()
}

/// A share typed as a percentage, `78,4%` or `78.4`, as 0.784; `None` beyond four decimals.
pub fn parse_percent(text: &str, locale: Locale) -> Option<Ratio> {
    let compacted = compacted(text);
    let digits = compacted.strip_suffix('%').unwrap_or(&compacted);
    Ratio::from_millionths(signed(digits, locale, ThreeDigits::Decimals)?.scaled(PERCENT_PLACES)?)
}

/// A multiple such as `2,4x` or `2.4`; `None` beyond six decimals.
pub fn parse_ratio_x(text: &str, locale: Locale) -> Option<Ratio> {
    let compacted = compacted(text);
    let digits = compacted.strip_suffix(['x', 'X', '×']).unwrap_or(&compacted);
    Ratio::from_millionths(signed(digits, locale, ThreeDigits::Decimals)?.scaled(RATIO_PLACES)?)
}
