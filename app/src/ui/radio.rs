//! One of a few values, all of them in sight.
use leptos::prelude::*;

use super::{FieldChoice, FieldDef};

/// Two to five values, one of which is chosen.
///
/// States: nothing chosen, chosen, one value disabled, all disabled, required, invalid; below each other or side by
/// side. Accessibility: native radio buttons in a fieldset whose legend is the label; hint and error describe the
/// group.
#[component]
pub fn RadioGroup(
    /// Words and state of the field.
    field: FieldDef,
    /// The values.
    choices: Vec<FieldChoice>,
    /// Value that is chosen at first.
    #[prop(optional, into)]
    value: String,
    /// Side by side where there is room.
    #[prop(optional)]
    inline: bool,
    /// Runs with the value that was chosen.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let name = field.name.clone();
    let required = field.required;
    let radio = |choice: FieldChoice| {
        let checked = choice.value == value;
        let chosen = choice.value.clone();
        let change = move |_| {
            if let Some(on_change) = on_change {
                on_change.run(chosen.clone());
            }
        };
        view! {
            <label class="check">
                <input
                    type="radio"
                    name=name.clone()
                    value=choice.value
                    checked=checked
                    required=required
                    disabled=choice.disabled
                    on:change=change
                />
                {words(choice.label, choice.hint)}
            </label>
        }
    };
    let radios = choices.into_iter().map(radio).collect_view().into_any();
    view! {
        <fieldset
            class="field"
            id=field.id.clone()
            tabindex="-1"
            disabled=field.is_disabled()
            aria-describedby=field.described_by()
        >
            <legend class=field.label_class()>{field.label.clone()}</legend>
            <div class=if inline { "flex flex-wrap gap-x-6" } else { "flex flex-col" }>{radios}</div>
            {field.notes()}
        </fieldset>
    }
}

/// What stands beside a box, a circle or a switch.
pub(super) fn words(label: String, hint: String) -> AnyView {
    if hint.is_empty() {
        return view! { <span>{label}</span> }.into_any();
    }
    view! {
        <span>
            {label}<span class="hint block">{hint}</span>
        </span>
    }
    .into_any()
}
