//! Buttons and what they look like in every state.
use leptos::prelude::*;

/// Buttons and what they look like in every state.
#[component]
pub fn ActionsSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Buttons and what they look like in every state."</p> }
}
