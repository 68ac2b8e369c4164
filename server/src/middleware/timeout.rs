//! Answers 503 when a request takes too long, so that a stuck one does not hold its connection.
use std::time::Duration;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

use crate::api::error::ApiError;
use crate::pages;

/// Longer than any statement may run, so that its own error comes first.
const LIMIT: Duration = Duration::from_secs(30);

/// Gives up after 30 s; the work is dropped, its transaction rolls back.
pub async fn limit(request: Request, next: Next) -> Response {
    let refused = pages::Refusal::of(&request);
    tokio::time::timeout(LIMIT, next.run(request)).await.unwrap_or_else(|_| {
        tracing::error!("request timed out");
        refused.answer(ApiError::timed_out())
    })
}
