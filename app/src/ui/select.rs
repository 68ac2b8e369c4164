//! One of a dozen values or fewer, with what the browser brings.
use leptos::html::Select as SelectElement;
use leptos::prelude::*;

use super::field::on_later_change;
use super::{Field, FieldChoice, FieldDef};

/// A native choice of up to 12 values; beyond that use a combobox.
///
/// States: nothing chosen, chosen, required, invalid, disabled. Accessibility: native; see [`FieldDef`] for the words.
#[component]
pub fn Select(
    /// Words and state of the field.
    field: FieldDef,
    /// The values.
    choices: Vec<FieldChoice>,
    /// Value that is chosen; what the reader chose is replaced only when this changes.
    #[prop(optional, into)]
    value: Signal<String>,
    /// Words of the empty value, such as `Choose a source`.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// Runs with the value that was chosen.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let node = NodeRef::<SelectElement>::new();
    on_later_change(value, move |value| {
        if let Some(select) = node.get_untracked() {
            select.set_value(value);
        }
    });
    let change = move |event| {
        if let Some(on_change) = on_change {
            on_change.run(event_target_value(&event));
        }
    };
    let chosen = value.get_untracked();
    let empty = placeholder.map(|words| view! { <option value="">{words}</option> });
    view! {
        <Field field=field.clone()>
            <select
                class="input select"
                node_ref=node
                id=field.id.clone()
                name=field.name.clone()
                required=field.required
                disabled=field.is_disabled()
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                on:change=change
            >
                {empty}
                {options(choices, &chosen)}
            </select>
        </Field>
    }
}

/// The values as native options.
pub(super) fn options(choices: Vec<FieldChoice>, chosen: &str) -> AnyView {
    let option = |choice: FieldChoice| {
        let selected = choice.value == chosen;
        view! {
            <option value=choice.value selected=selected disabled=choice.disabled>
                {choice.label}
            </option>
        }
    };
    choices.into_iter().map(option).collect_view().into_any()
}
