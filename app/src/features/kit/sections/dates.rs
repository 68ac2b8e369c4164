//! Choosing the days that a page shows.
use leptos::prelude::*;

/// Choosing the days that a page shows.
#[component]
pub fn DatesSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Choosing the days that a page shows."</p> }
}
