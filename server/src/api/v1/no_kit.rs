//! Builds without demo data have no catalogue of components.
use axum::Router;

use crate::state::ServerState;

/// Nothing.
pub fn routes() -> Router<ServerState> {
    Router::new()
}
