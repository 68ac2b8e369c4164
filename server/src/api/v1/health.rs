//! Whether the server lives, and whether it can do its work.
use std::time::Duration;

use app::state::Databases;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::database::migrate;
use crate::state::ServerState;

/// The database answers within this time, or counts as out of reach.
const PATIENCE: Duration = Duration::from_secs(1);

/// `GET /healthz` and `GET /api/v1/health` (the process), `GET /readyz` (the database too). They stand outside of the
/// session layer: a health check must not read the database.
pub fn routes() -> Router<ServerState> {
    Router::new()
        .route("/api/v1/health", get(health))
        .route("/healthz", get(health))
        .route("/readyz", get(readiness))
}

async fn health() -> Json<Value> {
    Json(json!({ "status": "ok" }))
}

/// 503 while the database is out of reach, migrations are pending or the server is shutting down.
async fn readiness(State(state): State<ServerState>) -> Response {
    let reason = if state.drain.has_begun() { Some("shutting_down") } else { fault_of(&state.app.db).await };
    match reason {
        None => Json(json!({ "status": "ok" })).into_response(),
        Some(reason) => {
            (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "status": "unavailable", "reason": reason })))
                .into_response()
        }
    }
}

async fn fault_of(db: &Databases) -> Option<&'static str> {
    match tokio::time::timeout(PATIENCE, migrate::is_current(&db.read)).await {
        Ok(Ok(true)) => None,
        Ok(Ok(false)) => Some("migrations_pending"),
        Ok(Err(error)) => {
            tracing::warn!(%error, "not ready: the database does not answer");
            Some("database")
        }
        Err(_) => Some("database"),
    }
}
