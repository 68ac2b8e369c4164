//! Theme, density and sidebar as a person chose them, kept in cookies.
use axum::extract::Form;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::post;
use axum::{Router, extract::State};
use serde::Deserialize;

use super::local_path;
use crate::state::ServerState;

/// One year.
const MAX_AGE: u32 = 365 * 24 * 60 * 60;

/// `POST /ui/prefs`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/ui/prefs", post(save))
}

/// What is not there stays as it is.
#[derive(Debug, Deserialize)]
struct Choice {
    theme: Option<String>,
    density: Option<String>,
    sidebar: Option<String>,
    next: Option<String>,
}

/// Sets a cookie for each value that is known and goes back to the page; other values change nothing.
async fn save(State(state): State<ServerState>, Form(choice): Form<Choice>) -> Response {
    let secure = state.config.http.public_url.is_https();
    let fields = [
        ("ui_theme", choice.theme, ["light", "dark"]),
        ("ui_density", choice.density, ["comfortable", "compact"]),
        ("ui_sidebar", choice.sidebar, ["expanded", "rail"]),
    ];
    let cookies = fields.into_iter().filter_map(|(name, value, known)| {
        let value = value.filter(|value| known.contains(&value.as_str()))?;
        cookie(name, &value, secure)
    });
    let next = choice.next.as_deref().and_then(local_path).unwrap_or("/");
    (AppendHeaders(cookies.collect::<Vec<_>>()), Redirect::to(next)).into_response()
}

/// Readable by scripts: the page switches the theme before the server answers.
fn cookie(name: &str, value: &str, secure: bool) -> Option<(HeaderName, HeaderValue)> {
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Max-Age={MAX_AGE}; Path=/; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).ok().map(|value| (SET_COOKIE, value))
}
