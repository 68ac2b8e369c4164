//! Yes or no, for a form.
use leptos::html::Input;
use leptos::prelude::*;

use super::field::on_later_change;

/// A box with a tick. For settings that take effect at once use a switch.
///
/// States: off, on, partly on (some of the rows below it are), disabled. Accessibility: a native checkbox in its label,
/// the whole row of 36 pixels can be clicked; partly on is read as mixed.
#[component]
pub fn Checkbox(
    /// Name in the form.
    #[prop(into)]
    name: String,
    /// What is agreed to.
    #[prop(into)]
    label: String,
    /// One sentence below the label.
    #[prop(optional, into)]
    hint: String,
    /// What is sent when it is on.
    #[prop(default = "true".to_owned(), into)]
    value: String,
    /// Whether it is on; what the reader chose is replaced only when this changes.
    #[prop(optional, into)]
    checked: Signal<bool>,
    /// Whether it is on in part.
    #[prop(optional, into)]
    indeterminate: Signal<bool>,
    /// Whether it cannot be used.
    #[prop(optional)]
    disabled: bool,
    /// Runs with its state when it changes.
    #[prop(optional, into)]
    on_change: Option<Callback<bool>>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    on_later_change(checked, move |checked| {
        if let Some(input) = node.get_untracked() {
            input.set_checked(*checked);
        }
    });
    let change = move |event| {
        if let Some(on_change) = on_change {
            on_change.run(event_target_checked(&event));
        }
    };
    view! {
        <label class="check">
            <input
                node_ref=node
                type="checkbox"
                name=name
                value=value
                checked=checked.get_untracked()
                prop:indeterminate=move || indeterminate.get()
                disabled=disabled
                on:change=change
            />
            {super::radio::words(label, hint)}
        </label>
    }
}
