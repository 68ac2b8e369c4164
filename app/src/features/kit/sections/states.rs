//! What a region shows while it loads, when it has nothing, and when it failed.
use leptos::prelude::*;

/// What a region shows while it loads, when it has nothing, and when it failed.
#[component]
pub fn StatesSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"What a region shows while it loads, when it has nothing, and when it failed."</p> }
}
