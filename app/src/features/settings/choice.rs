//! A group of choices as radio cards, each with a picture or an example of what it does.
use leptos::prelude::*;

use crate::visitor::{Preference, use_chosen};

/// One card of a group.
pub struct Choice {
    /// What the form posts.
    pub value: &'static str,
    /// Name.
    pub label: String,
    /// What it does, or an example of it.
    pub hint: String,
    /// Drawn above the name.
    pub picture: Option<AnyView>,
}

/// A fieldset of radio cards for one preference: changed at once with script, posted with the form without.
///
/// Accessibility: native radios in a fieldset with a legend; the picture is hidden, name and hint say all of it.
#[component]
pub fn PreferenceChoices(
    /// Field of the form and of the cookie.
    field: &'static str,
    /// Legend.
    legend: &'static str,
    /// When to choose what.
    hint: &'static str,
    /// The cards.
    choices: Vec<Choice>,
) -> impl IntoView {
    let chosen = use_chosen();
    let is_chosen =
        move |value: &str| chosen.get().choices().iter().any(|choice| choice.as_pair() == (field, value));
    let cards = choices.into_iter().map(|choice| {
        let value = choice.value;
        let choose = move |_| {
            if let Some(choice) = Preference::parse(field, value) {
                chosen.choose(choice);
            }
        };
        let input = view! {
            <input
                type="radio"
                name=field
                value=value
                autocomplete="off"
                checked=is_chosen(value)
                prop:checked=move || is_chosen(value)
                on:change=choose
            />
        };
        card(choice, input.into_any())
    });
    let cards = cards.collect_view().into_any();
    group(legend, hint, cards)
}

/// A fieldset of radio cards that waits for its form to be sent.
#[component]
pub fn PostedChoices(
    /// Field of the form.
    field: &'static str,
    /// Legend.
    legend: &'static str,
    /// When to choose what.
    hint: &'static str,
    /// The cards.
    choices: Vec<Choice>,
    /// Value of the card that is chosen now.
    chosen: &'static str,
) -> impl IntoView {
    let cards = choices.into_iter().map(|choice| {
        let value = choice.value;
        let input = view! {
            <input type="radio" name=field value=value autocomplete="off" checked=value == chosen />
        };
        card(choice, input.into_any())
    });
    let cards = cards.collect_view().into_any();
    group(legend, hint, cards)
}

fn card(choice: Choice, input: AnyView) -> AnyView {
    view! {
        <label class="choice">
            {choice.picture} <span class="check">{input} {choice.label}</span>
            <span class="hint">{choice.hint}</span>
        </label>
    }
    .into_any()
}

fn group(legend: &'static str, hint: &'static str, cards: AnyView) -> AnyView {
    view! {
        <fieldset class="choice-group">
            <legend class="card-title pb-1">{legend}</legend>
            <p class="hint">{hint}</p>
            <div class="choices">{cards}</div>
        </fieldset>
    }
    .into_any()
}
