//! One log line per request, without query strings, bodies, cookies or anything that names a person's secret.
use std::time::Instant;

use app::access::Principal;
use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

/// Logs route, status, time and person. The route is the pattern, for paths such as `/reset-password/{token}` carry secrets.
pub async fn record(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let user =
        response.extensions().get().map(|person: &Principal| tracing::field::display(person.user_id()));
    tracing::info!(
        route = route.as_ref().map_or("unmatched", MatchedPath::as_str),
        status = response.status().as_u16(),
        milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        user,
        "answered"
    );
    response
}
