//! Version 1 of the REST API: one file per resource, merged here.
use axum::Router;

use crate::state::ServerState;

mod auth;
mod csp_report;
mod dashboard;
pub mod health;
mod me;
mod reports;
mod sales;
mod sessions;

/// Every resource below `/api/v1`.
pub fn routes() -> Router<ServerState> {
    Router::new()
        .merge(auth::routes())
        .merge(csp_report::routes())
        .merge(dashboard::routes())
        .merge(me::routes())
        .merge(reports::routes())
        .merge(sales::routes())
        .merge(sessions::routes())
}
