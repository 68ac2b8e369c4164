//! What a table does in the browser beyond links and forms: forms without a new page, rows as links.
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use web_sys::{Event, FormData, HtmlElement, HtmlFormElement, UrlSearchParams};

use crate::list::{ListDef, ListState, QueryPairs};
use crate::ui::popover::{around, close_popover_around, element_of, is_popover_open};

/// Goes to an address of the portal; the second value says whether it takes the place of the present one.
pub(super) type Go = Callback<(String, bool)>;

/// The router as a value. Addresses of forms, which name everything, get their short spelling; those that ask for what
/// cannot be had keep theirs, so that the page says so.
pub(super) fn use_go(list: ListDef) -> Go {
    let navigate = use_navigate();
    Callback::new(move |(href, replace): (String, bool)| {
        let (path, query) = href.split_once('?').unwrap_or((&href, ""));
        let state = ListState::read(&list, path, query);
        let href = if state.notices.is_empty() { state.href(&list, &state.request) } else { href };
        navigate(&href, NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
    })
}

/// Goes where the browser would have sent the form, without a new page, and closes the popover around it.
pub(super) fn submit(event: &SubmitEvent, go: Go) {
    let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else {
        return;
    };
    let Some(mut pairs) = sent_by(&form) else { return };
    event.prevent_default();
    pairs.0.retain(|(_, value)| !value.is_empty());
    let (path, query) = (form.get_attribute("action").unwrap_or_default(), pairs.print());
    close_popover_around(event);
    go.run((if query.is_empty() { path } else { format!("{path}?{query}") }, false));
}

/// Sends the form that a field stands in.
pub(super) fn send_form(event: &Event) {
    let form = around(event, "form").and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    if let Some(form) = form {
        let _ = form.request_submit();
    }
}

/// Before the form in a popover shows: what was changed in it and never applied gives way to what the address says.
pub(super) fn refill(event: &Event) {
    let popover = element_of(event).filter(|_| !is_popover_open(event));
    let form = popover.and_then(|popover| popover.query_selector("form").ok().flatten());
    if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
        form.reset();
    }
}

/// A link that is gone once it was followed gives the focus to the next button of the toolbar that stays. The chip
/// after a chip takes its place in the page, and so the focus.
pub(super) fn hand_over_focus(event: &MouseEvent) {
    let Some(link) = around(event, "a[href]").filter(|_| !opens_elsewhere(event)) else { return };
    if link.next_element_sibling().is_some_and(|next| next.matches(".chip").unwrap_or(false)) {
        return;
    }
    let card = link.closest("section").ok().flatten();
    let button = card.and_then(|card| card.query_selector(".toolbar [popovertarget]").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// Whether the browser takes the click for another tab or window.
fn opens_elsewhere(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}

/// A click on a row is a click on its link, unless something was selected or another control was meant.
pub(super) fn open_row(event: &MouseEvent) {
    let Some(target) = element_of(event) else { return };
    let is_control = target.closest("a, button, input, select, label, [popover]").ok().flatten().is_some();
    let selects = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    if is_control || selects || opens_elsewhere(event) {
        return;
    }
    let row = target.closest("tr").ok().flatten();
    let link = row.and_then(|row| row.query_selector("th a").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        // After this handler: the click of the link passes through it again.
        queue_microtask(move || link.click());
    }
}

fn sent_by(form: &HtmlFormElement) -> Option<QueryPairs> {
    let fields = FormData::new_with_form(form).ok()?;
    let params = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
    Some(QueryPairs::parse(&String::from(params.to_string())))
}
