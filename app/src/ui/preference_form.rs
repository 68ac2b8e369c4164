//! One preference behind one button: changed at once with script, posted and come back to without.
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use leptos_router::hooks::use_location;
use web_sys::{Element, HtmlElement, SubmitEvent};

use super::popover::close_popover_around;
use crate::visitor::{Preference, use_chosen};

/// A form of one button that chooses a theme, a density, a width of the sidebar or the like.
///
/// States: those of its button; which of two opposite ones is shown is up to CSS, because it may depend on the width of
/// the window. Accessibility: a native button that posts a native form; the name is what stands inside it. In a menu it
/// closes the menu; elsewhere the focus goes to the opposite button when this one hides itself.
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
    let in_menu = role.is_some();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let focused = form.filter(|form| !in_menu && form.matches(":focus-within").unwrap_or(false));
        if in_menu {
            // Before the entry hides: the browser gives the focus back only from an entry that has it.
            close_popover_around(&event);
        }
        chosen.choose(choice);
        if let Some(form) = focused.filter(|form| form.offset_parent().is_none()) {
            focus_beside(&form);
        }
    };
    view! {
        <form
            class=class
            method="post"
            action="/ui/prefs"
            // A form between a menu and its items would hide them from it.
            role=role.map(|_| "none")
            on:submit=submit
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

/// The form of the opposite choice stands beside a form that has just hidden itself.
fn focus_beside(form: &Element) {
    for twin in [form.previous_element_sibling(), form.next_element_sibling()].into_iter().flatten() {
        let button = twin.query_selector("button[name]").ok().flatten();
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
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
