//! Which days a page shows: presets, two dates and what to compare with, all of it in the URL.
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use super::{Icon, IconView};
use crate::day::to_iso;
use crate::period::{Compare, Period, PeriodQuery, Range};
use crate::visitor::visitor;

const PICKER_ID: &str = "period";

/// The period parameters of the page's URL.
pub fn use_period_query() -> Memo<PeriodQuery> {
    let query = use_query_map();
    Memo::new(move |_| {
        query.with(|map| PeriodQuery {
            range: map.get("range"),
            from: map.get("from"),
            to: map.get("to"),
            compare: map.get("compare"),
        })
    })
}

/// The period of the page's URL; `None` on the sign-in page.
pub fn use_period() -> Memo<Option<Period>> {
    let query = use_period_query();
    Memo::new(move |_| visitor().signed_in.map(|person| person.period(&query.get()).0))
}

/// Button with the present choice; opens the picker that the page head holds. It stands in the top bar, and in the
/// page head where the bar has no room.
#[component]
pub fn PeriodButton(
    /// Widths at which it shows.
    class: &'static str,
) -> impl IntoView {
    let period = use_period();
    view! {
        <button
            class=format!("btn btn-secondary {class}")
            type="button"
            popovertarget=PICKER_ID
            aria-haspopup="dialog"
        >
            <IconView icon=Icon::Calendar />
            <span>{move || period.get().map(|period| period.label())}</span>
        </button>
    }
}

/// Presets as links and a plain form for the rest, in a popover that the browser opens by itself.
#[component]
pub fn PeriodPicker() -> impl IntoView {
    let period = use_period();
    let path = use_location().pathname;
    // Drawn anew for each choice, which also closes it.
    move || period.get().map(|period| view! { <Choices period path=path.get() /> })
}

/// Said when the URL asks for a period that cannot be.
#[component]
pub fn PeriodNotice() -> impl IntoView {
    let query = use_period_query();
    let notice = move || visitor().signed_in.and_then(|person| person.period(&query.get()).1);
    move || {
        notice().map(|text| {
            view! {
                <p class="notice notice-warning" role="status">
                    <IconView icon=Icon::Warning />
                    {text}
                </p>
            }
        })
    }
}

#[component]
fn Choices(period: Period, path: String) -> impl IntoView {
    view! {
        <div class="popover as-sheet" id=PICKER_ID popover="auto" role="dialog" aria-label="Choose date range">
            <nav class="range-presets flex-row" aria-label="Date range presets">
                {Range::PRESETS
                    .into_iter()
                    .map(|range| {
                        let chosen = (range.key() == period.range.key()).then_some("true");
                        let href = format!("{path}{}", preset_query(range, period.compare));
                        view! { <a class="range-preset" href=href aria-current=chosen>{range.label()}</a> }
                    })
                    .collect_view()}
            </nav>
            <DatesForm period path />
        </div>
    }
}

/// Two dates and what to compare with; the form's query is the page's URL.
#[component]
fn DatesForm(period: Period, path: String) -> impl IntoView {
    view! {
        <form method="get" action=path>
            <div class="popover-foot">
                <input type="hidden" name="range" value="custom" />
                <label class="field grow">
                    <span class="label">"From"</span>
                    <input class="input" type="date" name="from" required value=to_iso(period.from) />
                </label>
                <label class="field grow">
                    <span class="label">"To"</span>
                    <input class="input" type="date" name="to" required value=to_iso(period.to) />
                </label>
                <label class="field grow">
                    <span class="label">"Compare with"</span>
                    <select class="input select" name="compare">
                        {Compare::ALL
                            .into_iter()
                            .map(|compare| {
                                view! {
                                    <option value=compare.key() selected=compare == period.compare>
                                        {compare.label()}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </label>
                <button class="btn btn-primary" type="submit">"Apply"</button>
            </div>
        </form>
    }
}

/// Query of a preset: the default leaves nothing in the URL.
fn preset_query(range: Range, compare: Compare) -> String {
    let mut pairs = Vec::new();
    if range.key() != Range::MonthToDate.key() {
        pairs.push(format!("range={}", range.key()));
    }
    if compare != Compare::Previous {
        pairs.push(format!("compare={}", compare.key()));
    }
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}
