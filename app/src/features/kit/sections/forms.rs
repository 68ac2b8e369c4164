//! Fields, choices, files, and how they say that something is wrong.
use leptos::prelude::*;

/// Fields, choices, files, and how they say that something is wrong.
#[component]
pub fn FormsSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Fields, choices, files, and how they say that something is wrong."</p> }
}
