//! Tests of days and times in words.
use time::UtcOffset;
use time::macros::{date, datetime, time};

use super::*;

#[test]
fn days_are_written_in_english() {
    let day = date!(2026 - 08 - 22);
    assert_eq!(date(day), "22 Aug 2026");
    assert_eq!(day_month(day), "22 Aug");
    assert_eq!(month_year(day), "Aug 2026");
    assert_eq!(month_name(day.month()), "August");
    assert_eq!(time_of_day(time!(06:05)), "06:05");
    assert_eq!(date_time(datetime!(2026-08-22 16:20)), "22 Aug 2026, 16:20");
}

#[test]
fn a_range_does_not_repeat_what_its_ends_share() {
    let range = date_range;
    assert_eq!(range(date!(2026 - 08 - 01), date!(2026 - 08 - 22)), "1–22 Aug 2026");
    assert_eq!(range(date!(2026 - 07 - 28), date!(2026 - 08 - 03)), "28 Jul – 3 Aug 2026");
    assert_eq!(range(date!(2025 - 12 - 28), date!(2026 - 01 - 03)), "28 Dec 2025 – 3 Jan 2026");
    assert_eq!(range(date!(2025 - 08 - 28), date!(2026 - 08 - 28)), "28 Aug 2025 – 28 Aug 2026");
    assert_eq!(range(date!(2026 - 08 - 22), date!(2026 - 08 - 22)), "22 Aug 2026");
}

#[test]
fn recent_times_are_told_relative_to_now() {
    let now = datetime!(2026-08-22 16:20);
    let told = |then| relative(then, now);
    assert_eq!(told(datetime!(2026-08-22 16:19:30)), "Just now");
    assert_eq!(told(datetime!(2026-08-22 16:20:20)), "Just now");
    assert_eq!(told(datetime!(2026-08-22 16:19)), "1 minute ago");
    assert_eq!(told(datetime!(2026-08-22 15:21)), "59 minutes ago");
    assert_eq!(told(datetime!(2026-08-22 15:20)), "1 hour ago");
    assert_eq!(told(datetime!(2026-08-22 00:00)), "16 hours ago");
    assert_eq!(told(datetime!(2026-08-21 23:59)), "Yesterday, 23:59");
    assert_eq!(told(datetime!(2026-08-20 23:59)), "2 days ago");
    assert_eq!(told(datetime!(2026-08-15 00:00)), "7 days ago");
    assert_eq!(told(datetime!(2026-08-14 23:59)), "14 Aug 2026");
    assert_eq!(told(datetime!(2026-08-22 16:30)), "22 Aug 2026");
}

#[test]
fn minutes_before_midnight_are_still_minutes() {
    assert_eq!(relative(datetime!(2026-08-21 23:50), datetime!(2026-08-22 00:10)), "20 minutes ago");
}

#[test]
fn a_due_day_is_told_from_today() {
    let today = date!(2026 - 08 - 22);
    assert_eq!(due_in(date!(2026 - 08 - 25), today), "Due in 3 days");
    assert_eq!(due_in(date!(2026 - 08 - 23), today), "Due tomorrow");
    assert_eq!(due_in(today, today), "Due today");
    assert_eq!(due_in(date!(2026 - 08 - 21), today), "1 day overdue");
    assert_eq!(due_in(date!(2026 - 08 - 10), today), "12 days overdue");
    assert_eq!(days_overdue(0), "Not overdue");
}

#[test]
fn a_time_names_its_zone() {
    let (jakarta, delhi) = (UtcOffset::from_hms(7, 0, 0), UtcOffset::from_hms(5, 30, 0));
    let at = datetime!(2026-08-22 16:20);
    let shown =
        |offset: Result<UtcOffset, _>, locale| offset.map(|offset| date_time_in_zone(at, offset, locale));
    assert_eq!(shown(jakarta, Locale::Id).as_deref(), Ok("22 Aug 2026, 16:20 WIB"));
    assert_eq!(shown(jakarta, Locale::En).as_deref(), Ok("22 Aug 2026, 16:20 GMT+7"));
    assert_eq!(shown(delhi, Locale::En).as_deref(), Ok("22 Aug 2026, 16:20 GMT+5:30"));
    let name =
        |minutes: i32| UtcOffset::from_whole_seconds(minutes * 60).map(|zone| zone_name(zone, Locale::Id));
    assert_eq!(name(480).as_deref(), Ok("WITA"));
    assert_eq!(name(540).as_deref(), Ok("WIT"));
    assert_eq!(name(-210).as_deref(), Ok("GMT\u{2212}3:30"));
    assert_eq!(name(0).as_deref(), Ok("GMT"));
}
