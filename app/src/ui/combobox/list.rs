//! The list below a combobox: the values, or why there are none.
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::logic::{count_in_words, found_at};
use super::state::State;
use crate::ui::FieldChoice;

pub(super) fn option_id(list: &str, index: usize) -> String {
    format!("{list}-{index}")
}

/// What opens below the field.
pub(super) fn popup(state: State, list: String, label: String) -> AnyView {
    let has_values = move || state.found.with(|found| !found.is_empty());
    let note = move || {
        if state.failed.get() {
            Some(failure(state))
        } else if state.waiting.get() || has_values() {
            None
        } else {
            Some(view! { <p class="combobox-note">"No match"</p> }.into_any())
        }
    };
    let count = move || {
        let is_told = state.open.get() && !state.waiting.get() && !state.failed.get();
        is_told.then(|| count_in_words(state.found.with(Vec::len)))
    };
    keep_in_sight(state, list.clone());
    let option_list = list.clone();
    view! {
        <div
            class="combobox-popup"
            hidden=move || !state.open.get()
            // The field keeps the focus.
            on:mousedown=|event| event.prevent_default()
        >
            <ul id=list role="listbox" aria-label=label hidden=move || !has_values()>
                {move || {
                    let words = state.words.get();
                    let option = |(index, choice)| option(state, &option_list, index, choice, &words);
                    state.found.get().into_iter().enumerate().map(option).collect_view()
                }}
            </ul>
            {note}
        </div>
        <p class="vh" role="status">
            {count}
        </p>
    }
    .into_any()
}

fn option(state: State, list: &str, index: usize, choice: FieldChoice, words: &str) -> AnyView {
    let is_active = move || state.active.get() == Some(index);
    let label = with_match(&choice.label, words);
    let hint = (!choice.hint.is_empty()).then(|| view! { <span class="hint">{choice.hint.clone()}</span> });
    view! {
        <li
            class="menu-item combobox-option"
            class:is-active=is_active
            role="option"
            id=option_id(list, index)
            aria-selected=move || is_active().to_string()
            on:click=move |_| state.choose(Some(choice.clone()))
        >
            <span>{label}</span>
            {hint}
        </li>
    }
    .into_any()
}

/// The label with the words that were typed in bold.
fn with_match(label: &str, words: &str) -> AnyView {
    let range = if words.trim().is_empty() { None } else { found_at(label, words) };
    let parts = range.and_then(|range| {
        Some((label.get(..range.start)?, label.get(range.clone())?, label.get(range.end..)?))
    });
    match parts {
        Some((before, found, after)) => {
            view! { {before.to_owned()}<b>{found.to_owned()}</b>{after.to_owned()} }.into_any()
        }
        None => label.to_owned().into_any(),
    }
}

fn failure(state: State) -> AnyView {
    view! {
        <p class="combobox-note" role="alert">
            "The list could not be loaded. "
            <button class="link" type="button" on:click=move |_| state.again()>
                "Try again"
            </button>
        </p>
    }
    .into_any()
}

/// Scrolls the list, never the page, so that the entered value is seen.
fn keep_in_sight(state: State, list: String) {
    Effect::new(move |_| {
        let Some(index) = state.active.get() else { return };
        let element = |id: &str| document().get_element_by_id(id);
        let option =
            element(&option_id(&list, index)).and_then(|option| option.dyn_into::<HtmlElement>().ok());
        let (Some(option), Some(list)) = (option, element(&list)) else { return };
        let (top, bottom) = (option.offset_top(), option.offset_top() + option.offset_height());
        if top < list.scroll_top() {
            list.set_scroll_top(top);
        } else if bottom > list.scroll_top() + list.client_height() {
            list.set_scroll_top(bottom - list.client_height());
        }
    });
}
