//! Days, months and times in English words.
use time::{Date, Month, PrimitiveDateTime, Time};

/// `22 Aug 2026`
pub fn date(date: Date) -> String {
    format!("{} {}", day_month(date), date.year())
}

/// `22 Aug`
pub fn day_month(date: Date) -> String {
    format!("{} {}", date.day(), short_month(date.month()))
}

/// `Aug 2026`
pub fn month_year(date: Date) -> String {
    format!("{} {}", short_month(date.month()), date.year())
}

/// `August`
pub const fn month_name(month: Month) -> &'static str {
    match month {
        Month::January => "January",
        Month::February => "February",
        Month::March => "March",
        Month::April => "April",
        Month::May => "May",
        Month::June => "June",
        Month::July => "July",
        Month::August => "August",
        Month::September => "September",
        Month::October => "October",
        Month::November => "November",
        Month::December => "December",
    }
}

/// Both ends without repeating what they share: `1–22 Aug 2026`, `28 Jul – 3 Aug 2026`.
pub fn date_range(from: Date, to: Date) -> String {
    if from.year() == to.year() {
        format!("{} {}", date_range_short(from, to), to.year())
    } else {
        format!("{} – {}", date(from), date(to))
    }
}

/// The same without the year, for two days of one year: `1–22 Aug`.
pub fn date_range_short(from: Date, to: Date) -> String {
    if from == to {
        day_month(to)
    } else if (from.year(), from.month()) == (to.year(), to.month()) {
        format!("{}–{}", from.day(), day_month(to))
    } else {
        format!("{} – {}", day_month(from), day_month(to))
    }
}

/// `16:20`, as English words around it ask for.
pub fn time_of_day(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `22 Aug 2026, 16:20`
pub fn date_time(at: PrimitiveDateTime) -> String {
    format!("{}, {}", date(at.date()), time_of_day(at.time()))
}

fn short_month(month: Month) -> &'static str {
    month_name(month).get(..3).unwrap_or_default()
}
