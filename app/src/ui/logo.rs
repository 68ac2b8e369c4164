//! The product's mark.
use leptos::prelude::*;

/// A "W" on ink; always beside a name, so hidden from assistive technology.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
            <rect class="logo-ground" width="32" height="32"></rect>
            <path class="logo-line" d="m7 11 4.5 11L16 12.5 20.5 22 25 11"></path>
            <circle class="logo-point" cx="16" cy="7.25" r="2.25"></circle>
        </svg>
    }
}
