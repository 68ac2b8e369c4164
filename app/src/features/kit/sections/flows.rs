//! Things in the order of time or of stages: timeline and board.
use leptos::prelude::*;

/// Things in the order of time or of stages: timeline and board.
#[component]
pub fn FlowsSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Things in the order of time or of stages: timeline and board."</p> }
}
