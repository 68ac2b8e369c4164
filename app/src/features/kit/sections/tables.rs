//! Lists of rows: sorted, filtered, searched, paged, chosen and exported by their address.
use leptos::prelude::*;

/// Lists of rows: sorted, filtered, searched, paged, chosen and exported by their address.
#[component]
pub fn TablesSection() -> impl IntoView {
    view! { <p class="text-muted-fg">"Lists of rows: sorted, filtered, searched, paged, chosen and exported by their address."</p> }
}
