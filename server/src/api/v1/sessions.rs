//! The signed-in browsers of a person: list them, end one, end all.
use app::error::AppError;
use app::features::auth::types::SessionSummary;
use app::features::auth::{commands, queries};
use app::page::{Page, PageRequest};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get};
use axum::{Json, Router};
use serde::Deserialize;
use uuid::Uuid;

use crate::api::error::ApiError;
use crate::api::extract::{SignedIn, StrictQuery};
use crate::session::forms::forget;
use crate::session::origin::origin_of;
use crate::state::ServerState;

/// `GET /sessions`, `DELETE /sessions`, `DELETE /sessions/{id}`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/sessions", get(list).delete(end_all)).route("/sessions/{id}", delete(end_one))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ListQuery {
    page: Option<String>,
    per_page: Option<String>,
}

async fn list(
    State(state): State<ServerState>,
    SignedIn(principal): SignedIn,
    StrictQuery(query): StrictQuery<ListQuery>,
) -> Result<Json<Page<SessionSummary>>, ApiError> {
    let request = PageRequest::parse(query.page.as_deref(), query.per_page.as_deref())
        .map_err(|error| AppError::invalid(error.field(), error.to_string()))?;
    let now = state.app.clock.now();
    Ok(Json(queries::list_sessions(&state.app.db.read, &principal, request, now).await?))
}

async fn end_one(
    State(state): State<ServerState>,
    SignedIn(principal): SignedIn,
    Path(id): Path<String>,
    parts: Parts,
) -> Result<Response, ApiError> {
    // What is no id at all is not there, like any other id that is not theirs.
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    let origin = origin_of(&parts.headers, &parts.extensions);
    commands::end_session(&state.app.db, &principal, id, &origin, state.app.clock.now()).await?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    if id == principal.session_id() {
        forget(&state, response.headers_mut());
    }
    Ok(response)
}

async fn end_all(
    State(state): State<ServerState>,
    SignedIn(principal): SignedIn,
    parts: Parts,
) -> Result<Response, ApiError> {
    let origin = origin_of(&parts.headers, &parts.extensions);
    commands::sign_out_everywhere(&state.app.db, &principal, &origin, state.app.clock.now()).await?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    forget(&state, response.headers_mut());
    Ok(response)
}
