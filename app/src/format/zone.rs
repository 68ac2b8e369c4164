//! Names of time zones beside a time.
use time::{PrimitiveDateTime, Time, UtcOffset};

use super::Locale;
use super::date::{date, time_of_day};

/// The zone as it is called beside a time: `WIB`, `WITA` and `WIT` for the Indonesian hours, else `GMT+7`.
pub fn zone_name(offset: UtcOffset, locale: Locale) -> String {
    let minutes = offset.whole_minutes();
    match (locale, minutes) {
        (Locale::Id, 420) => "WIB".to_owned(),
        (Locale::Id, 480) => "WITA".to_owned(),
        (Locale::Id, 540) => "WIT".to_owned(),
        (_, 0) => "GMT".to_owned(),
        _ => {
            let sign = if minutes < 0 { super::MINUS } else { '+' };
            let (hours, rest) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
            if rest == 0 { format!("GMT{sign}{hours}") } else { format!("GMT{sign}{hours}:{rest:02}") }
        }
    }
}

/// A local time with its zone: `16:20 WIB`, `16:20 GMT+7`.
pub fn time_in_zone(time: Time, offset: UtcOffset, locale: Locale) -> String {
    format!("{} {}", time_of_day(time), zone_name(offset, locale))
}

/// A local moment with its zone, for titles of relative times: `22 Aug 2026, 16:20 WIB`.
pub fn date_time_in_zone(at: PrimitiveDateTime, offset: UtcOffset, locale: Locale) -> String {
    format!("{}, {}", date(at.date()), time_in_zone(at.time(), offset, locale))
}
