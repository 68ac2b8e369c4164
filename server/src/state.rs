//! What every route of the server is handed.
use std::sync::Arc;

use app::state::AppState;
use axum::extract::FromRef;
use leptos::config::LeptosOptions;

use crate::config::Config;
use crate::listener::Drain;
use crate::session::{Hasher, Keys};

/// Shared by all requests; every clone points at the same things.
#[derive(Clone)]
pub struct ServerState {
    /// Where the site's files are and how they are named.
    pub leptos_options: LeptosOptions,
    /// Connections and clock: all that queries and commands need.
    pub app: AppState,
    /// The configuration read at start.
    pub config: Arc<Config>,
    /// Keys that sign and check access tokens.
    pub keys: Arc<Keys>,
    /// Hashes and checks passwords off the async threads.
    pub hasher: Arc<Hasher>,
    /// Set when the server has begun to shut down.
    pub drain: Drain,
}

impl FromRef<ServerState> for LeptosOptions {
    fn from_ref(state: &ServerState) -> Self {
        state.leptos_options.clone()
    }
}

impl FromRef<ServerState> for AppState {
    fn from_ref(state: &ServerState) -> Self {
        state.app.clone()
    }
}

impl FromRef<ServerState> for Arc<Config> {
    fn from_ref(state: &ServerState) -> Self {
        Self::clone(&state.config)
    }
}
