//! One or two months in which two days can be picked, by pointer and by keyboard.
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use time::{Date, Weekday};
use web_sys::Event;

use super::popover::{around, focus_first};
use super::{Icon, IconView};
use crate::day::{add_months_clamped, month_start, parse_day, to_iso};
use crate::format::month_name;

mod grid;
mod selection;
#[cfg(test)]
mod tests;

use grid::{REACH, moved, weekdays, weeks};
use selection::{Role, Selection, in_words, ordered};

/// From this width of the window on, two months stand side by side.
const WIDE_FROM: f64 = 768.0;

/// What may be asked of a calendar beside its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarRules {
    /// The present day, which is marked.
    pub today: Date,
    /// First day of the week.
    pub week_start: Weekday,
    /// First and last day that can be picked.
    pub reach: (Date, Date),
}

impl CalendarRules {
    /// Every day that a period may hold.
    pub const fn new(today: Date, week_start: Weekday) -> Self {
        Self { today, week_start, reach: REACH }
    }
}

/// Months with a grid of days: the first pick begins a range, the second ends it; between the two the range follows
/// pointer and focus.
///
/// States: nothing picked, begun, picked, days that cannot be picked, disabled.
///
/// Accessibility: a grid with one tab stop; arrows move by day and week, Home and End within the week, Page Up and
/// Page Down by month, with Shift by year, Enter and Space pick. The month is announced politely, and so is each end
/// of the range.
#[component]
pub fn Calendar(
    /// Unique on the page; prefix of the ids inside.
    #[prop(into)]
    id: String,
    /// Today, first day of the week, and the days that can be picked.
    rules: CalendarRules,
    /// The range shown while nothing is being picked.
    #[prop(into)]
    selected: Signal<Option<(Date, Date)>>,
    /// Receives both ends after each pick; twice the same day after the first.
    on_pick: Callback<(Date, Date)>,
    /// 1 or 2; the second only where the window has room.
    #[prop(default = 2)]
    months: i32,
    /// Whether no day can be picked at all.
    #[prop(optional)]
    disabled: bool,
) -> impl IntoView {
    let active = selected.get_untracked().map_or(rules.today, |(_, to)| to);
    let board = Board {
        rules,
        months,
        disabled,
        selected,
        last: RwSignal::new(month_start(active)),
        active: RwSignal::new(active),
        picks: RwSignal::new(Selection::default()),
        over: RwSignal::new(None),
        on_pick,
    };
    // Days typed elsewhere come into view.
    Effect::new(move |_| {
        if let Some((_, to)) = selected.get()
            && board.picks.with_untracked(|picks| picks.start.is_none())
        {
            board.active.set(to);
            board.reveal(to);
        }
    });
    let root = id.clone();
    view! {
        <div
            class="range-months"
            id=id.clone()
            on:click=move |event| board.click(&event)
            on:keydown=move |event| board.key(&event, &root)
            on:mouseover=move |event| board.hover(&event)
        >
            {step_button("Previous month", Icon::ChevronLeft, "month-step", disabled, move || board.turn(-1))}
            {(0..months).map(|place| board.month(format!("{id}-{place}"), place + 1 - months)).collect_view()}
            {step_button("Next month", Icon::ChevronRight, "month-step is-next", disabled, move || board.turn(1))}
            <p class="vh" role="status">{move || board.picks.get().said()}</p>
        </div>
    }
}

fn step_button(
    label: &'static str,
    icon: Icon,
    class: &'static str,
    disabled: bool,
    step: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button
            class=format!("btn btn-ghost btn-sm btn-icon {class}")
            type="button"
            aria-label=label
            disabled=disabled
            on:click=move |_| step()
        >
            <IconView icon size=16 />
        </button>
    }
    .into_any()
}

/// The months on screen and what is being done in them.
#[derive(Clone, Copy)]
struct Board {
    rules: CalendarRules,
    months: i32,
    disabled: bool,
    selected: Signal<Option<(Date, Date)>>,
    /// First day of the last month shown: on narrow windows the only one.
    last: RwSignal<Date>,
    /// The day with the tab stop.
    active: RwSignal<Date>,
    picks: RwSignal<Selection>,
    /// The day that the range follows while its end is to come.
    over: RwSignal<Option<Date>>,
    on_pick: Callback<(Date, Date)>,
}

impl Board {
    fn month(self, id: String, offset: i32) -> AnyView {
        let first = Memo::new(move |_| add_months_clamped(self.last.get(), offset));
        let name = move || first.with(|day| format!("{} {}", month_name(day.month()), day.year()));
        let heads: Vec<_> = weekdays(self.rules.week_start)
            .into_iter()
            .map(|(short, full)| view! { <th scope="col"><abbr title=full>{short}</abbr></th> })
            .collect();
        let rows = move || {
            let (first, shown) = (first.get(), self.shown());
            weeks(first, self.rules.week_start)
                .into_iter()
                .map(|week| {
                    let cells: Vec<_> = week.into_iter().map(|day| self.cell(day, shown)).collect();
                    view! { <tr>{cells}</tr> }.into_any()
                })
                .collect::<Vec<_>>()
        };
        view! {
            <div class="month">
                <p class="month-head" id=id.clone() aria-live="polite">{name}</p>
                <table class="month-grid" role="grid" aria-labelledby=id aria-multiselectable="true">
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn cell(self, day: Option<Date>, shown: Option<(Date, Date)>) -> AnyView {
        let Some(day) = day else { return view! { <td role="gridcell"></td> }.into_any() };
        let role = Role::of(day, shown);
        let is_today = day == self.rules.today;
        let class = if is_today { format!("{} is-today", role.class()) } else { role.class().to_owned() };
        let is_selected = if role == Role::Outside { "false" } else { "true" };
        let tab = if day == self.active.get() { "0" } else { "-1" };
        view! {
            <td role="gridcell" aria-selected=is_selected>
                <button
                    class=class
                    type="button"
                    data-day=to_iso(day)
                    tabindex=tab
                    aria-label=format!("{}{}", in_words(day), role.words())
                    aria-current=is_today.then_some("date")
                    aria-disabled=(!self.can_pick(day)).then_some("true")
                >
                    {day.day()}
                </button>
            </td>
        }
        .into_any()
    }

    fn can_pick(self, day: Date) -> bool {
        !self.disabled && self.rules.reach.0 <= day && day <= self.rules.reach.1
    }

    fn shown(self) -> Option<(Date, Date)> {
        let picks = self.picks.get();
        match picks.start {
            Some(start) => Some(ordered(start, self.over.get().unwrap_or(start))),
            None => self.selected.get(),
        }
    }

    fn click(self, event: &MouseEvent) {
        if let Some(day) = day_of(event).filter(|day| self.can_pick(*day)) {
            let picks = self.picks.get_untracked().picked(day);
            self.active.set(day);
            self.over.set(Some(day));
            self.picks.set(picks);
            if let Some(range) = picks.range {
                self.on_pick.run(range);
            }
        }
    }

    fn hover(self, event: &MouseEvent) {
        if let Some(day) = day_of(event).filter(|_| self.picks.with_untracked(|picks| picks.start.is_some()))
        {
            self.over.set(Some(day));
        }
    }

    fn key(self, event: &KeyboardEvent, root: &str) {
        let from = if event.ctrl_key() || event.meta_key() || event.alt_key() { None } else { day_of(event) };
        let to = from
            .and_then(|from| moved(from, &event.key(), event.shift_key(), self.rules.week_start))
            .map(|day| day.clamp(self.rules.reach.0, self.rules.reach.1));
        let Some(to) = to else { return };
        event.prevent_default();
        self.active.set(to);
        self.over.set(Some(to));
        self.reveal(to);
        let day = format!("[id='{root}'] [data-day='{}']", to_iso(to));
        // After the months have been drawn anew.
        request_animation_frame(move || focus_first(&day));
    }

    fn turn(self, months: i32) {
        let turned = |day: &mut Date| *day = add_months_clamped(*day, months).clamp(REACH.0, REACH.1);
        self.last.update(turned);
        // The tab stop comes along, so that it is always on screen.
        self.active.update(turned);
    }

    /// Turns to the month of a day unless it is on screen.
    fn reveal(self, day: Date) {
        let (month, last) = (month_start(day), self.last.get_untracked());
        let before = if is_wide() { 1 - self.months } else { 0 };
        if month > last {
            self.last.set(month);
        } else if month < add_months_clamped(last, before) {
            self.last.set(add_months_clamped(month, -before));
        }
    }
}

fn is_wide() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_none_or(|width| width >= WIDE_FROM)
}

fn day_of(event: &Event) -> Option<Date> {
    parse_day(&around(event, "[data-day]")?.get_attribute("data-day")?)
}
