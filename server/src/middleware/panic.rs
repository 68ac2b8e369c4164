//! Turns a panic into a 500 answer; the process lives on.
use std::panic::AssertUnwindSafe;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use futures::FutureExt;

use crate::api::error::ApiError;
use crate::pages;

/// The panic's text goes to the log, never to the client.
pub async fn catch(request: Request, next: Next) -> Response {
    let refused = pages::Refusal::of(&request);
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(panic) => {
            let text = panic
                .downcast_ref::<&str>()
                .copied()
                .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
                .unwrap_or("unknown");
            tracing::error!(panic = text, "request panicked");
            refused.answer(ApiError::internal())
        }
    }
}
