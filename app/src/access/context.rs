//! How a server function or handler gets at its request: the person, the scope, the connections, the day.
use axum::http::{HeaderValue, StatusCode, header, request::Parts};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use time::{Date, OffsetDateTime};

use super::{Organization, Permission, Principal, Scope};
use crate::error::AppError;
use crate::state::{AppState, Databases};

/// Everything a query or command of one request takes.
#[derive(Clone)]
pub struct Ctx {
    /// Connections.
    pub db: Databases,
    /// Proof of the permission, and the rows it reaches.
    pub scope: Scope,
    /// Settings of the organisation.
    pub organization: Organization,
    /// The instant of the request.
    pub now: OffsetDateTime,
    /// The organisation's local day of the request.
    pub today: Date,
}

impl Ctx {
    /// Checks the permission of an authenticated person.
    pub fn new(state: &AppState, principal: &Principal, permission: Permission) -> Result<Self, AppError> {
        let scope = Scope::of(principal, permission)?;
        let now = state.clock.now();
        let organization = principal.organization().clone();
        let today = organization.day_at(now);
        Ok(Self { db: state.db.clone(), scope, organization, now, today })
    }
}

/// The signed-in person of the request that is being rendered or answered.
pub fn principal() -> Result<Principal, AppError> {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<Principal>().cloned())
        .ok_or(AppError::Unauthenticated)
}

/// First line of every server function: signed in and permitted, or an error.
pub fn require(permission: Permission) -> Result<Ctx, AppError> {
    let principal = principal()?;
    let state = use_context::<AppState>().ok_or(AppError::Unavailable)?;
    Ctx::new(&state, &principal, permission)
}

/// Last step of every server function: gives an error its HTTP status, which the framework would make 500.
pub async fn answer<T>(work: impl Future<Output = Result<T, AppError>>) -> Result<T, AppError> {
    let result = work.await;
    if let (Err(error), Some(response)) = (&result, use_context::<ResponseOptions>()) {
        response
            .set_status(StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
        if let Some(seconds) = error.retry_after() {
            response.insert_header(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
    }
    result
}
