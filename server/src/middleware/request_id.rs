//! Gives every request an id: in the log, in the answer's header and in every error.
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use serde::Serialize;
use tracing::Instrument;
use uuid::Uuid;

tokio::task_local! {
    static CURRENT: RequestId;
}

/// Id of one request. Made here, never taken from the client, who could otherwise write into the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RequestId(pub Uuid);

impl RequestId {
    /// The request being answered; a new id outside of one.
    pub fn current() -> Self {
        CURRENT.try_with(|id| *id).unwrap_or_else(|_| Self(Uuid::now_v7()))
    }
}

/// Runs the request under a new id.
pub async fn assign(mut request: Request, next: Next) -> Response {
    let id = RequestId(Uuid::now_v7());
    request.extensions_mut().insert(id);
    let span = tracing::info_span!("request", id = %id.0, method = %request.method());
    let mut response = CURRENT.scope(id, next.run(request)).instrument(span).await;
    if let Ok(value) = HeaderValue::from_str(&id.0.to_string()) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}
