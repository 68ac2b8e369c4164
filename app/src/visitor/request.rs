//! The visitor of the request that is being rendered.
use axum::http::{header, request::Parts};
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
        }
    });
    let sign_in_failure =
        use_context::<Parts>().and_then(|parts| parts.extensions.get::<SignInFailure>().cloned());
    Visitor { signed_in, preferences: preferences(), sign_in_failure }
}

/// Preferences by the request's cookies.
pub fn preferences() -> Preferences {
    let mut preferences = Preferences::default();
    let Some(parts) = use_context::<Parts>() else { return preferences };
    for line in parts.headers.get_all(header::COOKIE) {
        for pair in line.to_str().unwrap_or_default().split(';') {
            if let Some((name, value)) = pair.trim().split_once('=') {
                preferences.apply(name, value);
            }
        }
    }
    preferences
}
