//! Courses and shares, each with its table and its keyboard reading.
use leptos::prelude::*;

/// Courses and shares, each with its table and its keyboard reading.
#[component]
pub fn ChartsSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Courses and shares, each with its table and its keyboard reading."</p> }
}
