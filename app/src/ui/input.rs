//! One line of text: words, addresses, numbers to call, passwords, words to look for.
use leptos::html::Input;
use leptos::prelude::*;

use super::field::on_later_change;
use super::{Field, FieldDef, Icon, IconView};

/// What is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputKind {
    /// Words.
    #[default]
    Text,
    /// An email address.
    Email,
    /// A number to call.
    Tel,
    /// A password, with a button that shows it.
    Password,
    /// Words to look for.
    Search,
    /// A whole number that is counted, not an identifier.
    Number,
}

impl InputKind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Password => "password",
            Self::Search => "search",
            Self::Number => "number",
        }
    }
}

/// A line of text in a form.
///
/// States: empty, filled, with an icon or a sign before it, required, invalid, read-only, disabled. Accessibility: see
/// [`FieldDef`]; pasting is never prevented; the button that shows a password says whether it does.
#[component]
pub fn TextInput(
    /// Words and state of the field.
    field: FieldDef,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// The value; what is typed is replaced only when this changes.
    #[prop(optional, into)]
    value: Signal<String>,
    /// An example of a value, never the label.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// What the browser may fill in, such as `username`.
    #[prop(optional, into)]
    autocomplete: Option<&'static str>,
    /// Most characters.
    #[prop(optional, into)]
    maxlength: Option<u32>,
    /// Least and most of a number.
    #[prop(optional, into)]
    bounds: Option<(i64, i64)>,
    /// Drawn inside, before the text.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Sign inside, before the text, such as `+62`.
    #[prop(optional, into)]
    prefix: Option<String>,
    /// More that describes it, such as the id of a message above the form.
    #[prop(default = None)]
    described: Option<String>,
    /// Runs with the text as it is typed.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
) -> impl IntoView {
    let (shown, node) = (RwSignal::new(false), NodeRef::<Input>::new());
    on_later_change(value, move |value| {
        if let Some(input) = node.get_untracked() {
            input.set_value(value);
        }
    });
    let typed = move |event| {
        if let Some(on_input) = on_input {
            on_input.run(event_target_value(&event));
        }
    };
    let notes = field.described_by();
    let invalid = (field.invalid(), described.is_some());
    let is_password = kind == InputKind::Password;
    let (least, most) = bounds.unzip();
    let input = view! {
        <input
            class=if prefix.is_some() { "input has-prefix" } else { "input" }
            node_ref=node
            id=field.id.clone()
            name=field.name.clone()
            type=move || if shown.get() { "text" } else { kind.as_str() }
            value=value.get_untracked()
            placeholder=placeholder
            autocomplete=autocomplete
            maxlength=maxlength
            min=least
            max=most
            required=field.required
            disabled=field.is_disabled()
            readonly=field.is_read_only()
            aria-invalid=move || invalid.0().or(invalid.1.then_some("true"))
            aria-describedby=move || match (notes(), described.clone()) {
                (Some(notes), Some(more)) => Some(format!("{more} {notes}")),
                (notes, more) => notes.or(more),
            }
            on:input=typed
        />
    };
    let is_plain = icon.is_none() && prefix.is_none() && !is_password;
    let control = if is_plain {
        input.into_any()
    } else {
        view! {
            <div class="affix">
                {icon.map(|icon| view! { <IconView icon /> })}
                {prefix.map(|prefix| view! { <span aria-hidden="true">{prefix}</span> })}
                {input}
                {is_password.then(|| show_button(shown))}
            </div>
        }
        .into_any()
    };
    view! { <Field field>{control}</Field> }
}

fn show_button(shown: RwSignal<bool>) -> AnyView {
    view! {
        <button
            class="btn btn-ghost btn-icon needs-script"
            type="button"
            aria-pressed=move || shown.get().to_string()
            aria-label="Show password"
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            <IconView icon=Icon::Eye />
        </button>
    }
    .into_any()
}
