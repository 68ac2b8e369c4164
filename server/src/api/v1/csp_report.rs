//! Reports of browsers that blocked something our content policy does not allow.
use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::routing::post;
use serde::Deserialize;

use crate::state::ServerState;

/// Characters of a report's texts that are kept.
const KEPT: usize = 200;

/// `POST /csp-report`, as named in the policy.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/csp-report", post(record))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Report {
    csp_report: Violation,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Violation {
    #[serde(default)]
    effective_directive: String,
    #[serde(default)]
    blocked_uri: String,
    #[serde(default)]
    document_uri: String,
}

/// Logs where something was blocked. Addresses are kept without their query; anyone may send this, so texts are cut.
async fn record(body: Bytes) -> StatusCode {
    if let Ok(Report { csp_report }) = serde_json::from_slice(&body) {
        tracing::warn!(
            directive = cut(&csp_report.effective_directive),
            blocked = cut(&csp_report.blocked_uri),
            page = cut(&csp_report.document_uri),
            "content policy violation"
        );
    }
    StatusCode::NO_CONTENT
}

fn cut(text: &str) -> String {
    text.split(['?', '#']).next().unwrap_or_default().chars().take(KEPT).collect()
}
