//! Days off, and how much of a month has been worked.
use app::day::{add_days, add_months_clamped, days_between, month_start};
use entity::holiday;
use sea_orm::DbErr;
use time::{Date, Month, Weekday};

use super::dice::Dice;
use super::people::Tenant;
use super::writer::Writer;

/// Day, name, and whether only the afternoon is off.
const EVERY_YEAR: &[(Month, u8, &str, bool)] = &[
    (Month::January, 1, "New Year's Day", false),
    (Month::May, 1, "Labour Day", false),
    (Month::June, 1, "Pancasila Day", false),
    (Month::August, 17, "Independence Day", false),
    (Month::December, 24, "Christmas Eve", true),
    (Month::December, 25, "Christmas Day", false),
    (Month::December, 31, "New Year's Eve", true),
];

/// Writes the days off of the last two years, this one and the next.
pub async fn write(writer: &mut Writer<'_>, tenant: &Tenant) -> Result<(), DbErr> {
    let mut dice = Dice::of(tenant.slug, 1);
    let at = tenant.days.at(tenant.days.ago(990), dice.office_second());
    let year = tenant.days.today.year();
    let mut rows = Vec::new();
    for year in year - 2..=year + 1 {
        for (month, day, name, half_day) in EVERY_YEAR {
            let Ok(on) = Date::from_calendar_date(year, *month, *day) else { continue };
            rows.push(holiday::Model {
                id: dice.id(at),
                org_id: tenant.id,
                on,
                name: (*name).to_owned(),
                half_day: *half_day,
                created_at: at,
                updated_at: at,
            });
        }
    }
    writer.insert(&mut rows).await
}

/// Half days worked from the first of the month to today, and in the whole month.
pub fn worked(today: Date) -> (i64, i64) {
    let first = month_start(today);
    let last = add_days(add_months_clamped(first, 1), -1);
    let halves = |to: Date| days_between(first, to).map(halves_of).sum();
    (halves(today), halves(last))
}

/// 2 for a working day, 1 for a half one, 0 for a day off.
pub fn halves_of(day: Date) -> i64 {
    if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        return 0;
    }
    let found = EVERY_YEAR.iter().find(|(month, number, ..)| (day.month(), day.day()) == (*month, *number));
    match found {
        Some((_, _, _, true)) => 1,
        Some(_) => 0,
        None => 2,
    }
}
