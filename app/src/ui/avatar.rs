//! Initials on a tint that stays with the person.
use leptos::prelude::*;
use uuid::Uuid;

use crate::format::initials;

/// Tints by the last byte of the id; literal, so that the style sheet keeps them.
const TINTS: [&str; 8] = [
    "avatar avatar-0",
    "avatar avatar-1",
    "avatar avatar-2",
    "avatar avatar-3",
    "avatar avatar-4",
    "avatar avatar-5",
    "avatar avatar-6",
    "avatar avatar-7",
];

/// A person beside their written name: hidden from assistive technology.
#[component]
pub fn Avatar(
    /// Chooses the tint.
    id: Uuid,
    /// Full name.
    name: String,
) -> impl IntoView {
    let tint = TINTS[usize::from(id.as_bytes()[15]) % TINTS.len()];
    view! { <span class=tint aria-hidden="true">{initials(&name)}</span> }
}
