//! Version 1 of the REST API: one file per resource, merged here.
use axum::Router;

use crate::state::ServerState;

mod auth;
mod csp_report;
mod dashboard;
pub mod health;
#[cfg(feature = "demo")]
mod kit;
#[cfg(not(feature = "demo"))]
#[path = "no_kit.rs"]
mod kit;
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
        .merge(kit::routes())
        .merge(me::routes())
        .merge(reports::routes())
        .merge(sales::routes())
        .merge(sessions::routes())
}
