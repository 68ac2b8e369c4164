//! Gives errors that libraries answer with (unknown method, bad path) the shape of all others.
use axum::extract::Request;
use axum::http::header::{ALLOW, CONTENT_TYPE};
use axum::http::{HeaderName, Method};
use axum::middleware::Next;
use axum::response::Response;

use crate::api::error::ApiError;
use crate::pages;

/// Marks an error of a server function: its body is one the browser side understands.
const SERVER_FUNCTION_ERROR: HeaderName = HeaderName::from_static("serverfnerror");

/// Replaces the body of an error unless it is JSON or a page already; refuses methods that no route has.
pub async fn unify(request: Request, next: Next) -> Response {
    let refused = pages::Refusal::of(&request);
    if !is_known(request.method()) {
        return refused.answer(ApiError::method_not_allowed());
    }
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_ours(&response) {
        return response;
    }
    let mut unified = refused.answer(ApiError::of_status(status));
    if let Some(methods) = response.headers().get(ALLOW) {
        unified.headers_mut().insert(ALLOW, methods.clone());
    }
    unified
}

fn is_known(method: &Method) -> bool {
    use Method as M;
    [M::GET, M::HEAD, M::OPTIONS, M::POST, M::PUT, M::PATCH, M::DELETE].contains(method)
}

fn is_ours(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).map_or(&b""[..], |value| value.as_bytes());
    response.headers().contains_key(SERVER_FUNCTION_ERROR)
        || content_type.starts_with(b"application/json")
        || content_type.starts_with(b"text/html")
}
