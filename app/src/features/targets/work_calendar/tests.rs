//! Weekends, holidays and half days count for what they are.
use proptest::prelude::*;
use time::Weekday::{self, Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
use time::macros::date;
use time::{Date, Duration};

use super::{WorkCalendar, WorkingDays};

const OFFICE: [Weekday; 5] = [Monday, Tuesday, Wednesday, Thursday, Friday];

#[test]
fn august_2026_has_twenty_one_working_days() {
    let calendar = WorkCalendar::new(&OFFICE, []);
    assert_eq!(calendar.between(date!(2026 - 08 - 01), date!(2026 - 08 - 31)).to_string(), "21");
}

#[test]
fn a_holiday_takes_a_day_and_a_half_holiday_half_a_day_but_a_saturday_takes_nothing() {
    let holidays =
        [(date!(2026 - 08 - 17), false), (date!(2026 - 08 - 21), true), (date!(2026 - 08 - 22), false)];
    let calendar = WorkCalendar::new(&OFFICE, holidays);
    assert_eq!(calendar.between(date!(2026 - 08 - 01), date!(2026 - 08 - 31)).to_string(), "19.5");
    assert_eq!(calendar.on(date!(2026 - 08 - 22)), WorkingDays::default());
}

#[test]
fn a_reversed_window_has_no_working_time() {
    let calendar = WorkCalendar::new(&[Saturday], []);
    assert_eq!(calendar.between(date!(2026 - 08 - 22), date!(2026 - 08 - 15)), WorkingDays::default());
}

proptest! {
    #[test]
    fn adjacent_windows_add_up(start in 0_i64..5_000, first in 0_i64..80, second in 1_i64..80, holiday in 0_i64..160, half: bool) {
        let from = Date::from_calendar_date(2020, time::Month::January, 1).unwrap() + Duration::days(start);
        let middle = from + Duration::days(first);
        let to = middle + Duration::days(second);
        let calendar = WorkCalendar::new(&OFFICE, [(from + Duration::days(holiday), half)]);
        let parts = calendar.between(from, middle).halves()
            + calendar.between(middle + Duration::days(1), to).halves();
        prop_assert_eq!(calendar.between(from, to).halves(), parts);
    }

    #[test]
    fn working_days_come_back_from_their_text(halves in 0_i64..10_000) {
        let days = WorkingDays::from_halves(halves);
        prop_assert_eq!(WorkingDays::try_from(days.to_string()), Ok(days));
    }
}
