//! Choosing the days that a page shows.
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use time::macros::date;
use time::{Date, Weekday};

use crate::features::kit::sample::{Specimen, TODAY};
use crate::period::{Calendar as OrganizationCalendar, PeriodQuery};
use crate::ui::{
    Calendar, CalendarRules, DateRangeButton, DateRangePicker, Notice, NoticeKind, PageAddress,
    use_period_query,
};

#[cfg(test)]
mod tests;

const PICKER: &str = "kit-period";

/// Choosing the days that a page shows.
#[component]
pub fn DatesSection() -> impl IntoView {
    let monday = CalendarRules::new(TODAY, Weekday::Monday);
    let sunday = CalendarRules::new(TODAY, Weekday::Sunday);
    let limited = CalendarRules { reach: (date!(2026 - 11 - 10), TODAY), ..monday };
    let many = PeriodQuery {
        range: Some("custom".to_owned()),
        from: Some("2026-11-20".to_owned()),
        to: Some("2026-11-01".to_owned()),
        compare: None,
    };
    let notice = many.resolve_lenient(TODAY, OrganizationCalendar::default()).1;
    view! {
        <Specimen
            name="Date range picker"
            note="Presets apply at once; days and comparison wait for Apply. The choice stands in the address, and what else stands there stays."
        >
            <Picker />
        </Specimen>
        <Specimen name="Two months with a range" note="The two ends are filled, today has a frame. A click begins a new range, the next one ends it.">
            <Sample id="kit-two" rules=monday days=Some((date!(2026 - 10 - 26), TODAY)) />
        </Specimen>
        <div class="flex flex-wrap gap-6">
            <Specimen name="One month" note="Weeks that begin on Sunday, nothing chosen.">
                <Sample id="kit-one" rules=sunday days=None months=1 />
            </Specimen>
            <Specimen name="One day" note="Start and end at once.">
                <Sample id="kit-day" rules=monday days=Some((date!(2026 - 11 - 17), date!(2026 - 11 - 17))) months=1 />
            </Specimen>
            <Specimen name="Days out of reach" note="They can be read, but not picked.">
                <Sample id="kit-limited" rules=limited days=Some((date!(2026 - 11 - 12), date!(2026 - 11 - 18))) months=1 />
            </Specimen>
            <Specimen name="Disabled">
                <Sample id="kit-days-disabled" rules=monday days=Some((date!(2026 - 11 - 01), TODAY)) months=1 disabled=true />
            </Specimen>
        </div>
        <Specimen name="Days that make no period" note="On a page whose address asks for them.">
            {notice.map(|text| view! { <Notice kind=NoticeKind::Warning>{text}</Notice> })}
        </Specimen>
    }
}

/// The picker as pages have it, on the fixed day.
#[component]
fn Picker() -> impl IntoView {
    let (query, location) = (use_period_query(), use_location());
    let calendar = OrganizationCalendar::default();
    let period = Memo::new(move |_| query.get().resolve_lenient(TODAY, calendar).0);
    let picker = move || {
        let page = PageAddress::read(location.pathname.get(), &location.search.get());
        view! { <DateRangePicker id=PICKER period=period.get() today=TODAY calendar page /> }
    };
    view! {
        <div>
            <DateRangeButton picker=PICKER label=Signal::derive(move || period.get().label()) />
        </div>
        {picker}
    }
}

/// A calendar that keeps what is picked in it.
#[component]
fn Sample(
    id: &'static str,
    rules: CalendarRules,
    days: Option<(Date, Date)>,
    #[prop(default = 2)] months: i32,
    #[prop(optional)] disabled: bool,
) -> impl IntoView {
    let (selected, select) = signal(days);
    let on_pick = Callback::new(move |days| select.set(Some(days)));
    view! {
        <div class="card w-fit max-w-full overflow-x-auto">
            <Calendar id rules selected on_pick months disabled />
        </div>
    }
}
