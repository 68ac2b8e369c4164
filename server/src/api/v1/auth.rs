//! Signing in and out over REST; tokens travel in cookies only, never in a body.
use app::access::Principal;
use app::error::AppError;
use app::features::auth::commands::Refusal;
use app::features::auth::throttle;
use app::features::auth::types::Credentials;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use super::me::Me;
use crate::api::error::ApiError;
use crate::api::extract::StrictJson;
use crate::session::cookies::Cookies;
use crate::session::forms::{forget, sign_out};
use crate::session::opening::{self, Opened, Renewal};
use crate::session::origin::origin_of;
use crate::state::ServerState;

/// `POST /auth/login`, `POST /auth/refresh`, `POST /auth/logout`.
pub fn routes() -> Router<ServerState> {
    Router::new()
        .route("/auth/login", post(login))
        .route("/auth/refresh", post(refresh))
        .route("/auth/logout", post(logout))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LoginBody {
    email: String,
    password: String,
}

#[derive(Serialize)]
struct SignedInAnswer {
    user: Me,
}

async fn login(
    State(state): State<ServerState>,
    parts: Parts,
    StrictJson(body): StrictJson<LoginBody>,
) -> Result<Response, ApiError> {
    let credentials = Credentials::check(&body.email, &body.password).map_err(AppError::Invalid)?;
    let origin = origin_of(&parts.headers, &parts.extensions);
    match opening::sign_in(&state, &parts.headers, &origin, &credentials, false).await {
        Ok(opened) => answer(&state, opened).await,
        Err(AppError::Unauthenticated) => Err(ApiError::new(
            StatusCode::UNAUTHORIZED,
            "invalid_credentials",
            "Email or password is incorrect.",
        )),
        Err(error) => Err(error.into()),
    }
}

/// Cookies are left alone when the token is refused: another call of the same browser may just have set better ones.
async fn refresh(State(state): State<ServerState>, parts: Parts) -> Result<Response, ApiError> {
    let cookies = Cookies::of(&state.config);
    if !cookies.has_refresh_token(&parts.headers) {
        return Err(AppError::Unauthenticated.into());
    }
    let origin = origin_of(&parts.headers, &parts.extensions);
    let renewal = match cookies.refresh_token(&parts.headers) {
        Some(token) => opening::renew(&state, &token, &origin).await?,
        None => Renewal::Refused(Refusal::Unknown),
    };
    match renewal {
        Renewal::Opened(opened) => answer(&state, *opened).await,
        Renewal::Refused(refusal) => {
            // Only tokens that were never given out look like guessing; worn-out ones are everyday.
            if refusal == Refusal::Unknown {
                throttle::charge_address(&state.app.db, origin.ip, state.app.clock.now()).await?;
            }
            Err(AppError::Unauthenticated.into())
        }
    }
}

async fn logout(State(state): State<ServerState>, parts: Parts) -> Result<Response, ApiError> {
    let is_signed_in = parts.extensions.get::<Principal>().is_some();
    if sign_out(&state, &parts).await? == 0 && !is_signed_in {
        return Err(AppError::Unauthenticated.into());
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    forget(&state, response.headers_mut());
    Ok(response)
}

async fn answer(state: &ServerState, opened: Opened) -> Result<Response, ApiError> {
    let user = Me::of(&state.app.db.read, &opened.principal).await?;
    let mut response = Json(SignedInAnswer { user }).into_response();
    opened.cookies.put(response.headers_mut());
    Ok(response)
}
