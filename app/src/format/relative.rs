//! Times and days as seen from now.
use time::{Date, PrimitiveDateTime};

use super::date::{date, time_of_day};
use crate::day::days_from;

/// Days back that are still told relative to today.
const FEED_DAYS: i64 = 7;

/// How long ago, both times local: `5 minutes ago`, `2 hours ago`, `Yesterday, 16:20`, `3 days ago`, and the
/// date once it is more than 7 days or lies ahead.
pub fn relative(then: PrimitiveDateTime, now: PrimitiveDateTime) -> String {
    let minutes = (now - then).whole_minutes();
    match (minutes, days_from(then.date(), now.date())) {
        // Clocks differ by some seconds.
        (0, _) => "Just now".to_owned(),
        (1..60, _) => format!("{} ago", plural(minutes, "minute")),
        (60.., 0) => format!("{} ago", plural(minutes / 60, "hour")),
        (60.., 1) => format!("Yesterday, {}", time_of_day(then.time())),
        (60.., past @ 2..=FEED_DAYS) => format!("{} ago", plural(past, "day")),
        _ => date(then.date()),
    }
}

/// Lateness in calendar days: `12 days overdue`; `Not overdue` below 1.
pub fn days_overdue(days: i64) -> String {
    if days < 1 { "Not overdue".to_owned() } else { format!("{} overdue", plural(days, "day")) }
}

/// A due day as seen from `today`: `Due in 3 days`, `Due tomorrow`, `Due today`, `12 days overdue`.
pub fn due_in(due: Date, today: Date) -> String {
    match days_from(today, due) {
        0 => "Due today".to_owned(),
        1 => "Due tomorrow".to_owned(),
        left @ 2.. => format!("Due in {}", plural(left, "day")),
        late => days_overdue(-late),
    }
}

fn plural(amount: i64, noun: &str) -> String {
    if amount == 1 { format!("1 {noun}") } else { format!("{amount} {noun}s") }
}
