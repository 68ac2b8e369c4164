//! What opens over the page: menus, dialogs, sheets, messages and hints.
use leptos::prelude::*;

/// What opens over the page: menus, dialogs, sheets, messages and hints.
#[component]
pub fn OverlaysSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"What opens over the page: menus, dialogs, sheets, messages and hints."</p> }
}
