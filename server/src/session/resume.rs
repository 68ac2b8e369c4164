//! The step between a link on another site and the page it leads to: browsers withhold the refresh cookie on the way from
//! another site, and send it again when the next step starts here.
use axum::extract::Query;
use axum::http::Uri;
use axum::http::header::CACHE_CONTROL;
use axum::response::{Html, IntoResponse, Redirect, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use crate::pages::{escape, local_path};

#[cfg(test)]
mod tests;

/// Path of the step.
pub const PATH: &str = "/session/resume";

const IN_QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Query of the step.
#[derive(Debug, Default, Deserialize)]
pub struct Resume {
    next: Option<String>,
}

/// Leads the browser to the step. There is at most one: the page it comes back to is asked for from this site.
pub fn detour(uri: &Uri) -> Redirect {
    let wanted = uri.path_and_query().map_or("/", |wanted| wanted.as_str());
    Redirect::to(&format!("{PATH}?next={}", utf8_percent_encode(wanted, IN_QUERY)))
}

/// A page without script that goes on at once. A redirect would not do: it would still count as coming from the other site.
pub async fn show(Query(query): Query<Resume>) -> Response {
    let next = escape(query.next.as_deref().and_then(local_path).unwrap_or("/"));
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Waymark</title>\
         <meta http-equiv=\"refresh\" content=\"0;url={next}\"></head>\
         <body><p><a href=\"{next}\">Continue to Waymark</a></p></body></html>"
    );
    ([(CACHE_CONTROL, "no-store")], Html(page)).into_response()
}
