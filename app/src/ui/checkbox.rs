//! Yes or no, for a form.
use leptos::html::Input;
use leptos::prelude::*;

use super::FieldDef;
use super::field::on_later_change;

/// A box with a tick. For settings that take effect at once use a switch.
///
/// States: off, on, partly on (some of the rows below it are), required, invalid, disabled. Accessibility: a native
/// checkbox in its label, the whole row of 36 pixels can be clicked; partly on is read as mixed; an error describes it.
#[component]
pub fn Checkbox(
    /// Name in the form.
    #[prop(into)]
    name: String,
    /// Id, where it is not the name.
    #[prop(optional, into)]
    id: Option<String>,
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
    /// Whether it must be on.
    #[prop(optional)]
    required: bool,
    /// What is wrong with it, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
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
    let id = id.unwrap_or_else(|| name.clone());
    let field = FieldDef::new(name, "").id(id).error(error);
    view! {
        <label class="check">
            <input
                node_ref=node
                id=field.id.clone()
                type="checkbox"
                name=field.name.clone()
                value=value
                checked=checked.get_untracked()
                prop:indeterminate=move || indeterminate.get()
                required=required
                disabled=disabled
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                on:change=change
            />
            {super::radio::words(label, hint)}
        </label>
        {field.notes()}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_leads_to_the_box_and_describes_it() {
        let html = Owner::new().with(|| {
            let error = Signal::stored(Some("Agree to the terms".to_owned()));
            view! { <Checkbox name="terms" label="I agree" required=true error /> }.into_view().to_html()
        });
        for part in
            [r#"id="terms""#, " required", r#"aria-invalid="true""#, r#"aria-describedby="terms-error""#]
        {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(html.contains(r#"id="terms-error""#) && html.contains("Agree to the terms"), "{html}");
    }

    #[test]
    fn two_boxes_of_one_name_have_ids_of_their_own() {
        let html = Owner::new().with(|| {
            view! { <Checkbox name="day" id="day-1" value="1" label="Monday" /> }.into_view().to_html()
        });
        assert!(html.contains(r#"id="day-1""#) && html.contains(r#"name="day""#), "{html}");
        assert!(!html.contains("aria-describedby") && !html.contains("aria-invalid"), "{html}");
    }
}
