//! Digits with marks between groups and before the decimals.
use crate::format::{Locale, MINUS};

/// How one mark before three digits is read when it is the decimal mark of the locale, as in `1.250` among English
/// numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ThreeDigits {
    /// Refused: it may as well be a pasted `1.250` of the other locale.
    Doubtful,
    /// As decimals.
    Decimals,
}

/// A typed number: its digits before and after the decimal mark.
pub(super) struct Digits<'a> {
    pub negative: bool,
    pub whole: String,
    pub fraction: &'a str,
}

impl Digits<'_> {
    /// The number times `10^places`; `None` where it has more decimals or is too large.
    pub(super) fn scaled(&self, places: usize) -> Option<i128> {
        let digits_only = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if self.whole.is_empty() || !digits_only(&self.whole) || !digits_only(self.fraction) {
            return None;
        }
        if self.fraction.len() > places {
            return None;
        }
        let size: i128 = format!("{}{:0<places$}", self.whole, self.fraction).parse().ok()?;
        Some(if self.negative { -size } else { size })
    }
}

/// The text without any white space.
pub(super) fn compacted(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Whether the text begins with a minus, and what follows it.
pub(super) fn without_minus(text: &str) -> (bool, &str) {
    text.strip_prefix(['-', MINUS]).map_or((false, text), |rest| (true, rest))
}

/// A number with an optional sign, without white space.
pub(super) fn signed(text: &str, locale: Locale, three: ThreeDigits) -> Option<Digits<'_>> {
    let (negative, size) = without_minus(text.strip_prefix('+').unwrap_or(text));
    let (whole, fraction) = parts(size, locale, three)?;
    Some(Digits { negative, whole, fraction })
}

/// Digits before and after the decimal mark, whichever of the two marks that is.
pub(super) fn parts(text: &str, locale: Locale, three: ThreeDigits) -> Option<(String, &str)> {
    let Some(last) = text.rfind(['.', ',']) else { return Some((text.to_owned(), "")) };
    let (before, mark, after) = (text.get(..last)?, text.get(last..=last)?, text.get(last + 1..)?);
    let repeated = before.contains(mark);
    let grouped = if before.contains(['.', ',']) && !repeated {
        // Two kinds of marks: the last one is the decimal mark.
        false
    } else if repeated {
        true
    } else {
        let of_locale = mark.starts_with(locale.decimal_mark());
        if after.len() == 3 && of_locale && three == ThreeDigits::Doubtful {
            return None;
        }
        // A single mark before three digits groups thousands.
        after.len() == 3 && !of_locale
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
