//! Tabs: links between pages of one subject, and panels that share one place.
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::movement::{Axis, moved};

/// One page of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TabLink {
    /// Name.
    pub label: String,
    /// Address, with the state of the page that should stay.
    pub href: String,
    /// Number of things behind it.
    pub count: Option<String>,
    /// Whether it is the page that is open.
    pub current: bool,
}

/// Tabs that are pages: each has its address, so that they work without script and with Back.
///
/// States: current, others; scrolls sideways where there are more than fit. Accessibility: links in a named `nav`, the open
/// one with `aria-current=page`.
#[component]
pub fn PageTabs(
    /// Name of the group, such as "Reports".
    #[prop(into)]
    label: String,
    /// The pages.
    tabs: Vec<TabLink>,
) -> impl IntoView {
    view! {
        <nav class="tabs" aria-label=label>
            {tabs
                .into_iter()
                .map(|tab| {
                    view! {
                        <a class="tab" href=tab.href aria-current=tab.current.then_some("page")>
                            {tab.label}
                            {count_of(tab.count)}
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
}

/// One panel.
pub struct Tab {
    /// Name.
    pub label: String,
    /// Number of things in it.
    pub count: Option<String>,
    /// What it shows.
    pub content: AnyView,
}

/// Panels in one place, of which one is shown. All of them are in the document: without script they stand below one
/// another, each under its name.
///
/// States: selected, others. Accessibility: tablist, tabs and panels by id; Left, Right, Home and End move and select.
#[component]
pub fn Tabs(
    /// Beginning of the ids, unique on the page.
    #[prop(into)]
    id: String,
    /// Name of the list.
    #[prop(into)]
    label: String,
    /// The panels, the first of which is shown first.
    tabs: Vec<Tab>,
) -> impl IntoView {
    let selected = RwSignal::new(0_usize);
    let number = tabs.len();
    let (mut buttons, mut panels) = (Vec::new(), Vec::new());
    for (place, tab) in tabs.into_iter().enumerate() {
        let (tab_id, panel_id) = (format!("{id}-tab-{place}"), format!("{id}-panel-{place}"));
        let is_selected = move || selected.get() == place;
        buttons.push(view! {
            <button
                class="tab"
                id=tab_id.clone()
                type="button"
                role="tab"
                aria-controls=panel_id.clone()
                aria-selected=move || is_selected().to_string()
                tabindex=move || if is_selected() { "0" } else { "-1" }
                on:click=move |_| selected.set(place)
            >
                {tab.label.clone()}
                {count_of(tab.count)}
            </button>
        });
        panels.push(view! {
            <div
                class="tab-panel"
                id=panel_id
                role="tabpanel"
                aria-labelledby=tab_id
                tabindex="0"
                hidden=move || !is_selected()
            >
                <p class="tab-panel-name" aria-hidden="true">{tab.label}</p>
                {tab.content}
            </div>
        });
    }
    let pressed = move |event: KeyboardEvent| {
        if let Some(place) = moved(Axis::Horizontal, &event.key(), Some(selected.get_untracked()), number) {
            event.prevent_default();
            selected.set(place);
            focus_tab(&event, place);
        }
    };
    view! {
        <div>
            <div class="tabs needs-script" role="tablist" aria-label=label on:keydown=pressed>
                {buttons}
            </div>
            {panels}
        </div>
    }
}

fn focus_tab(event: &KeyboardEvent, place: usize) {
    let list = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let tab = list.and_then(|list| list.children().item(u32::try_from(place).ok()?));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}

fn count_of(count: Option<String>) -> impl IntoView {
    count.map(|count| view! { <span class="tab-count">{count}</span> })
}
