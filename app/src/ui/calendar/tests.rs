//! Tests of the calendar's grid and keys.
use leptos::prelude::*;
use proptest::prelude::{any, prop, prop_assert, proptest};
use time::macros::date;
use time::{Date, Weekday};

use super::grid::{REACH, moved, weekdays, weeks};
use super::selection::{Role, Selection};
use super::{Calendar, CalendarRules};
use crate::day::{add_days, add_months_clamped};

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

#[test]
fn every_month_of_three_centuries_has_each_day_once_under_its_weekday() {
    for starts_on in WEEK {
        let mut month = REACH.0;
        while month <= REACH.1 {
            let weeks = weeks(month, starts_on);
            assert!((4..=6).contains(&weeks.len()), "{month}");
            let days: Vec<Date> = weeks.iter().flatten().flatten().copied().collect();
            let length = usize::from(month.month().length(month.year()));
            assert_eq!(days.len(), length, "{month}");
            assert!(
                days.iter()
                    .enumerate()
                    .all(|(index, day)| usize::from(day.day()) == index + 1 && day.month() == month.month())
            );
            for week in &weeks {
                assert!(week.iter().any(Option::is_some), "{month}");
                let first = WEEK.iter().position(|day| *day == starts_on).unwrap_or_default();
                for (place, day) in week.iter().enumerate() {
                    assert!(day.is_none_or(|day| day.weekday() == WEEK[(first + place) % 7]), "{month}");
                }
            }
            month = add_months_clamped(month, 1);
        }
    }
}

#[test]
fn the_names_of_weekdays_follow_the_first_day_of_the_week() {
    assert_eq!(weekdays(Weekday::Monday)[0], ("Mo", "Monday"));
    assert_eq!(weekdays(Weekday::Sunday)[..2], [("Su", "Sunday"), ("Mo", "Monday")]);
}

#[test]
fn keys_move_by_day_week_month_and_year() {
    let day = date!(2026 - 08 - 31);
    let to = |key, shift| moved(day, key, shift, Weekday::Monday);
    assert_eq!(to("ArrowLeft", false), Some(date!(2026 - 08 - 30)));
    assert_eq!(to("ArrowDown", false), Some(date!(2026 - 09 - 07)));
    assert_eq!(to("Home", false), Some(day));
    assert_eq!(to("End", false), Some(date!(2026 - 09 - 06)));
    assert_eq!(to("PageDown", false), Some(date!(2026 - 09 - 30)));
    assert_eq!(to("PageUp", true), Some(date!(2025 - 08 - 31)));
    assert_eq!(to("a", false), None);
}

#[test]
fn the_first_pick_begins_and_the_second_ends() {
    let (early, late) = (date!(2026 - 08 - 01), date!(2026 - 08 - 22));
    let begun = Selection::default().picked(late);
    assert_eq!((begun.start, begun.range), (Some(late), Some((late, late))));
    let done = begun.picked(early);
    assert_eq!((done.start, done.range), (None, Some((early, late))), "either order");
    assert_eq!(done.said(), "1 August 2026, start; 22 August 2026, end");
    assert_eq!(begun.said(), "22 August 2026, start");
    assert_eq!(done.picked(early).start, Some(early), "a third pick begins anew");
}

#[test]
fn the_ends_of_a_range_have_their_roles() {
    let range = (date!(2026 - 08 - 01), date!(2026 - 08 - 22));
    let role = |day| Role::of(day, Some(range));
    assert_eq!(role(range.0), Role::Start);
    assert_eq!(role(range.1), Role::End);
    assert_eq!(role(date!(2026 - 08 - 10)), Role::Between);
    assert_eq!(role(date!(2026 - 08 - 23)), Role::Outside);
    assert_eq!(Role::of(range.0, Some((range.0, range.0))), Role::Only);
    assert_eq!(Role::of(range.0, None), Role::Outside);
}

fn drawn(rules: CalendarRules, days: Option<(Date, Date)>, disabled: bool) -> String {
    Owner::new().with(|| {
        let selected = Signal::stored(days);
        let on_pick = Callback::new(|_| ());
        view! { <Calendar id="sample" rules selected on_pick disabled /> }.to_html()
    })
}

#[test]
fn the_last_day_of_the_range_has_the_one_tab_stop() {
    let rules = CalendarRules::new(date!(2026 - 11 - 20), Weekday::Monday);
    let html = drawn(rules, Some((date!(2026 - 10 - 26), date!(2026 - 11 - 18))), false);
    assert_eq!(html.matches("tabindex=\"0\"").count(), 1);
    assert!(html.contains(r#"aria-label="18 November 2026, end""#));
    assert!(html.contains(r#"aria-label="26 October 2026, start""#));
    assert_eq!(html.matches(r#"aria-selected="true""#).count(), 24);
    assert_eq!(html.matches(r#"aria-current="date""#).count(), 1);
    assert_eq!(html.matches(r#"<abbr title="Monday">"#).count(), 2);
    assert!(html.contains("October 2026") && html.contains("November 2026"));
}

#[test]
fn days_out_of_reach_say_that_they_cannot_be_picked() {
    let today = date!(2026 - 11 - 20);
    let rules =
        CalendarRules { reach: (date!(2026 - 11 - 02), today), ..CalendarRules::new(today, Weekday::Sunday) };
    let refused = |html: String| html.matches(r#"aria-disabled="true""#).count();
    assert_eq!(refused(drawn(rules, None, false)), 31 + 1 + 10);
    assert_eq!(refused(drawn(rules, None, true)), 31 + 30);
}

proptest! {
    #[test]
    fn keys_never_leave_the_calendar(
        offset in 0..109_937_i64,
        keys in prop::collection::vec((0_usize..8, any::<bool>()), 1..40),
        starts_on in prop::sample::select(WEEK.to_vec()),
    ) {
        const KEYS: [&str; 8] =
            ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];
        let mut day = add_days(REACH.0, offset);
        for (key, shift) in keys {
            day = moved(day, KEYS[key], shift, starts_on).unwrap_or(day);
            prop_assert!(REACH.0 <= day && day <= REACH.1);
        }
    }

    #[test]
    fn two_picks_make_a_range_in_order(first in 0..9_000_i64, second in 0..9_000_i64) {
        let (first, second) = (add_days(REACH.0, first), add_days(REACH.0, second));
        let range = Selection::default().picked(first).picked(second).range;
        prop_assert!(range.is_some_and(|(from, to)| from <= to));
        prop_assert!(range == Some((first, second)) || range == Some((second, first)));
    }
}
