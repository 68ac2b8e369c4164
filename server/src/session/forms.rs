//! Forms to sign in and out: plain posts that work without script.
use app::error::AppError;
use app::features::auth::commands;
use app::features::auth::types::{Credentials, SignInFailure};
use app::routes::home_of;
use axum::Router;
use axum::body::Body;
use axum::extract::{Form, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use url::form_urlencoded;

use super::cookies::Cookies;
use super::opening::{self, Opened};
use super::origin::origin_of;
use super::resume;
use crate::pages::{self, Refusal, local_path};
use crate::state::ServerState;

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// `POST /login`, `POST /logout`, the step back from other sites, and in demo builds `POST /demo/preview`.
pub fn routes() -> Router<ServerState> {
    let routes = Router::new()
        .route("/login", post(login))
        .route("/logout", post(logout))
        .route(resume::PATH, get(resume::show));
    #[cfg(feature = "demo")]
    let routes = routes.merge(super::preview::routes());
    routes
}

/// Fields of the sign-in form; `keep` counts when it is there at all, as a checkbox does.
#[derive(Deserialize)]
struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    keep: Option<String>,
    next: Option<String>,
}

async fn login(State(state): State<ServerState>, parts: Parts, Form(form): Form<SignInForm>) -> Response {
    match try_sign_in(&state, &parts, &form).await {
        Ok(opened) => {
            let home = home_of(opened.principal.role());
            let mut response = Redirect::to(after_sign_in(form.next.as_deref(), home)).into_response();
            opened.cookies.put(response.headers_mut());
            let look = opened.principal.preferences();
            pages::preferences::hand_over(response.headers_mut(), &state.config, look);
            response
        }
        Err(AppError::Internal { reference }) => {
            Refusal::page(&parts.headers).answer(AppError::Internal { reference }.into())
        }
        Err(error) => show_again(&state, parts, form, &error).await,
    }
}

async fn try_sign_in(state: &ServerState, parts: &Parts, form: &SignInForm) -> Result<Opened, AppError> {
    let credentials = Credentials::check(&form.email, &form.password).map_err(AppError::Invalid)?;
    let origin = origin_of(&parts.headers, &parts.extensions);
    opening::sign_in(state, &parts.headers, &origin, &credentials, form.keep.is_some()).await
}

/// The sign-in page with the reason, the address as typed and never the password.
async fn show_again(state: &ServerState, mut parts: Parts, form: SignInForm, error: &AppError) -> Response {
    parts.extensions.insert(SignInFailure {
        email: form.email,
        message: message(error),
        retry_after: error.retry_after(),
    });
    parts.method = Method::GET;
    parts.uri = page_uri(form.next.as_deref());
    for name in [CONTENT_LENGTH, CONTENT_TYPE] {
        parts.headers.remove(name);
    }
    let mut response = pages::render(state, Request::from_parts(parts, Body::empty())).await;
    *response.status_mut() =
        StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some(seconds) = error.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn message(error: &AppError) -> String {
    match error {
        AppError::Unauthenticated => "Email or password is incorrect.".to_owned(),
        AppError::Invalid(fields) => fields.values().flatten().next().cloned().unwrap_or_default(),
        error => error.to_string(),
    }
}

fn page_uri(next: Option<&str>) -> Uri {
    let Some(next) = next.and_then(local_path) else { return Uri::from_static("/login") };
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("/login?next={next}").parse().unwrap_or_else(|_| Uri::from_static("/login"))
}

/// The wanted page, `/` when the wish leads elsewhere, and home without a wish.
fn after_sign_in<'a>(wish: Option<&'a str>, home: &'a str) -> &'a str {
    match wish.filter(|wish| !wish.is_empty()) {
        None => home,
        Some(wish) => local_path(wish).unwrap_or("/"),
    }
}

async fn logout(State(state): State<ServerState>, parts: Parts) -> Response {
    match sign_out(&state, &parts).await {
        Ok(_) => {
            let mut response = Redirect::to("/login").into_response();
            forget(&state, response.headers_mut());
            response
        }
        Err(error) => Refusal::page(&parts.headers).answer(error.into()),
    }
}

/// Ends the sessions that the request's cookies name; the number ended.
pub(crate) async fn sign_out(state: &ServerState, parts: &Parts) -> Result<usize, AppError> {
    let session_id = parts.extensions.get().map(app::access::Principal::session_id);
    let token = Cookies::of(&state.config).refresh_token(&parts.headers).map(|token| token.digest());
    let origin = origin_of(&parts.headers, &parts.extensions);
    commands::sign_out(&state.app.db, session_id, token.as_ref(), &origin, state.app.clock.now()).await
}

/// Makes the browser forget the cookies and what it kept of pages.
pub(crate) fn forget(state: &ServerState, headers: &mut HeaderMap) {
    if let Ok(cleared) = Cookies::of(&state.config).clear() {
        cleared.put(headers);
    }
    headers.insert(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\", \"storage\""));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_wish_people_go_home() {
        assert_eq!(after_sign_in(None, "/sales"), "/sales");
        assert_eq!(after_sign_in(Some(""), "/sales"), "/sales");
        assert_eq!(after_sign_in(Some("/csm?range=qtd"), "/sales"), "/csm?range=qtd");
    }

    #[test]
    fn a_wish_that_leads_elsewhere_ends_at_the_root() {
        for wish in ["//evil.example", "https:evil.example", "/\\evil.example", "javascript:alert(1)"] {
            assert_eq!(after_sign_in(Some(wish), "/sales"), "/");
        }
    }

    #[test]
    fn the_page_shown_again_keeps_where_the_person_was_going() {
        assert_eq!(page_uri(Some("/sales?a=b&c=d")), "/login?next=%2Fsales%3Fa%3Db%26c%3Dd");
        assert_eq!(page_uri(Some("//evil.example")), "/login");
        assert_eq!(page_uri(None), "/login");
    }
}
