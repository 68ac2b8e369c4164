//! One day, picked with what the browser brings.
use leptos::html::Input;
use leptos::prelude::*;
use time::Date;

use super::field::on_later_change;
use super::{Field, FieldDef};
use crate::day::{parse_day, to_iso};

/// A day in a form; sent as `2026-11-20`.
///
/// States: empty, filled, limited, required, invalid, read-only, disabled. Accessibility: the browser's own date field,
/// with its calendar, its keys and the reader's own order of day and month; see [`FieldDef`] for the words.
#[component]
pub fn DateInput(
    /// Words and state of the field.
    field: FieldDef,
    /// The day; what was picked is replaced only when this changes.
    #[prop(optional, into)]
    value: Signal<Option<Date>>,
    /// First day that can be picked.
    #[prop(optional, into)]
    min: Option<Date>,
    /// Last day that can be picked.
    #[prop(optional, into)]
    max: Option<Date>,
    /// Runs with the day that was picked.
    #[prop(optional, into)]
    on_change: Option<Callback<Option<Date>>>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    on_later_change(value, move |value| {
        if let Some(input) = node.get_untracked() {
            input.set_value(&value.map(to_iso).unwrap_or_default());
        }
    });
    let change = move |event| {
        if let Some(on_change) = on_change {
            on_change.run(parse_day(&event_target_value(&event)));
        }
    };
    view! {
        <Field field=field.clone()>
            <input
                class="input"
                node_ref=node
                id=field.id.clone()
                name=field.name.clone()
                type="date"
                value=value.get_untracked().map(to_iso)
                min=min.map(to_iso)
                max=max.map(to_iso)
                required=field.required
                disabled=field.is_disabled()
                readonly=field.is_read_only()
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                on:change=change
            />
        </Field>
    }
}
