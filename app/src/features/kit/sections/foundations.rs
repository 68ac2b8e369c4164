//! Colours, type, icons, badges and avatars.
use leptos::prelude::*;

/// Colours, type, icons, badges and avatars.
#[component]
pub fn FoundationsSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Colours, type, icons, badges and avatars."</p> }
}
