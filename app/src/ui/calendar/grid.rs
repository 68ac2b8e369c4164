//! The weeks of a month, and the day that a key leads to.
use time::macros::date;
use time::{Date, Weekday};

use crate::day::{add_days, add_months_clamped, month_start, week_start};

/// First and last day that a calendar shows: those that a period may hold.
pub const REACH: (Date, Date) = (date!(1900 - 01 - 01), date!(2200 - 12 - 31));

/// The weeks that touch the month of `day`; places outside of the month are empty.
pub fn weeks(day: Date, starts_on: Weekday) -> Vec<[Option<Date>; 7]> {
    let first = month_start(day);
    let in_month = |day: &Date| (day.year(), day.month()) == (first.year(), first.month());
    let mut begin = week_start(first, starts_on);
    let mut weeks = Vec::with_capacity(6);
    while begin <= first || in_month(&begin) {
        weeks.push(std::array::from_fn(|place| {
            let offset = i64::try_from(place).unwrap_or_default();
            Some(add_days(begin, offset)).filter(in_month)
        }));
        begin = add_days(begin, 7);
    }
    weeks
}

/// The day that a key leads to from `day`; `None` for keys that move nothing.
pub fn moved(day: Date, key: &str, shift: bool, starts_on: Weekday) -> Option<Date> {
    let months = if shift { 12 } else { 1 };
    let to = match key {
        "ArrowLeft" => add_days(day, -1),
        "ArrowRight" => add_days(day, 1),
        "ArrowUp" => add_days(day, -7),
        "ArrowDown" => add_days(day, 7),
        "Home" => week_start(day, starts_on),
        "End" => add_days(week_start(day, starts_on), 6),
        "PageUp" => add_months_clamped(day, -months),
        "PageDown" => add_months_clamped(day, months),
        _ => return None,
    };
    Some(to.clamp(REACH.0, REACH.1))
}

/// The weekdays in the order of a week: short and full name.
pub fn weekdays(starts_on: Weekday) -> [(&'static str, &'static str); 7] {
    const NAMES: [(&str, &str); 7] = [
        ("Mo", "Monday"),
        ("Tu", "Tuesday"),
        ("We", "Wednesday"),
        ("Th", "Thursday"),
        ("Fr", "Friday"),
        ("Sa", "Saturday"),
        ("Su", "Sunday"),
    ];
    let first = usize::from(starts_on.number_days_from_monday());
    std::array::from_fn(|place| NAMES[(first + place) % 7])
}
