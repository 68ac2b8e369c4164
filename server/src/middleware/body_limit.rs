//! Cuts off bodies that are larger than their route takes, counted while they arrive.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use crate::api::error::ApiError;
use crate::pages;

/// Sign-in, refresh, passwords: a few short fields.
const AUTH_BYTES: usize = 8 * 1024;
/// JSON, forms and arguments of server functions.
const DEFAULT_BYTES: usize = 256 * 1024;

/// Answers 413 when more arrived than the route takes, whatever the handler made of the cut body. A declared length alone
/// refuses nothing: who may not write at all hears that first.
pub async fn limit(request: Request, next: Next) -> Response {
    let limit = limit_of(request.uri().path());
    let refused = pages::Refusal::of(&request);
    let exceeded = Arc::new(AtomicBool::new(false));
    let noted = Arc::clone(&exceeded);
    let request = request.map(|body| {
        Body::new(Limited::new(body, limit).map_err(move |error| {
            if error.is::<LengthLimitError>() {
                noted.store(true, Ordering::Relaxed);
            }
            error
        }))
    });
    let response = next.run(request).await;
    if exceeded.load(Ordering::Relaxed) { refused.answer(ApiError::too_large()) } else { response }
}

fn limit_of(path: &str) -> usize {
    let is_auth =
        path.starts_with("/api/v1/auth/") || matches!(path, "/login" | "/logout" | "/api/v1/csp-report");
    if is_auth { AUTH_BYTES } else { DEFAULT_BYTES }
}
