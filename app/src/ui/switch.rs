//! On or off, at once.
use leptos::html::Input;
use leptos::prelude::*;

use super::field::on_later_change;

/// A setting that takes effect as it is switched. In forms that are saved use a checkbox.
///
/// States: off, on, disabled. Accessibility: a native checkbox with the role `switch`, in its label.
#[component]
pub fn Switch(
    /// What is on or off.
    #[prop(into)]
    label: String,
    /// One sentence below the label.
    #[prop(optional, into)]
    hint: String,
    /// Name in a form, for pages that work without script.
    #[prop(optional, into)]
    name: Option<String>,
    /// Whether it is on; set it back when the change could not be kept.
    #[prop(into)]
    checked: Signal<bool>,
    /// Whether it cannot be used.
    #[prop(optional)]
    disabled: bool,
    /// Runs with its state when it is switched.
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
                role="switch"
                name=name
                checked=checked.get_untracked()
                disabled=disabled
                on:change=change
            />
            {super::radio::words(label, hint)}
        </label>
    }
}
