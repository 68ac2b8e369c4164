//! Days.
use time::{Date, Month};

use crate::day::parse_day;
use crate::format::date::month_name;

/// Months whose Indonesian names begin differently, as they are shortened.
const INDONESIAN: [(&str, Month); 5] = [
    ("mei", Month::May),
    ("agu", Month::August),
    ("ags", Month::August),
    ("okt", Month::October),
    ("des", Month::December),
];

/// A day such as `22 Aug 2026`, `22 Agustus 2026`, `Aug 22, 2026`, `22/08/2026` (day first) or `2026-08-22`; `None` for
/// anything else, also for years of two digits.
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Some(day) = parse_day(text) {
        return Some(day);
    }
    let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '/' | '.' | '-');
    let mut words = text.split(is_mark).filter(|word| !word.is_empty());
    let (first, second, third) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let year: i32 = digits(third, 4..=4)?;
    let (day, month) = match month_of(second) {
        Some(month) => (first, month),
        None => match month_of(first) {
            Some(month) => (second, month),
            None => (first, Month::try_from(digits::<u8>(second, 1..=2)?).ok()?),
        },
    };
    Date::from_calendar_date(year, month, digits(day, 1..=2)?).ok().filter(|_| year > 0)
}

/// The month of its name, shortened to three letters or more.
fn month_of(word: &str) -> Option<Month> {
    let word = word.to_lowercase();
    let start = word.get(..3)?;
    let is_whole_or_short = |name: &str| name.to_lowercase().starts_with(&word);
    let months = std::iter::successors(Some(Month::January), |month| Some(month.next())).take(12);
    months
        .filter(|month| is_whole_or_short(month_name(*month)))
        .chain(INDONESIAN.into_iter().filter(|(short, _)| start == *short).map(|(_, month)| month))
        .chain(indonesian_in_full(&word))
        .next()
}

/// Names that begin like the English ones and end otherwise.
fn indonesian_in_full(word: &str) -> Option<Month> {
    let month = match word {
        "januari" => Month::January,
        "februari" => Month::February,
        "maret" => Month::March,
        "juni" => Month::June,
        "juli" => Month::July,
        _ => return None,
    };
    Some(month)
}

/// A number with as many digits as allowed.
fn digits<T: std::str::FromStr>(word: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<T> {
    let plain = word.bytes().all(|byte| byte.is_ascii_digit()) && lengths.contains(&word.len());
    plain.then(|| word.parse().ok()).flatten()
}
