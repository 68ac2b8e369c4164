//! Status in words with a tone; colour is never alone.
use leptos::prelude::*;

use super::StatusBadge;
use crate::access::Role;

/// What a badge says beyond its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// No judgement.
    Neutral,
    /// Underway.
    Info,
    /// Ours, or planned.
    Brand,
    /// Good.
    Success,
    /// Needs attention.
    Warning,
    /// Bad.
    Danger,
    /// Outlined.
    Outline,
}

impl Tone {
    /// Classes of a badge in this tone.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "badge",
            Self::Info => "badge badge-info",
            Self::Brand => "badge badge-brand",
            Self::Success => "badge badge-success",
            Self::Warning => "badge badge-warning",
            Self::Danger => "badge badge-danger",
            Self::Outline => "badge badge-outline",
        }
    }
}

/// Short status text on its tone.
#[component]
pub fn Badge(
    /// What it says.
    #[prop(into)]
    label: String,
    /// How it is meant.
    tone: Tone,
) -> impl IntoView {
    view! { <span class=tone.class()>{label}</span> }
}

/// A person's role.
#[component]
pub fn RoleBadge(
    /// The role.
    role: Role,
) -> impl IntoView {
    view! { <StatusBadge status=role /> }
}
