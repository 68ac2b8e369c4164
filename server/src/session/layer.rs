//! Finds out who asks, before any handler or page runs, and renews the session unnoticed where a person would notice.
use app::access::Principal;
use app::error::AppError;
use axum::extract::{Request, State};
use axum::http::header::ACCEPT;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::cookies::{Cookies, Issued};
use super::opening::{Opened, Renewal, renew};
use super::origin::origin_of;
use super::resume;
use crate::pages::Refusal;
use crate::state::ServerState;

#[cfg(test)]
mod tests;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");

/// What kind of request it is: that decides whether the session may be renewed on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visit {
    /// A person opens a page or a download.
    Page,
    /// A page calls a server function or posts a form.
    Call,
    /// A script calls REST: it renews the session itself, by `POST /auth/refresh`.
    Rest,
    /// The same for everyone.
    Public,
}

/// What the cookies of a request say.
enum Identity {
    Known(Box<Principal>),
    Renewed(Box<Opened>),
    Nobody,
    /// The cookies are worthless for good.
    Ended,
    /// The browser withholds the refresh cookie because a link on another site led here.
    Withheld,
}

/// Puts the `Principal` on the request, and renewed cookies on the answer.
pub async fn resolve(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    let refused = Refusal::of(&request);
    let (mut parts, body) = request.into_parts();
    let visit = Visit::of(&parts.method, &parts.uri, &parts.headers);
    let cookies = Cookies::of(&state.config);
    let (principal, issued) = match identify(&state, visit, cookies, &parts).await {
        Ok(Identity::Known(principal)) => (Some(*principal), None),
        Ok(Identity::Renewed(opened)) => (Some(opened.principal), Some(opened.cookies)),
        Ok(Identity::Nobody) => (None, None),
        Ok(Identity::Ended) => (None, cookies.clear().ok()),
        Ok(Identity::Withheld) => return resume::detour(&parts.uri).into_response(),
        Err(error) => return refused.answer(error.into()),
    };
    if let Some(principal) = &principal {
        parts.extensions.insert(principal.clone());
    }
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(principal) = principal {
        response.extensions_mut().insert(principal);
    }
    finish(cookies, issued, &mut response);
    response
}

/// A handler that opened or ended a session itself has the last word.
fn finish(cookies: Cookies, issued: Option<Issued>, response: &mut Response) {
    if let Some(issued) = issued.filter(|_| !cookies.are_set(response.headers())) {
        issued.put(response.headers_mut());
    }
}

async fn identify(
    state: &ServerState,
    visit: Visit,
    cookies: Cookies,
    parts: &Parts,
) -> Result<Identity, AppError> {
    if visit == Visit::Public {
        return Ok(Identity::Nobody);
    }
    let (headers, now) = (&parts.headers, state.app.clock.now());
    let access_token = cookies.access_token(headers);
    if let Some(reference) = access_token.as_deref().and_then(|token| state.keys.verify(token, now))
        && let Some(principal) = Principal::load(&state.app.db.read, reference, now).await?
    {
        return Ok(Identity::Known(Box::new(principal)));
    }
    if visit == Visit::Rest {
        return Ok(Identity::Nobody);
    }
    if !cookies.has_refresh_token(headers) {
        let is_withheld = visit == Visit::Page && access_token.is_some() && is_cross_site(headers);
        return Ok(if is_withheld { Identity::Withheld } else { Identity::Nobody });
    }
    let ended = if visit == Visit::Page { Identity::Ended } else { Identity::Nobody };
    let Some(token) = cookies.refresh_token(headers) else { return Ok(ended) };
    let origin = origin_of(headers, &parts.extensions);
    Ok(match renew(state, &token, &origin).await? {
        Renewal::Opened(opened) => Identity::Renewed(opened),
        Renewal::Refused(_) => ended,
    })
}

impl Visit {
    fn of(method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        let path = uri.path();
        let is_read = matches!(*method, Method::GET | Method::HEAD);
        if path.starts_with("/api/") {
            // A download is a link to REST that a person follows.
            let is_followed = headers.get(SEC_FETCH_MODE).is_some_and(|mode| mode == "navigate");
            return if is_read && is_followed { Self::Page } else { Self::Rest };
        }
        if path.starts_with("/rpc/") {
            return Self::Call;
        }
        let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
        if path == resume::PATH || (is_read && is_file) {
            return Self::Public;
        }
        // Signing in and out look at the cookies themselves; a renewal in between would only cost a write.
        let is_entrance = matches!(path, "/login" | "/logout");
        match is_read {
            true if accepts_html(headers) => Self::Page,
            false if !is_entrance => Self::Call,
            _ => Self::Rest,
        }
    }
}

fn accepts_html(headers: &HeaderMap) -> bool {
    let mut lines = headers.get_all(ACCEPT).iter().peekable();
    lines.peek().is_none()
        || lines
            .filter_map(|line| line.to_str().ok())
            .any(|line| line.contains("text/html") || line.contains("*/*"))
}

fn is_cross_site(headers: &HeaderMap) -> bool {
    headers.get(SEC_FETCH_SITE).is_some_and(|site| site == "cross-site")
}
