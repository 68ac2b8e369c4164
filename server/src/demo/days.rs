//! The days of an organisation up to the moment of seeding, and instants within them.
use app::clock::{local_datetime, start_of_day};
use app::day::{add_days, days_from, month_start};
use time::{Date, Duration, OffsetDateTime, Weekday};

/// Days before today whose midnights are known.
const PAST: i64 = 1_200;
/// Days after today whose midnights are known.
const FUTURE: i64 = 420;
/// The shortest day a change of clocks can make, less a second: any second below it lies in any day.
const LAST_SECOND: i64 = 82_799;

/// The calendar of one organisation, ending now.
#[derive(Clone)]
pub struct Days {
    /// The moment of seeding; no event is later.
    pub now: OffsetDateTime,
    /// The local day of that moment.
    pub today: Date,
    first: Date,
    midnights: Vec<OffsetDateTime>,
}

impl Days {
    /// The calendar of an IANA time zone.
    pub fn until(now: OffsetDateTime, zone: &str) -> Self {
        let today = local_datetime(now, zone).date();
        let first = add_days(today, -PAST);
        let midnights =
            (0..PAST + FUTURE).map(|offset| start_of_day(add_days(first, offset), zone)).collect();
        Self { now, today, first, midnights }
    }

    /// The day so many days before today (after it when negative).
    pub fn ago(&self, days: i64) -> Date {
        add_days(self.today, -days)
    }

    /// Days since the first of this month: 0 on the first.
    pub fn days_of_month_gone(&self) -> i64 {
        days_from(month_start(self.today), self.today)
    }

    /// An instant of a day, by seconds after its midnight. Today's hours are pressed into the part of today that is over.
    pub fn at(&self, day: Date, second: i64) -> OffsetDateTime {
        let midnight = self.midnight(day);
        let second = second.clamp(0, LAST_SECOND);
        if day != self.today {
            return midnight + Duration::seconds(second);
        }
        let elapsed = (self.now - midnight).whole_seconds();
        midnight + Duration::seconds(second * elapsed / (LAST_SECOND + 1))
    }

    /// The local day of an instant.
    pub fn on(&self, at: OffsetDateTime) -> Date {
        let later = self.midnights.partition_point(|midnight| *midnight <= at);
        add_days(self.first, i64::try_from(later).unwrap_or(i64::MAX).saturating_sub(1))
    }

    /// The instant, or now when it would be later.
    pub fn past(&self, at: OffsetDateTime) -> OffsetDateTime {
        at.min(self.now)
    }

    fn midnight(&self, day: Date) -> OffsetDateTime {
        let index = usize::try_from(days_from(self.first, day)).unwrap_or(0);
        self.midnights.get(index).or(self.midnights.last()).copied().unwrap_or(self.now)
    }
}

/// The day itself, or the Friday before when it falls on a weekend.
pub fn weekday(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => add_days(day, -1),
        Weekday::Sunday => add_days(day, -2),
        _ => day,
    }
}
