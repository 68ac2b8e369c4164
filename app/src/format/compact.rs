//! Large amounts in three digits, for tiles and chart axes only.
use super::money::{currency_symbol, money_exact, prefix};
use super::number::decimal;
use super::{Locale, MINUS, NBSP};
use crate::money::{Currency, MINOR_PER_MAJOR, div_round};

/// Amounts of less than ten thousand are never shortened.
const SHORT_FROM: i128 = 10_000 * MINOR_PER_MAJOR as i128;

/// A power of a thousand and its words.
struct Unit {
    minor: i64,
    short_id: &'static str,
    short_en: &'static str,
    long_id: &'static str,
    long_en: &'static str,
    title_id: &'static str,
}

const UNITS: [Unit; 4] = [
    Unit {
        minor: 1_000_000_000_000 * MINOR_PER_MAJOR,
        short_id: "T",
        short_en: "T",
        long_id: "triliun",
        long_en: "trillion",
        title_id: "triliun (trillion)",
    },
    Unit {
        minor: 1_000_000_000 * MINOR_PER_MAJOR,
        short_id: "M",
        short_en: "B",
        long_id: "miliar",
        long_en: "billion",
        title_id: "miliar (billion)",
    },
    Unit {
        minor: 1_000_000 * MINOR_PER_MAJOR,
        short_id: "jt",
        short_en: "M",
        long_id: "juta",
        long_en: "million",
        title_id: "juta (million)",
    },
    Unit {
        minor: 1_000 * MINOR_PER_MAJOR,
        short_id: "rb",
        short_en: "K",
        long_id: "ribu",
        long_en: "thousand",
        title_id: "ribu (thousand)",
    },
];

/// The amount in three significant digits with its unit, `Rp 1,25 M` or `$1.25B`; in full below ten thousand.
pub fn money_compact(minor: i64, currency: Currency, locale: Locale) -> String {
    let Some((size, unit)) = shortened(minor) else { return money_exact(minor, currency, locale) };
    let sign = if minor < 0 { MINUS.to_string() } else { String::new() };
    let symbol = prefix(currency, locale);
    let number = three_digits(size, unit.minor.into(), locale);
    match locale {
        Locale::Id => format!("{sign}{symbol}{number}{NBSP}{}", unit.short_id),
        Locale::En => format!("{sign}{symbol}{number}{}", unit.short_en),
    }
}

/// What the letters of the shortened amount stand for, such as `miliar (billion)`; `None` when it is in full.
pub fn compact_word(minor: i64, locale: Locale) -> Option<&'static str> {
    shortened(minor).map(|(_, unit)| match locale {
        Locale::Id => unit.title_id,
        Locale::En => unit.long_en,
    })
}

/// Unit of an axis that reaches `max_minor`, in words: `Rp miliar`, `USD thousands`, or the currency alone.
pub fn axis_unit(max_minor: i64, currency: Currency, locale: Locale) -> String {
    match (shortened(max_minor), locale) {
        (Some((_, unit)), Locale::Id) => format!("{} {}", currency_symbol(currency, locale), unit.long_id),
        (Some((_, unit)), Locale::En) => format!("{currency} {}s", unit.long_en),
        (None, Locale::Id) => currency_symbol(currency, locale),
        (None, Locale::En) => currency.to_string(),
    }
}

/// Minor units in one step of the unit that [`axis_unit`] names for the same maximum.
pub fn axis_divisor(max_minor: i64) -> i64 {
    shortened(max_minor).map_or(MINOR_PER_MAJOR, |(_, unit)| unit.minor)
}

/// The size rounded to three significant digits and its unit; rounding comes first, since it may reach the
/// next unit.
fn shortened(minor: i64) -> Option<(i128, &'static Unit)> {
    let size = i128::from(minor).abs();
    if size < SHORT_FROM {
        return None;
    }
    let step = 10_i128.pow(size.ilog10() - 2);
    let rounded = div_round(size, step) * step;
    UNITS.iter().find(|unit| rounded >= unit.minor.into()).map(|unit| (rounded, unit))
}

/// `size / unit` without closing zeros; the size has three significant digits.
fn three_digits(size: i128, unit: i128, locale: Locale) -> String {
    let hundredths = size / (unit / 100);
    if hundredths % 100 == 0 {
        decimal(hundredths / 100, 0, locale)
    } else if hundredths % 10 == 0 {
        decimal(hundredths / 10, 1, locale)
    } else {
        decimal(hundredths, 2, locale)
    }
}
