//! The visitor of the request that is being rendered.
use axum::http::{HeaderMap, header, request::Parts};
use leptos::prelude::use_context;

use super::{Preferences, SignedIn, Visitor};
use crate::access::principal;
use crate::features::auth::types::SignInFailure;
use crate::state::AppState;

/// Person, preferences and sign-in failure of the request; nobody while routes are being listed at start.
pub(super) fn from_request() -> Visitor {
    let signed_in = principal().ok().zip(use_context::<AppState>()).map(|(principal, state)| {
        let organization = principal.organization();
        SignedIn {
            viewer: principal.viewer(),
            today: organization.day_at(state.clock.now()),
            calendar: organization.calendar,
            number_format: principal.number_format(),
            organization_format: organization.locale,
        }
    });
    let sign_in_failure =
        use_context::<Parts>().and_then(|parts| parts.extensions.get::<SignInFailure>().cloned());
    Visitor { signed_in, preferences: preferences(), sign_in_failure }
}

/// Preferences by the request's cookies.
pub fn preferences() -> Preferences {
    let parts = use_context::<Parts>();
    parts.map(|parts| preferences_of(&parts.headers)).unwrap_or_default()
}

/// Preferences by the cookies of a request that no page is rendered for.
pub fn preferences_of(headers: &HeaderMap) -> Preferences {
    let mut preferences = Preferences::default();
    for line in headers.get_all(header::COOKIE) {
        preferences.apply_cookies(line.to_str().unwrap_or_default());
    }
    preferences
}
