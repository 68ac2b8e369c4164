//! Errors from the edge of the server: JSON for programs, a plain page for people.
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_SECURITY_POLICY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{Html, IntoResponse, Response};
use leptos::nonce::Nonce;

use crate::api::error::ApiError;
use crate::middleware::request_id::RequestId;

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;margin:15vh auto 0;max-width:32rem;padding:0 1.5rem}\
h1{font-size:1.25rem}small{color:#5b6472}@media(prefers-color-scheme:dark){body{background:#0c0f14;color:#e8eaee}\
a{color:#8ab4ff}small{color:#98a1b0}}";

/// In which shape a request wants its errors; taken before the request is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The error shape of the API.
    Json,
    /// A page.
    Page,
}

impl Refusal {
    /// A browser that navigates gets a page, everything else JSON.
    pub fn of(request: &Request) -> Self {
        if !is_machine_path(request.uri().path()) && accepts_html(request.headers()) {
            Self::Page
        } else {
            Self::Json
        }
    }

    /// The error in that shape.
    pub fn answer(self, error: ApiError) -> Response {
        match self {
            Self::Json => error.into_response(),
            Self::Page => page(&error),
        }
    }
}

/// The error in the shape that the request wants.
pub fn refuse(request: &Request, error: ApiError) -> Response {
    Refusal::of(request).answer(error)
}

/// Paths that only programs ask for.
pub fn is_machine_path(path: &str) -> bool {
    ["/api", "/rpc"]
        .iter()
        .any(|prefix| path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

fn accepts_html(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

/// A page without the app around it: it must come out even when the app cannot.
fn page(error: &ApiError) -> Response {
    let nonce = Nonce::new();
    let message = error.message();
    let request = RequestId::current().0;
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{message} · Waymark</title>\
         <style nonce=\"{nonce}\">{STYLE}</style></head><body><h1>{message}</h1>\
         <p><a href=\"/\">Go to Waymark</a></p><p><small>Reference {request}</small></p></body></html>"
    );
    let mut response = Html(html).into_response();
    error.set_headers(&mut response);
    let policy = format!(
        "default-src 'none'; style-src-elem 'nonce-{nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}
