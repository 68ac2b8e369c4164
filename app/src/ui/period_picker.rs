//! The days of the page that is open: read from its address, chosen with the date range picker.
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::date_range_picker::{DateRangeButton, DateRangePicker, PageAddress};
use super::{Notice, NoticeKind};
use crate::list::QueryPairs;
use crate::period::{Period, PeriodQuery};
use crate::visitor::visitor;

const PICKER_ID: &str = "period";

/// The period parameters of the page's URL.
pub fn use_period_query() -> Memo<PeriodQuery> {
    let query = use_location().search;
    Memo::new(move |_| query.with(|query| PeriodQuery::of_pairs(&QueryPairs::parse(query))))
}

/// The period of the page's URL; `None` on the sign-in page.
pub fn use_period() -> Memo<Option<Period>> {
    let query = use_period_query();
    Memo::new(move |_| visitor().signed_in.map(|person| person.period(&query.get()).0))
}

/// The button of [`PeriodPicker`]. It stands in the top bar, and in the page head where the bar has no room.
#[component]
pub fn PeriodButton(
    /// Widths at which it shows.
    class: &'static str,
) -> impl IntoView {
    let period = use_period();
    let label = move || period.get().map(|period| period.label()).unwrap_or_default();
    view! { <DateRangeButton picker=PICKER_ID label=Signal::derive(label) class /> }
}

/// The date range picker of the page that is open.
#[component]
pub fn PeriodPicker() -> impl IntoView {
    let query = use_period_query();
    let location = use_location();
    move || {
        let page = PageAddress::read(location.pathname.get(), &location.search.get());
        visitor().signed_in.map(|person| {
            let period = person.period(&query.get()).0;
            view! { <DateRangePicker id=PICKER_ID period today=person.today calendar=person.calendar page /> }
        })
    }
}

/// Said when the URL asks for a period that cannot be.
#[component]
pub fn PeriodNotice() -> impl IntoView {
    let query = use_period_query();
    let notice = move || visitor().signed_in.and_then(|person| person.period(&query.get()).1);
    move || notice().map(|text| view! { <Notice kind=NoticeKind::Warning>{text}</Notice> })
}
