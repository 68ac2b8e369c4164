//! What every field of a form has around its control: label, hint, error, and the ids that tie them together.
use leptos::prelude::*;

use super::{Icon, IconView};
use crate::error::FieldErrors;

#[cfg(test)]
mod tests;

/// The words and the state of a field; the control is drawn by the component that takes it.
///
/// Accessibility: the label names the control; hint and error describe it by id, in this order; a field in error is
/// `aria-invalid`; the star of a required field is drawn, its meaning is the native attribute.
#[derive(Clone)]
pub struct FieldDef {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) error: Signal<Option<String>>,
    pub(super) required: bool,
    marked: bool,
    access: Access,
}

/// What may be done with a field's value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    /// Changed and sent.
    Open,
    /// Sent as it is.
    ReadOnly,
    /// Neither.
    Disabled,
}

impl FieldDef {
    /// A field that is sent under `name`, which is its id too.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            id: name.clone(),
            name,
            label: label.into(),
            hint: String::new(),
            error: Signal::stored(None),
            required: false,
            marked: false,
            access: Access::Open,
        }
    }

    /// Another id than its name, where a page has two fields of one name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// One sentence below the control.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// What is wrong with the value, if anything.
    #[must_use]
    pub fn error(mut self, error: impl Into<Signal<Option<String>>>) -> Self {
        self.error = error.into();
        self
    }

    /// What is wrong with the value, out of the errors of the whole form.
    #[must_use]
    pub fn errors(self, errors: Signal<FieldErrors>) -> Self {
        let name = self.name.clone();
        let first = move |errors: &FieldErrors| errors.get(&name).and_then(|all| all.first().cloned());
        self.error(Signal::derive(move || errors.with(&first)))
    }

    /// It must have a value, and says so with a star.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self.marked = true;
        self
    }

    /// It must have a value, in a short form where every field must.
    #[must_use]
    pub fn required_unmarked(mut self) -> Self {
        self.required = true;
        self
    }

    /// It cannot be used and is not sent.
    #[must_use]
    pub fn disabled(mut self) -> Self {
        self.access = Access::Disabled;
        self
    }

    /// It is sent as it is.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.access = Access::ReadOnly;
        self
    }

    pub(super) fn is_disabled(&self) -> bool {
        self.access == Access::Disabled
    }

    pub(super) fn is_read_only(&self) -> bool {
        self.access == Access::ReadOnly
    }

    pub(super) fn hint_id(&self) -> Option<String> {
        (!self.hint.is_empty()).then(|| format!("{}-hint", self.id))
    }

    pub(super) fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }

    /// Whether the control is `aria-invalid`.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Clone + Send + 'static {
        let error = self.error;
        move || error.with(Option::is_some).then_some("true")
    }

    /// Ids of what describes the control.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Clone + Send + 'static {
        let (hint, error, error_id) = (self.hint_id(), self.error, self.error_id());
        move || {
            let error = error.with(Option::is_some).then(|| error_id.clone());
            match (hint.clone(), error) {
                (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
                (hint, error) => hint.or(error),
            }
        }
    }

    pub(super) fn label_class(&self) -> &'static str {
        if self.marked { "label is-required" } else { "label" }
    }

    /// What stands below the control.
    pub(super) fn notes(&self) -> AnyView {
        let (error, error_id) = (self.error, self.error_id());
        let hint = self.hint_id().map(|id| view! { <p class="hint" id=id>{self.hint.clone()}</p> });
        let wrong = move || {
            error.get().map(|text| {
                view! {
                    <p class="error" id=error_id.clone()>
                        <IconView icon=Icon::Alert />
                        {text}
                    </p>
                }
            })
        };
        view! {
            {hint}
            {wrong}
        }
        .into_any()
    }
}

/// One of the values that a field offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChoice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Says more about it, where there is room.
    pub hint: String,
    /// Whether it cannot be chosen now.
    pub disabled: bool,
}

impl FieldChoice {
    /// A value and what it is called.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new(), disabled: false }
    }

    /// Says more about the value.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// It cannot be chosen now.
    #[must_use]
    pub fn disabled(mut self) -> Self {
        self.disabled = true;
        self
    }
}

/// Label above, control, hint and error below. Other components of the kit draw it themselves; use it for controls that
/// are not in the kit, which must carry the id of the field.
#[component]
pub fn Field(
    /// Words and state.
    field: FieldDef,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class=field.label_class() for=field.id.clone()>
                {field.label.clone()}
            </label>
            {children()}
            {field.notes()}
        </div>
    }
}

/// Runs when a value changes after it was first drawn. What the reader typed before the page was ready is never
/// replaced by the value that the page came with.
pub(super) fn on_later_change<T>(value: Signal<T>, change: impl Fn(&T) + 'static)
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Effect::new(move |before: Option<T>| {
        let now = value.get();
        if before.is_some_and(|before| before != now) {
            change(&now);
        }
        now
    });
}
