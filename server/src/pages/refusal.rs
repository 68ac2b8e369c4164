//! Errors from the edge of the server: JSON for programs, a plain page for people.
use std::fmt::Write;

use app::visitor::{Theme, preferences_of};
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_SECURITY_POLICY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use leptos::nonce::Nonce;

use super::escape;
use crate::api::error::ApiError;
use crate::middleware::request_id::RequestId;

const STYLE: &str = "body{font:16px/1.5 Geist,system-ui,sans-serif;margin:15vh auto 0;max-width:32rem;padding:0 1.5rem;\
background:#f9fafc;color:#141924}h1{font-size:1.5rem;line-height:2rem;margin:0 0 .5rem}ul{padding-left:1.25rem}\
a{color:#174da6}a.main{display:inline-block;padding:.5rem 1rem;border-radius:.5rem;background:#1e2534;color:#fafbfc;\
text-decoration:none;margin-right:1rem}p{margin:0 0 1rem}small{color:#5b616e}code{user-select:all}\
:focus-visible{outline:2px solid #266bdb;outline-offset:2px}";
const DARK: &str = ":root{color-scheme:dark}body{background:#0c0f14;color:#f1f2f6}a{color:#8cb6f5}\
a.main{background:#eceef2;color:#0c0f14}small{color:#9fa5b2}:focus-visible{outline-color:#5a98f3}";

/// In which shape a request wants its errors; taken before the request is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The error shape of the API.
    Json,
    /// A page.
    Page(Look),
}

/// What the page takes from the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    theme: Theme,
    /// Whether the same address may be opened again.
    can_repeat: bool,
}

impl Refusal {
    /// A browser that navigates gets a page, everything else JSON.
    pub fn of(request: &Request) -> Self {
        Self::choose(request.method(), request.uri(), request.headers())
    }

    /// The same for a handler that took the request apart.
    pub fn of_parts(parts: &Parts) -> Self {
        Self::choose(&parts.method, &parts.uri, &parts.headers)
    }

    /// A page, whatever the request accepts: for forms that only people send.
    pub fn page(headers: &HeaderMap) -> Self {
        Self::Page(Look { theme: preferences_of(headers).theme, can_repeat: false })
    }

    /// The error in that shape.
    pub fn answer(self, error: ApiError) -> Response {
        match self {
            Self::Json => error.into_response(),
            Self::Page(look) => page(&error, look),
        }
    }

    fn choose(method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        if is_machine_path(uri.path()) || !accepts_html(headers) {
            return Self::Json;
        }
        let can_repeat = matches!(*method, Method::GET | Method::HEAD);
        Self::Page(Look { theme: preferences_of(headers).theme, can_repeat })
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
fn page(error: &ApiError, look: Look) -> Response {
    let nonce = Nonce::new();
    let (title, advice) = words(error);
    let title = escape(title);
    let faults = faults(error);
    let dark = if look.theme == Theme::Dark { DARK } else { "" };
    let links = if look.can_repeat && error.status().is_server_error() {
        "<a class=\"main\" href=\"\">Try again</a> <a href=\"/\">Go to home</a>"
    } else {
        "<a class=\"main\" href=\"/\">Go to home</a>"
    };
    let request = RequestId::current().0;
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} · Waymark</title>\
         <style nonce=\"{nonce}\">{STYLE}{dark}</style></head><body><main><h1>{title}</h1><p>{advice}</p>{faults}\
         <p>{links}</p><p><small>Reference <code>{request}</code></small></p></main></body></html>"
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

/// What happened and what to do, for people; the API's own words speak of content types and methods.
fn words(error: &ApiError) -> (&str, &'static str) {
    match error.status() {
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            ("This form could not be read.", "Go back, reload the page and send the form again.")
        }
        StatusCode::METHOD_NOT_ALLOWED => {
            ("This page cannot be opened like this.", "Go back to the page that you came from.")
        }
        StatusCode::PAYLOAD_TOO_LARGE => (error.message(), "Go back and send less at once."),
        StatusCode::UNPROCESSABLE_ENTITY => (error.message(), "Nothing was saved. Go back and choose again."),
        StatusCode::SERVICE_UNAVAILABLE => (error.message(), "Your data are safe."),
        status if status.is_server_error() => (
            error.message(),
            "Nothing that you did caused it. If it happens again, tell support the reference.",
        ),
        _ => (error.message(), "Go back to the page that you came from, or start at home."),
    }
}

/// The faulty fields as a list. Their names may come from the request and stay out of it.
fn faults(error: &ApiError) -> String {
    let messages: Vec<_> = error.fields().values().flatten().collect();
    if messages.is_empty() {
        return String::new();
    }
    let mut list = String::from("<ul>");
    for message in messages {
        let _ = write!(list, "<li>{}</li>", escape(message));
    }
    list + "</ul>"
}
