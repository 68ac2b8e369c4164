//! Title, the exact period in words, and the actions of a page.
use leptos::prelude::*;
use leptos_meta::Title;

use crate::period::Period;
use crate::ui::{PeriodButton, PeriodNotice, PeriodPicker, use_period};

/// The one h1 of a page; also names the browser tab.
#[component]
pub fn PageHead(
    /// What the page is about.
    #[prop(into)]
    title: Signal<String>,
    /// One line: the days shown and those compared with.
    #[prop(into)]
    context: Signal<String>,
    /// Right-hand side: the period picker and at most one primary action.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // The server writes the tab's title last, when the page's signals may be gone already.
    let first = title.get_untracked();
    view! {
        <Title text=move || title.try_get().unwrap_or_else(|| first.clone()) />
        <div class="page-head">
            <div>
                <h1>{move || title.get()}</h1>
                <p class="page-context">{move || context.get()}</p>
            </div>
            {children.map(|children| view! { <div class="page-actions">{children()}</div> })}
        </div>
    }
}

/// Head of a page that follows the period in the URL: title, exact days, picker, and the notice of a bad URL.
#[component]
pub fn PeriodHead(
    /// Title for the period.
    title: fn(&Period) -> String,
) -> impl IntoView {
    let period = use_period();
    let title = move || period.get().as_ref().map(title).unwrap_or_default();
    let context = move || period.get().as_ref().map(Period::in_words).unwrap_or_default();
    view! {
        <PageHead title=Signal::derive(title) context=Signal::derive(context)>
            <PeriodButton class="md:hidden" />
        </PageHead>
        <PeriodPicker />
        <PeriodNotice />
    }
}
