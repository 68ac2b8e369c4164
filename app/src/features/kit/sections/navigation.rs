//! Ways around: tabs, breadcrumb, pages of a list, the command palette.
use leptos::prelude::*;

/// Ways around: tabs, breadcrumb, pages of a list, the command palette.
#[component]
pub fn NavigationSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Ways around: tabs, breadcrumb, pages of a list, the command palette."</p> }
}
