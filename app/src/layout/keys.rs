//! Keys that work on every page: the shortcuts, the keys of menus, and Esc for tooltips.
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement};

use super::shortcuts::SHORTCUTS_ID;
use super::sidebar::DRAWER_ID;
use crate::ui::{Axis, begins_with, entries_of, moved, show_dialog};
use crate::visitor::{Chosen, use_chosen};

/// Listens while the frame stands; `open_palette` loads what the palette needs and opens it.
pub fn use_keys(open_palette: Callback<()>) {
    let chosen = use_chosen();
    Effect::new(move |_| {
        let handle = window_event_listener(ev::keydown, move |event| {
            let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            // What fills forms in by itself sends events of this name that have no key.
            let is_press = event.is_instance_of::<KeyboardEvent>() && !event.default_prevented();
            let Some(element) = element.filter(|_| is_press) else { return };
            let done = match (event.ctrl_key() || event.meta_key(), event.alt_key() || event.shift_key()) {
                (true, false) => with_control(&event, &element, open_palette),
                // AltGr is Ctrl and Alt on Windows; with Shift the keys are the browser's own.
                (true, true) => false,
                (false, _) => alone(&event, &element, chosen),
            };
            if done {
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    });
}

fn with_control(event: &KeyboardEvent, element: &Element, open_palette: Callback<()>) -> bool {
    match event.key().as_str() {
        "k" | "K" => {
            open_palette.run(());
            true
        }
        // Of the two buttons the one that is shown; it also knows what to do with the focus.
        "b" | "B" if !is_typing(element) => press_shown(&format!("button[aria-controls={DRAWER_ID}]")),
        // Links and buttons have a meaning of their own for it.
        "Enter" if is_typing(element) => element.closest("form").ok().flatten().is_some_and(press_default),
        _ => false,
    }
}

/// Presses the button that Enter would press, so that its name goes along and its refusal counts.
fn press_default(form: Element) -> bool {
    let Ok(form) = form.dyn_into::<HtmlFormElement>() else { return false };
    let controls = form.elements();
    (0..controls.length())
        .filter_map(|place| controls.item(place)?.dyn_into::<HtmlElement>().ok())
        .find(|control| control.matches("button:not([type]), [type=submit]").unwrap_or(false))
        .is_some_and(pressed)
}

fn press_shown(selector: &str) -> bool {
    let Ok(found) = document().query_selector_all(selector) else { return false };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into::<HtmlElement>().ok())
        .find(|button| button.offset_parent().is_some())
        .is_some_and(pressed)
}

fn pressed(button: HtmlElement) -> bool {
    button.click();
    true
}

fn alone(event: &KeyboardEvent, element: &Element, chosen: Chosen) -> bool {
    let key = event.key();
    match key.as_str() {
        "?" if untrack(|| chosen.get()).keys && !is_typing(element) && !inside(element, "dialog") => {
            show_dialog(SHORTCUTS_ID);
            true
        }
        "Escape" => {
            hide_tooltips();
            false
        }
        "ArrowDown" | "ArrowUp" if element.matches("[aria-haspopup=menu]").unwrap_or(false) => {
            element.clone().dyn_into::<HtmlElement>().is_ok_and(pressed)
        }
        _ => element.closest("[role=menu]").ok().flatten().is_some_and(|menu| in_menu(&key, element, menu)),
    }
}

fn in_menu(key: &str, element: &Element, menu: Element) -> bool {
    let Ok(menu) = menu.dyn_into::<HtmlElement>() else { return false };
    if key == "Tab" {
        // The focus returns to the button, from which Tab then goes on.
        if let Ok(Some(popover)) = menu.closest("[popover]") {
            let _ = popover.dyn_into::<HtmlElement>().map(|popover| popover.hide_popover());
        }
        return false;
    }
    let entries = entries_of(&menu);
    let at = entries.iter().position(|entry| entry.is_same_node(Some(element)));
    let to = moved(Axis::Vertical, key, at, entries.len()).or_else(|| {
        let labels: Vec<_> = entries.iter().map(|entry| entry.text_content().unwrap_or_default()).collect();
        begins_with(key, at, &labels)
    });
    to.and_then(|to| entries.get(to)).is_some_and(|entry| entry.focus().is_ok())
}

/// Hides the tooltips that are shown, for long enough to see what was under them.
fn hide_tooltips() {
    let Ok(shown) = document().query_selector_all(".has-tip:is(:hover, :focus-within)") else { return };
    for place in 0..shown.length() {
        let Some(tip) = shown.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let _ = tip.class_list().add_1("tip-closed");
        set_timeout(move || drop(tip.class_list().remove_1("tip-closed")), std::time::Duration::from_secs(5));
    }
}

fn is_typing(element: &Element) -> bool {
    inside(element, "input, textarea, select, [contenteditable]")
}

fn inside(element: &Element, selector: &str) -> bool {
    matches!(element.closest(selector), Ok(Some(_)))
}
