//! What the frame does in the browser beyond links and forms: page changes, popovers, dialogs on older browsers.
use leptos::ev::{self, MouseEvent};
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use crate::routes::page_for;
use crate::ui::{close_dialog, show_dialog};

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

/// Opens and closes dialogs by the buttons that name them, and by a press beside them: younger browsers do it by
/// themselves, and do not do it twice.
pub fn use_dialogs() {
    let began_beside = StoredValue::new(false);
    Effect::new(move |_| {
        let pressed = window_event_listener(ev::mousedown, move |event| {
            let dialog = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
            began_beside.set_value(dialog.is_some_and(|dialog| is_beside(&event, &dialog)));
        });
        let handle = window_event_listener(ev::click, move |event| {
            let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
                return;
            };
            if let Some(dialog) = target.dyn_ref::<HtmlDialogElement>() {
                // Text may be selected from within the window to beside it, which ends in a click there.
                if began_beside.get_value() && is_beside(&event, dialog) {
                    close_if_allowed(dialog);
                }
            } else if let Ok(Some(button)) = target.closest("button[commandfor]") {
                obey(&event, &button);
            }
        });
        on_cleanup(move || {
            pressed.remove();
            handle.remove();
        });
    });
}

fn obey(event: &MouseEvent, button: &Element) {
    let Some(id) = button.get_attribute("commandfor").filter(|_| !event.default_prevented()) else { return };
    match button.get_attribute("command").as_deref() {
        Some("show-modal") => show_dialog(&id),
        Some("close") => close_dialog(&id),
        _ => return,
    }
    event.prevent_default();
}

fn is_beside(event: &MouseEvent, dialog: &HtmlDialogElement) -> bool {
    let (edges, x, y) = (dialog.get_bounding_client_rect(), event.client_x(), event.client_y());
    let (x, y) = (f64::from(x), f64::from(y));
    !(edges.left()..=edges.right()).contains(&x) || !(edges.top()..=edges.bottom()).contains(&y)
}

fn close_if_allowed(dialog: &HtmlDialogElement) {
    if dialog.get_attribute("closedby").as_deref() == Some("any") {
        dialog.close();
    }
}
