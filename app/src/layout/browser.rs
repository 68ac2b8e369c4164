//! What the frame does in the browser beyond links and forms: sidebar width, theme, shortcuts, popovers.
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlElement};

use crate::routes::page_for;
use crate::visitor::{Sidebar, Theme};

/// Below this width of the window the sidebar is a rail while nothing was chosen.
const EXPANDED_FROM: f64 = 1280.0;

/// Shows the width at once and keeps it in the cookie that the server reads.
pub fn choose_sidebar(width: Sidebar) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-sidebar", width.as_str());
    }
    keep("ui_sidebar", width.as_str());
}

/// Shows the theme at once and keeps it in the cookie that the server reads.
pub fn choose_theme(theme: Theme) {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().toggle_with_force("dark", theme == Theme::Dark);
    }
    keep("ui_theme", theme.as_str());
}

/// Closes a popover by id, when it is open.
pub fn close_popover(id: &str) {
    let open =
        document().get_element_by_id(id).filter(|element| element.matches(":popover-open").unwrap_or(false));
    if let Some(popover) = open.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = popover.hide_popover();
    }
}

/// After a change of page within the app: focus goes to the new page, and its name is to be announced.
pub fn use_page_changes(path: Memo<String>) -> ReadSignal<String> {
    let (announced, announce) = signal(String::new());
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            let main =
                document().get_element_by_id("main").and_then(|main| main.dyn_into::<HtmlElement>().ok());
            if let Some(main) = main {
                let _ = main.focus();
            }
            announce.set(page_for(&now).map_or("Page not found", |page| page.title).to_owned());
        }
        now
    });
    announced
}

/// Ctrl/Cmd+B collapses and expands the sidebar, except while typing.
pub fn use_shortcuts() {
    Effect::new(|_| {
        let handle = window_event_listener(ev::keydown, |event| {
            if (event.ctrl_key() || event.meta_key())
                && event.key().eq_ignore_ascii_case("b")
                && !typing(&event)
            {
                event.prevent_default();
                choose_sidebar(if sidebar_is_rail() { Sidebar::Expanded } else { Sidebar::Rail });
            }
        });
        on_cleanup(move || handle.remove());
    });
}

fn sidebar_is_rail() -> bool {
    let chosen = document().document_element().and_then(|root| root.get_attribute("data-sidebar"));
    match chosen.as_deref() {
        Some("rail") => true,
        Some(_) => false,
        None => {
            let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(EXPANDED_FROM);
            width < EXPANDED_FROM
        }
    }
}

fn typing(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.matches("input, textarea, select, [contenteditable]").unwrap_or(false))
}

fn keep(name: &str, value: &str) {
    if let Ok(document) = document().dyn_into::<HtmlDocument>() {
        let _ = document.set_cookie(&format!("{name}={value}; Max-Age=31536000; Path=/; SameSite=Lax"));
    }
}
