//! Headers that every answer carries, whatever its status.
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::config::SiteConfig;

/// The same on every answer. `same-origin` instead of `no-referrer`: the latter would send forms with `Origin: null`. Only
/// features that every browser knows are switched off: the others write a warning to the console for each unknown name.
const FIXED: [(HeaderName, HeaderValue); 7] = [
    (STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains")),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), \
             geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
             publickey-credentials-get=(), screen-wake-lock=(), sync-xhr=(), usb=(), xr-spatial-tracking=()",
        ),
    ),
];

/// For answers that are no page: nothing of them may run or be framed.
const DATA_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// Adds the headers; pages bring their own content policy, files their own caching.
pub async fn add(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.extend(FIXED.map(|(name, value)| (Some(name), value)));
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(DATA_POLICY);
    headers.entry(CACHE_CONTROL).or_insert(NO_STORE);
    response
}

/// Content policy of one page: scripts only with this answer's nonce or loaded by such, styles only from files. While the
/// build tool watches, its reload signal is let through.
pub fn page_policy(nonce: &str, site: &SiteConfig) -> String {
    let reload = if site.watched {
        format!(" ws://127.0.0.1:{port} ws://localhost:{port}", port = site.reload_port)
    } else {
        String::new()
    };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src-elem 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'{reload}; \
         manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
         report-uri /api/v1/csp-report"
    )
}
