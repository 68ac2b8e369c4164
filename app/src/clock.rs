//! The injected clock and the one place where instants become local time.
use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time};

/// Gives the current instant in whole seconds; tests inject their own.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> OffsetDateTime + Send + Sync>);

impl Clock {
    /// The machine's clock.
    #[expect(clippy::disallowed_methods, reason = "the only read of the machine's clock")]
    pub fn system() -> Self {
        Self(Arc::new(OffsetDateTime::now_utc))
    }

    /// A clock that asks the given function.
    pub fn from_fn(now: impl Fn() -> OffsetDateTime + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Now, UTC, whole seconds: text order on `SQLite` is then time order.
    pub fn now(&self) -> OffsetDateTime {
        let now = (self.0)();
        now.replace_nanosecond(0).unwrap_or(now)
    }
}

/// The wall-clock time of an instant in an IANA zone; UTC where the zone is unknown.
pub fn local_datetime(at: OffsetDateTime, zone: &str) -> PrimitiveDateTime {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let utc = PrimitiveDateTime::new(at.date(), at.time());
    Timestamp::from_second(at.unix_timestamp())
        .ok()
        .and_then(|at| from_civil(at.to_zoned(zone).datetime()))
        .unwrap_or(utc)
}

/// The instant at which a local day begins in an IANA zone.
pub fn start_of_day(day: Date, zone: &str) -> OffsetDateTime {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let (year, month, day_of_month) = day.to_calendar_date();
    let midnight = PrimitiveDateTime::new(day, Time::MIDNIGHT).assume_utc();
    let Ok(year) = i16::try_from(year) else { return midnight };
    jiff::civil::Date::new(year, u8::from(month).cast_signed(), day_of_month.cast_signed())
        .and_then(|date| date.to_zoned(zone))
        .ok()
        .and_then(|zoned| OffsetDateTime::from_unix_timestamp(zoned.timestamp().as_second()).ok())
        .unwrap_or(midnight)
}

/// Whether the zone database knows the name.
pub fn is_known_zone(zone: &str) -> bool {
    TimeZone::get(zone).is_ok()
}

fn from_civil(local: jiff::civil::DateTime) -> Option<PrimitiveDateTime> {
    let month = Month::try_from(local.month().cast_unsigned()).ok()?;
    let date = Date::from_calendar_date(i32::from(local.year()), month, local.day().cast_unsigned()).ok()?;
    let time = Time::from_hms(
        local.hour().cast_unsigned(),
        local.minute().cast_unsigned(),
        local.second().cast_unsigned(),
    )
    .ok()?;
    Some(PrimitiveDateTime::new(date, time))
}
