//! Values as people read them: money, numbers, dates, spans and names.
use serde::{Deserialize, Serialize};

mod compact;
mod date;
mod duration;
mod input;
mod money;
mod name;
mod number;
mod relative;
mod size;
#[cfg(test)]
mod tests;
mod zone;

pub use compact::{axis_divisor, axis_unit, compact_word, money_compact};
pub use date::{
    date, date_range, date_range_short, date_time, day_month, month_name, month_year, time_of_day,
};
pub use duration::{duration_days, duration_hours_as_days, duration_minutes};
pub use input::{
    money_input_raw, money_input_shown, parse_count, parse_date, parse_duration_days, parse_duration_minutes,
    parse_money_input, parse_percent, parse_ratio_x,
};
pub use money::{currency_symbol, money_delta, money_exact};
pub use name::{first_name, initials};
pub use number::{count, count_delta, percent, points, ratio_x, signed_percent};
pub use relative::{days_overdue, due_in, relative};
pub use size::file_size;
pub use zone::{date_time_in_zone, time_in_zone, zone_name};

/// Space that never breaks a line, between a symbol or unit and its number.
pub(crate) const NBSP: char = '\u{a0}';
/// The minus of negative amounts.
pub(crate) const MINUS: char = '\u{2212}';
/// Stands for a value that is not known.
pub const UNKNOWN: &str = "–";

/// How numbers are written; words are English in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// `1.250,5`
    Id,
    /// `1,250.5`
    En,
}

impl Locale {
    /// Word in the database and the API: `id` or `en`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The locale of a word.
    pub fn of_key(key: &str) -> Option<Self> {
        [Self::Id, Self::En].into_iter().find(|locale| locale.key() == key)
    }

    /// Mark between groups of three digits.
    pub const fn group_mark(self) -> char {
        match self {
            Self::Id => '.',
            Self::En => ',',
        }
    }

    /// Mark before the decimals.
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::Id => ',',
            Self::En => '.',
        }
    }
}
