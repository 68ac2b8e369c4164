//! One of many values, found by typing a part of its name.
use leptos::ev::KeyboardEvent;
use leptos::html::Select as SelectElement;
use leptos::prelude::*;

use self::list::{option_id, popup};
use self::logic::moves;
use self::state::State;
use super::button::spinner;
use super::select::options;
use super::{Field, FieldChoice, FieldDef, Icon, IconView};

mod list;
mod logic;
mod state;
#[cfg(test)]
mod tests;

pub use state::ComboboxSource;

/// A choice among many values, or among values that only the server knows.
///
/// States: empty, open, narrowed, no match, waiting, failed, chosen, required, invalid, disabled. Accessibility: the
/// list autocomplete of the ARIA practices: the focus stays in the field, Down, Up, Home and End move through the list,
/// Enter chooses, or asks again after a failure; Escape closes and then clears; the number of matches is a status.
/// Without script fixed values are a native select; for values of the server the typed words are sent as `<name>Text`
/// beside an empty `<name>`.
#[component]
pub fn Combobox(
    /// Words and state of the field.
    field: FieldDef,
    /// Where the values come from.
    source: ComboboxSource,
    /// What is chosen at first.
    #[prop(optional, into)]
    chosen: Option<FieldChoice>,
    /// An example of what to type.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// Runs with the value that was chosen.
    #[prop(optional, into)]
    on_change: Option<Callback<Option<FieldChoice>>>,
) -> impl IntoView {
    let fixed = match &source {
        ComboboxSource::Fixed(choices) => Some(choices.clone()),
        ComboboxSource::Remote(_) => None,
    };
    let state = State::new(source, chosen, on_change);
    let native = NodeRef::<SelectElement>::new();
    let live = RwSignal::new(fixed.is_none());
    // The page comes with a native choice; what was chosen in it before the script was ready is kept.
    let known = fixed.clone();
    Effect::new(move |_| {
        if let (Some(select), Some(known)) = (native.get_untracked(), &known) {
            let value = select.value();
            state.chosen.set(known.iter().find(|choice| choice.value == value).cloned());
        }
        live.set(true);
    });
    let def = field.clone();
    let control = move || {
        if live.get() {
            enhanced(state, &def, placeholder.clone())
        } else {
            plain(&def, fixed.clone().unwrap_or_default(), state, native)
        }
    };
    view! { <Field field>{control}</Field> }
}

/// What works without script.
fn plain(
    field: &FieldDef,
    choices: Vec<FieldChoice>,
    state: State,
    native: NodeRef<SelectElement>,
) -> AnyView {
    let chosen = state.chosen.get_untracked().map(|choice| choice.value).unwrap_or_default();
    view! {
        <select
            class="input select"
            node_ref=native
            id=field.id.clone()
            name=field.name.clone()
            required=field.required
            disabled=field.is_disabled()
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
        >
            <option value=""></option>
            {options(choices, &chosen)}
        </select>
    }
    .into_any()
}

fn enhanced(state: State, field: &FieldDef, placeholder: Option<String>) -> AnyView {
    let list = format!("{}-list", field.id);
    let (active_list, label) = (list.clone(), field.label.clone());
    let first = state.chosen.get_untracked().map(|choice| choice.label);
    let sent = move || state.chosen.with(|choice| choice.as_ref().map(|choice| choice.value.clone()));
    view! {
        <div class="combobox">
            <input type="hidden" name=field.name.clone() value=move || sent().unwrap_or_default() />
            <div class="affix">
                <input
                    class="input"
                    node_ref=state.input
                    id=field.id.clone()
                    name=format!("{}Text", field.name)
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    value=first
                    placeholder=placeholder
                    required=field.required
                    disabled=field.is_disabled()
                    readonly=field.is_read_only()
                    aria-autocomplete="list"
                    aria-expanded=move || state.open.get().to_string()
                    aria-controls=list.clone()
                    aria-activedescendant=move || state.active.get().map(|index| option_id(&active_list, index))
                    aria-busy=move || state.waiting.get().then_some("true")
                    aria-invalid=field.invalid()
                    aria-describedby=field.described_by()
                    on:input=move |event| state.typed(event_target_value(&event))
                    on:keydown=move |event| pressed(state, &event)
                    on:click=move |_| state.show_all()
                    on:blur=move |_| state.settle()
                />
                {(!field.is_disabled() && !field.is_read_only()).then(|| clear_button(state, &label))}
            </div>
            {popup(state, list, label)}
        </div>
    }
    .into_any()
}

/// Clears the field; the spinner has its place while the server looks.
fn clear_button(state: State, label: &str) -> AnyView {
    let name = format!("Clear {label}");
    let clear = move |_| {
        state.choose(None);
        if let Some(input) = state.input.get_untracked() {
            // A field that is gone needs no focus.
            let _ = input.focus();
        }
    };
    view! {
        {move || {
            if state.waiting.get() {
                Some(view! { <span class="combobox-wait">{spinner()}</span> }.into_any())
            } else if state.chosen.with(Option::is_some) {
                Some(
                    view! {
                        <button
                            class="btn btn-ghost btn-icon"
                            type="button"
                            aria-label=name.clone()
                            on:click=clear
                        >
                            <IconView icon=Icon::Close />
                        </button>
                    }
                        .into_any(),
                )
            } else {
                None
            }
        }}
    }
    .into_any()
}

fn pressed(state: State, event: &KeyboardEvent) {
    if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let (key, is_open) = (event.key(), state.open.get_untracked());
    if moves(&key, state.active.get_untracked().is_some()) {
        event.prevent_default();
        state.step(&key);
        return;
    }
    match (key.as_str(), is_open) {
        // An open list takes these keys from the form and the dialog around it.
        ("Enter", true) => {
            event.prevent_default();
            if state.failed.get_untracked() {
                state.again();
            } else if let Some(choice) = state.meant() {
                state.choose(Some(choice));
            }
        }
        // The form is sent with what the field shows.
        ("Enter", false) => state.settle(),
        ("Escape", true) => {
            event.prevent_default();
            event.stop_propagation();
            state.close();
        }
        ("Escape", false) if state.chosen.with_untracked(Option::is_some) => {
            event.prevent_default();
            event.stop_propagation();
            state.choose(None);
        }
        _ => {}
    }
}
