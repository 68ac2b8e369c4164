//! What dialogs need from the browser beyond their markup.
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

use super::popover::around;

/// A dialog by its id.
pub fn dialog_by_id(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Opens a dialog over the page unless it is open already.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = dialog_by_id(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the browser gives the focus back.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog_by_id(id) {
        dialog.close();
    }
}

/// Closes the dialog in which an event happened.
pub fn close_around(event: &Event) {
    if let Some(dialog) = around(event, "dialog").and_then(|dialog| dialog.dyn_into().ok()) {
        HtmlDialogElement::close(&dialog);
    }
}
