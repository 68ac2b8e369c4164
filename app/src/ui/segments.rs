//! A short choice side by side, as links or as radio buttons.
use leptos::prelude::*;

use super::{FieldChoice, Icon, IconView};

/// One of the views to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentLink {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Drawn before the label.
    pub icon: Option<Icon>,
    /// Whether it is shown now.
    pub current: bool,
}

/// Two to five views of the same thing, each with an address.
///
/// Accessibility: a group with a name, plain links, `aria-current` on the one that is shown.
#[component]
pub fn SegmentLinks(
    /// What is chosen, such as `View`.
    #[prop(into)]
    label: String,
    /// The views.
    links: Vec<SegmentLink>,
) -> impl IntoView {
    let link = |SegmentLink { label, href, icon, current }: SegmentLink| {
        view! {
            <a class="segment" href=href aria-current=current.then_some("true")>
                {icon.map(|icon| view! { <IconView icon /> })}
                {label}
            </a>
        }
    };
    view! {
        <div class="segments" role="group" aria-label=label>
            {links.into_iter().map(link).collect_view()}
        </div>
    }
}

/// Two to five values of a form, or of a setting that changes at once.
///
/// Accessibility: native radio buttons, so arrows move the choice; a fieldset with a hidden legend.
#[component]
pub fn SegmentRadios(
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// Name in the form.
    #[prop(into)]
    name: String,
    /// The values.
    choices: Vec<FieldChoice>,
    /// Value that is chosen at first.
    #[prop(into)]
    value: String,
    /// Runs with the value that was chosen.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let segment = |choice: FieldChoice| {
        let checked = choice.value == value;
        let chosen = choice.value.clone();
        let change = move |_| {
            if let Some(on_change) = on_change {
                on_change.run(chosen.clone());
            }
        };
        view! {
            <label class="segment">
                <input
                    class="vh"
                    type="radio"
                    name=name.clone()
                    value=choice.value
                    checked=checked
                    disabled=choice.disabled
                    on:change=change
                />
                {choice.label}
            </label>
        }
    };
    view! {
        <fieldset class="segments">
            <legend class="vh">{label}</legend>
            {choices.into_iter().map(segment).collect_view()}
        </fieldset>
    }
}
