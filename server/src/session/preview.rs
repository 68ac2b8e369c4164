//! Role preview of demo builds: signs in as the demo person of another role. The role comes from the database ever after.
use app::access::{Principal, Role};
use app::error::AppError;
use app::features::auth::commands;
use app::routes::home_of;
use axum::Router;
use axum::extract::{Form, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use serde::Deserialize;

use super::opening::{Opened, lifetimes, opened};
use super::origin::origin_of;
use super::refresh_token::RefreshToken;
use crate::pages::Refusal;
use crate::state::ServerState;

/// `POST /demo/preview`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/demo/preview", post(preview))
}

#[derive(Deserialize)]
struct PreviewForm {
    #[serde(default)]
    role: String,
}

async fn preview(State(state): State<ServerState>, parts: Parts, Form(form): Form<PreviewForm>) -> Response {
    match switch(&state, &parts, &form).await {
        Ok(opened) => {
            let mut response = Redirect::to(home_of(opened.principal.role())).into_response();
            opened.cookies.put(response.headers_mut());
            response
        }
        Err(AppError::Unauthenticated) => Redirect::to("/login").into_response(),
        Err(error) => Refusal::page(&parts.headers).answer(error.into()),
    }
}

async fn switch(state: &ServerState, parts: &Parts, form: &PreviewForm) -> Result<Opened, AppError> {
    let principal: &Principal = parts.extensions.get().ok_or(AppError::Unauthenticated)?;
    let role = Role::parse(&form.role).ok_or_else(|| AppError::invalid("role", "This role is not known."))?;
    let now = state.app.clock.now();
    let origin = origin_of(&parts.headers, &parts.extensions);
    let token = RefreshToken::generate()?;
    let session =
        commands::preview(&state.app.db, principal, role, token.digest(), (&origin, lifetimes(state)), now)
            .await?;
    opened(state, &session, &token, now).await?.ok_or(AppError::Unauthenticated)
}
