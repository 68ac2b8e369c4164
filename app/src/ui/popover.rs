//! What components do with popovers and with the focus in the browser.
use leptos::prelude::document;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The element that an event is about.
pub(super) fn element_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()
}

/// The nearest element around an event that matches.
pub(super) fn around(event: &Event, selector: &str) -> Option<HtmlElement> {
    element_of(event)?.closest(selector).ok()??.dyn_into::<HtmlElement>().ok()
}

/// Whether the popover that an event is about shows now; before it toggles, that is the state it leaves.
pub(super) fn is_popover_open(event: &Event) -> bool {
    element_of(event).is_some_and(|element| element.matches(":popover-open").unwrap_or(false))
}

/// Closes the popover in which an event happened, when it is open.
pub(super) fn close_popover_around(event: &Event) {
    if let Some(popover) = around(event, "[popover]:popover-open") {
        let _ = popover.hide_popover();
    }
}

/// Moves the focus to the first element that matches.
pub(super) fn focus_first(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
