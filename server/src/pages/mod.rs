//! Pages: rendering the app, its security policy, refusals a person can read, and the look a person chose.
use std::sync::Arc;

use app::App;
use app::error::AppError;
use app::state::AppState;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::nonce::use_nonce;
use leptos::prelude::{AnyView, IntoAny, provide_context, use_context};
use leptos_axum::{AxumRouteListing, ResponseOptions};

use crate::api::error::ApiError;
use crate::config::Config;
use crate::middleware::security_headers;
use crate::state::ServerState;

mod html;
mod local_path;
pub mod preferences;
mod refusal;

pub use html::escape;
pub use local_path::local_path;
pub use refusal::{Refusal, refuse};

/// Every page of the app.
pub fn routes() -> Vec<AxumRouteListing> {
    leptos_axum::generate_route_list(App)
}

/// What each page and server function finds in its context; for pages it also sets the security policy, which must name
/// the nonce that the framework put on its scripts.
pub fn context(state: &ServerState) -> impl Fn() + Clone + Send + Sync + 'static {
    let app = state.app.clone();
    let config = Arc::clone(&state.config);
    move || {
        provide_context::<AppState>(app.clone());
        set_policy(&config);
    }
}

/// The document around the app.
pub fn shell(state: &ServerState) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    let options = state.leptos_options.clone();
    move || app::shell(options.clone()).into_any()
}

/// Renders whatever page the request's path and extensions ask for, with its status.
pub async fn render(state: &ServerState, request: Request) -> Response {
    leptos_axum::render_app_async_with_context(
        {
            let context = context(state);
            let state = state.clone();
            move || {
                provide_context(state.clone());
                context();
            }
        },
        shell(state),
    )(request)
    .await
}

/// Folders of the site: nobody navigates to a file that is missing there.
const FOLDERS: [&str; 3] = ["/pkg/", "/charts/", "/fonts/"];

/// 404 for paths that nothing else answers: the app's own page where a person looks, else JSON.
pub async fn not_found(State(state): State<ServerState>, request: Request) -> Response {
    let path = request.uri().path();
    if refusal::is_machine_path(path) || FOLDERS.iter().any(|folder| path.starts_with(folder)) {
        return ApiError::from(AppError::NotFound).into_response();
    }
    let mut response = render(&state, request).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

fn set_policy(config: &Config) {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) else { return };
    if let Ok(policy) = HeaderValue::from_str(&security_headers::page_policy(&nonce, &config.site)) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
}
