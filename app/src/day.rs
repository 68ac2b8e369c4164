//! Calendar days: starts of months, quarters, years and weeks, and the text `2026-11-20`.
use time::{Date, Duration, Month, Weekday};

pub mod iso;
#[cfg(test)]
mod tests;

/// First day of the month.
pub fn month_start(date: Date) -> Date {
    date.replace_day(1).unwrap_or(date)
}

/// First day of the quarter, where quarters are counted from the fiscal year's first month (1–12).
pub fn quarter_start(date: Date, fiscal_month: u8) -> Date {
    add_months_clamped(month_start(date), -(months_into_year(date, fiscal_month) % 3))
}

/// First day of the fiscal year that begins in `fiscal_month` (1–12).
pub fn year_start(date: Date, fiscal_month: u8) -> Date {
    add_months_clamped(month_start(date), -months_into_year(date, fiscal_month))
}

/// First day of the week, where weeks begin on `week_start`.
pub fn week_start(date: Date, week_start: Weekday) -> Date {
    let since = date.weekday().number_days_from_monday() + 7 - week_start.number_days_from_monday();
    add_days(date, -i64::from(since % 7))
}

/// The same day `months` later (earlier when negative), or the last of that month when it is shorter. Stays
/// within the calendar's first and last day.
pub fn add_months_clamped(date: Date, months: i32) -> Date {
    let index = i64::from(date.year()) * 12 + i64::from(u8::from(date.month())) - 1 + i64::from(months);
    let edge = if months < 0 { Date::MIN } else { Date::MAX };
    let year = i32::try_from(index.div_euclid(12)).ok();
    let month = u8::try_from(index.rem_euclid(12) + 1).ok().and_then(|number| Month::try_from(number).ok());
    let (Some(year), Some(month)) = (year, month) else { return edge };
    Date::from_calendar_date(year, month, date.day().min(month.length(year))).unwrap_or(edge)
}

/// The day `days` later (earlier when negative), within the calendar's first and last day.
pub fn add_days(date: Date, days: i64) -> Date {
    date.saturating_add(Duration::days(days))
}

/// Days from `from` to `to`: 0 for the same day, negative when `to` is earlier.
pub fn days_from(from: Date, to: Date) -> i64 {
    i64::from(to.to_julian_day()) - i64::from(from.to_julian_day())
}

/// Every day from `from` to `to`, both included; none when `from` is later.
pub fn days_between(from: Date, to: Date) -> impl Iterator<Item = Date> + Clone {
    std::iter::successors(Some(from), |day| day.next_day()).take_while(move |day| *day <= to)
}

/// Reads exactly `YYYY-MM-DD`, years 0001–9999; `None` for anything else.
pub fn parse_day(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let well_formed = bytes.len() == 10
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !well_formed {
        return None;
    }
    let year: i32 = text.get(0..4)?.parse().ok()?;
    let month = Month::try_from(text.get(5..7)?.parse::<u8>().ok()?).ok()?;
    let day = text.get(8..10)?.parse().ok()?;
    Date::from_calendar_date(year, month, day).ok().filter(|_| year > 0)
}

/// The day as `YYYY-MM-DD`.
pub fn to_iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Whole months since the fiscal year began, 0–11.
fn months_into_year(date: Date, fiscal_month: u8) -> i32 {
    (i32::from(u8::from(date.month())) - i32::from(fiscal_month)).rem_euclid(12)
}
