//! Which days a page shows: presets, two months to pick from, two typed days, and what to compare with.
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use time::Date;
use web_sys::Event;

use super::calendar::{Calendar as Months, CalendarRules};
use super::popover::{around, close_popover_around, focus_first, is_popover_open};
use super::{Icon, IconView};
use crate::period::{Calendar, Compare, Period, Range};

mod address;
mod draft;
#[cfg(test)]
mod tests;

pub use address::PageAddress;
use draft::{DayField, Draft};

/// Button with the present choice, `Month to date · 1–22 Aug 2026`; opens the picker with the same id.
///
/// Accessibility: says that a dialog opens; the browser tells whether it is open.
#[component]
pub fn DateRangeButton(
    /// Id of the picker.
    picker: &'static str,
    /// The choice and its days.
    #[prop(into)]
    label: Signal<String>,
    /// Widths at which it shows.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    view! {
        <button
            class=format!("btn btn-secondary {class}")
            type="button"
            popovertarget=picker
            aria-haspopup="dialog"
        >
            <IconView icon=Icon::Calendar />
            <span>{move || label.get()}</span>
        </button>
    }
}

/// The popover, a sheet from below on small screens: presets are links and apply at once; days and comparison are a
/// form and wait for Apply. All of it works without script but the calendar, in whose place stand the browser's own
/// date fields.
///
/// States: preset chosen, days chosen, days that make no period (said below the fields, not sent).
///
/// Accessibility: a dialog named "Choose date range"; focus goes to the calendar's day, Escape closes and returns to
/// the button; the exact days and those compared with are announced politely, faults at once.
#[component]
pub fn DateRangePicker(
    /// Unique on the page; the button names it.
    id: &'static str,
    /// The present choice.
    period: Period,
    /// The present day.
    today: Date,
    /// First day of the week and of the fiscal year.
    calendar: Calendar,
    /// The page, without its period.
    page: PageAddress,
) -> impl IntoView {
    let draft = Draft::new(period, today, calendar);
    let openings = RwSignal::new(0_u32);
    // Drawn anew on each opening: before, and without script, it is of no use.
    let months = move || {
        (openings.get() > 0).then(|| {
            let rules = CalendarRules::new(today, calendar.week_start);
            let selected = Signal::derive(move || draft.days());
            let on_pick = Callback::new(move |days| draft.pick(days));
            view! { <Months id=format!("{id}-months") rules selected on_pick /> }
        })
    };
    let before_toggle = move |event: Event| {
        if !is_popover_open(&event) {
            draft.reset();
            openings.update(|count| *count += 1);
        }
    };
    let after_toggle = move |event: Event| {
        if is_popover_open(&event) {
            focus_first(&format!("[id='{id}'] [data-day][tabindex='0']"));
        }
    };
    view! {
        <div
            class="popover as-sheet range-popover"
            id=id
            popover="auto"
            role="dialog"
            aria-label="Choose date range"
            on:beforetoggle=before_toggle
            on:toggle=after_toggle
        >
            <div class="range">
                {presets(id, &period, today, calendar, &page)}
                {months}
            </div>
            {days_form(id, draft, page)}
        </div>
    }
}

fn presets(id: &str, period: &Period, today: Date, calendar: Calendar, page: &PageAddress) -> AnyView {
    let links: Vec<_> = Range::PRESETS
        .into_iter()
        .filter_map(|range| Period::new(range, period.compare, today, calendar).ok())
        .map(|choice| {
            let chosen = (choice.range == period.range).then_some("true");
            view! {
                <a class="range-preset" href=page.with(&choice) aria-current=chosen>
                    {choice.range.label()}
                </a>
            }
        })
        .collect();
    let is_custom = matches!(period.range, Range::Custom { .. });
    let first_day = format!("[id='{id}'] [data-day][tabindex='0']");
    // Days of one's own are picked beside it: the entry leads there.
    let custom = view! {
        <button
            class="range-preset needs-script"
            type="button"
            aria-current=is_custom.then_some("true")
            on:click=move |_| focus_first(&first_day)
        >
            "Custom"
        </button>
    };
    let close = |event: MouseEvent| {
        if around(&event, "a").is_some() {
            close_popover_around(&event);
        }
    };
    view! {
        <nav class="range-presets" aria-label="Date range presets" on:click=close>
            {links}
            {custom}
        </nav>
    }
    .into_any()
}

/// Two days and what to compare with; without script the form's query is the page's address.
fn days_form(id: &'static str, draft: Draft, page: PageAddress) -> AnyView {
    let fault_id = format!("{id}-fault");
    let hidden: Vec<_> = page
        .others
        .0
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone() /> })
        .collect();
    let action = page.path.clone();
    let navigate = use_navigate();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match draft.outcome.get_untracked() {
            Ok(period) => {
                close_popover_around(&event);
                let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
                navigate(&page.with(&period), options);
            }
            Err(fault) => focus_first(&format!("[id='{id}'] [name='{}']", fault.field())),
        }
    };
    let fault = move || draft.outcome.get().err().map(|fault| fault.to_string());
    view! {
        <form method="get" action=action on:submit=submit>
            {hidden}
            <input type="hidden" name="range" value="custom" />
            <div class="range-foot">
                {day_field("From", "from", draft, draft.from, fault_id.clone())}
                {day_field("To", "to", draft, draft.to, fault_id.clone())}
                {compare_field(draft)}
                <div class="range-actions">
                    <button
                        class="btn btn-ghost needs-script"
                        type="button"
                        popovertarget=id
                        popovertargetaction="hide"
                    >
                        "Cancel"
                    </button>
                    <button class="btn btn-primary" type="submit">"Apply"</button>
                </div>
                <p class="error range-note" id=fault_id role="alert">{fault}</p>
                <p class="hint range-note" aria-live="polite">{move || draft.in_words()}</p>
            </div>
        </form>
    }
    .into_any()
}

fn day_field(
    label: &'static str,
    name: &'static str,
    draft: Draft,
    field: DayField,
    fault_id: String,
) -> AnyView {
    view! {
        <label class="field">
            <span class="label">{label}</span>
            <input
                class="input"
                type="date"
                name=name
                required
                min="1900-01-01"
                max="2200-12-31"
                value=field.shown.get_untracked()
                prop:value=move || field.shown.get()
                aria-describedby=fault_id
                aria-invalid=move || draft.is_wrong(name).then_some("true")
                on:input=move |event| field.typed(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

fn compare_field(draft: Draft) -> AnyView {
    let compare = draft.compare;
    let options: Vec<_> = Compare::ALL
        .into_iter()
        .map(|choice| {
            let chosen = compare.with_untracked(|compare| compare == choice.key());
            view! { <option value=choice.key() selected=chosen>{choice.label()}</option> }
        })
        .collect();
    view! {
        <label class="field range-compare">
            <span class="label">"Compare with"</span>
            <select
                class="input select"
                name="compare"
                prop:value=move || compare.get()
                on:change=move |event| compare.set(event_target_value(&event))
            >
                {options}
            </select>
        </label>
    }
    .into_any()
}
