//! Refuses unsafe requests that other sites make in a signed-in person's browser.
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, COOKIE, ORIGIN};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

use crate::api::error::ApiError;
use crate::config::{Config, Origin};
use crate::pages;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Stands before sessions are looked at, over REST, server functions and forms alike.
pub async fn guard(State(config): State<Arc<Config>>, request: Request, next: Next) -> Response {
    if is_allowed(request.method(), request.headers(), &config.http.public_url) {
        next.run(request).await
    } else {
        pages::refuse(&request, ApiError::cross_origin())
    }
}

/// Browsers tell where a request started: by `Sec-Fetch-Site`, older ones by `Origin`. A request with neither comes from
/// no browser; it may pass when it carries no cookies either, or when it says who it is by a key.
fn is_allowed(method: &Method, headers: &HeaderMap, site: &Origin) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) || headers.contains_key(AUTHORIZATION)
    {
        return true;
    }
    let values =
        |name: HeaderName| headers.get_all(name).iter().map(HeaderValue::as_bytes).collect::<Vec<_>>();
    match (values(SEC_FETCH_SITE).as_slice(), values(ORIGIN).as_slice()) {
        ([], []) => !headers.contains_key(COOKIE),
        ([], [origin]) => *origin == site.to_string().as_bytes(),
        ([b"same-origin" | b"none"], _) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://waymark.example.com";

    fn allowed(method: &Method, pairs: &[(&str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
        }
        is_allowed(method, &headers, &SITE.parse().unwrap())
    }

    #[test]
    fn where_a_request_started_decides_whether_it_may_write() {
        let cases: &[(&[(&str, &str)], bool)] = &[
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "invented")], false),
            (&[("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], true),
            (&[("sec-fetch-site", "cross-site"), ("origin", SITE)], false),
            (&[("origin", SITE)], true),
            (&[("origin", SITE), ("cookie", "a=b")], true),
            (&[("origin", "https://evil.example")], false),
            (&[("origin", "http://waymark.example.com")], false),
            (&[("origin", "https://waymark.example.com:8443")], false),
            (&[("origin", "https://waymark.example.com.evil.example")], false),
            (&[("origin", "null")], false),
            (&[("origin", SITE), ("origin", SITE)], false),
            (&[], true),
            (&[("cookie", "a=b")], false),
            (&[("cookie", "a=b"), ("referer", SITE)], false),
            (&[("authorization", "Bearer key")], true),
            (&[("authorization", "Bearer key"), ("cookie", "a=b")], true),
        ];
        for (headers, expected) in cases {
            for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
                assert_eq!(allowed(&method, headers), *expected, "{method} {headers:?}");
            }
        }
    }

    #[test]
    fn reading_is_open_to_links_from_other_sites() {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            assert!(allowed(&method, &[("sec-fetch-site", "cross-site"), ("cookie", "a=b")]));
        }
    }

    #[test]
    fn an_unknown_method_counts_as_writing() {
        assert!(!allowed(&Method::from_bytes(b"PURGE").unwrap(), &[("sec-fetch-site", "cross-site")]));
    }
}
