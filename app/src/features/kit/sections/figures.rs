//! Single numbers and their shapes: tiles, meters, bars, sparklines.
use leptos::prelude::*;

/// Single numbers and their shapes: tiles, meters, bars, sparklines.
#[component]
pub fn FiguresSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Single numbers and their shapes: tiles, meters, bars, sparklines."</p> }
}
