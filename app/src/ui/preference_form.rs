//! One preference behind one button: changed at once with script, posted and come back to without.
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::visitor::{Preference, use_chosen};

/// A form of one button that chooses a theme, a density, a width of the sidebar or the like.
///
/// States: those of its button; which of two opposite ones is shown is up to CSS, because it may depend on the width of
/// the window. Accessibility: a native button that posts a native form; the name is what stands inside it.
#[component]
pub fn PreferenceForm(
    /// What the button chooses.
    choice: Preference,
    /// Class of the form, such as the one that hides it in the other state.
    #[prop(into, optional)]
    class: String,
    /// Class of the button.
    #[prop(into, optional)]
    button_class: String,
    /// Role of the button where it stands in a menu.
    #[prop(into, optional)]
    role: Option<&'static str>,
    /// Id of what the button shows or hides.
    #[prop(into, optional)]
    controls: Option<&'static str>,
    /// Whether that is shown in full before the button is pressed.
    #[prop(into, optional)]
    expanded: Option<bool>,
    /// Icon and label of the button.
    children: Children,
) -> impl IntoView {
    let chosen = use_chosen();
    let (name, value) = choice.as_pair();
    view! {
        <form
            class=class
            method="post"
            action="/ui/prefs"
            // A form between a menu and its items would hide them from it.
            role=role.map(|_| "none")
            on:submit=move |event| {
                event.prevent_default();
                chosen.choose(choice);
            }
        >
            <ReturnHere />
            <button
                class=button_class
                name=name
                value=value
                role=role
                aria-controls=controls
                aria-expanded=expanded.map(|expanded| expanded.to_string())
            >
                {children()}
            </button>
        </form>
    }
}

/// Hidden field that brings a plain form back to the page it stands on.
#[component]
pub fn ReturnHere() -> impl IntoView {
    let location = use_location();
    let here = move || {
        let path = location.pathname.get();
        location
            .search
            .with(|search| if search.is_empty() { path.clone() } else { format!("{path}?{search}") })
    };
    view! { <input type="hidden" name="next" value=here /> }
}
