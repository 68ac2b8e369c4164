//! Keys that work on every page: the shortcuts, the keys of menus, and Esc for tooltips.
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement};

use super::shortcuts::SHORTCUTS_ID;
use crate::ui::{Axis, begins_with, entries_of, moved, show_dialog};
use crate::visitor::{Chosen, Preference, Sidebar, use_chosen};

/// Below this width of the window the sidebar is a rail while nothing was chosen.
const EXPANDED_FROM: f64 = 1280.0;

/// Listens while the frame stands; `open_palette` loads what the palette needs and opens it.
pub fn use_keys(open_palette: Callback<()>) {
    let chosen = use_chosen();
    Effect::new(move |_| {
        let handle = window_event_listener(ev::keydown, move |event| {
            let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            // What fills forms in by itself sends events of this name that have no key.
            let is_press = event.is_instance_of::<KeyboardEvent>() && !event.default_prevented();
            let Some(element) = element.filter(|_| is_press) else { return };
            let done = if event.ctrl_key() || event.meta_key() {
                with_control(&event, &element, chosen, open_palette)
            } else {
                alone(&event, &element, chosen)
            };
            if done {
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    });
}

fn with_control(
    event: &KeyboardEvent,
    element: &Element,
    chosen: Chosen,
    open_palette: Callback<()>,
) -> bool {
    match event.key().as_str() {
        "k" | "K" => {
            open_palette.run(());
            true
        }
        "b" | "B" if !is_typing(element) => {
            let width = if sidebar_is_rail(chosen) { Sidebar::Expanded } else { Sidebar::Rail };
            chosen.choose(Preference::Sidebar(Some(width)));
            true
        }
        "Enter" => element.closest("form").ok().flatten().is_some_and(|form| {
            form.dyn_into::<HtmlFormElement>().is_ok_and(|form| form.request_submit().is_ok())
        }),
        _ => false,
    }
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
            element.dyn_ref::<HtmlElement>().is_some_and(|button| {
                button.click();
                true
            })
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

fn sidebar_is_rail(chosen: Chosen) -> bool {
    untrack(|| chosen.get()).sidebar.map_or_else(
        || {
            let width = window().inner_width().ok().and_then(|width| width.as_f64());
            width.unwrap_or(EXPANDED_FROM) < EXPANDED_FROM
        },
        |width| width == Sidebar::Rail,
    )
}

fn is_typing(element: &Element) -> bool {
    inside(element, "input, textarea, select, [contenteditable]")
}

fn inside(element: &Element, selector: &str) -> bool {
    matches!(element.closest(selector), Ok(Some(_)))
}
