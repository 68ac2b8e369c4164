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

/// How large an avatar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AvatarSize {
    /// 24 px, in rows.
    Small,
    /// 32 px.
    #[default]
    Medium,
    /// 40 px, at the head of a person's page.
    Large,
}

impl AvatarSize {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "avatar-sm",
            Self::Medium => "",
            Self::Large => "avatar-lg",
        }
    }
}

/// A person by their initials.
///
/// States: eight tints by the id, three sizes. Accessibility: hidden beside the written name; a picture named after the
/// person where it stands alone.
#[component]
pub fn Avatar(
    /// Chooses the tint.
    id: Uuid,
    /// Full name.
    #[prop(into)]
    name: String,
    /// How large.
    #[prop(optional)]
    size: AvatarSize,
    /// Whether the name is written nowhere beside it.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    let tint = TINTS[usize::from(id.as_bytes()[15]) % TINTS.len()];
    let class = format!("{tint} {}", size.class());
    let letters = initials(&name);
    if alone {
        view! { <span class=class role="img" aria-label=name>{letters}</span> }.into_any()
    } else {
        view! { <span class=class aria-hidden="true">{letters}</span> }.into_any()
    }
}
