use axum::http::HeaderValue;

use super::*;

fn visit(method: &Method, uri: &str, headers: &[(&'static str, &'static str)]) -> Visit {
    let headers = headers
        .iter()
        .map(|&(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
        .collect();
    Visit::of(method, &uri.parse().unwrap(), &headers)
}

#[test]
fn pages_and_server_functions_are_renewed_and_rest_is_not() {
    let html = &[("accept", "text/html,application/xhtml+xml")];
    assert_eq!(visit(&Method::GET, "/sales?range=qtd", html), Visit::Page);
    assert_eq!(visit(&Method::GET, "/", &[]), Visit::Page);
    assert_eq!(visit(&Method::HEAD, "/sales", &[("accept", "*/*")]), Visit::Page);
    assert_eq!(visit(&Method::POST, "/rpc/sales/overview", &[("accept", "application/json")]), Visit::Call);
    assert_eq!(visit(&Method::GET, "/rpc/sales/overview", html), Visit::Call);
    assert_eq!(visit(&Method::GET, "/api/v1/me", html), Visit::Rest);
    assert_eq!(visit(&Method::POST, "/api/v1/auth/refresh", &[]), Visit::Rest);
    assert_eq!(visit(&Method::GET, "/sales", &[("accept", "application/json")]), Visit::Rest);
}

#[test]
fn a_download_that_a_person_follows_is_a_page() {
    let followed = &[("accept", "text/html"), ("sec-fetch-mode", "navigate")];
    assert_eq!(visit(&Method::GET, "/api/v1/sales/orders?format=csv", followed), Visit::Page);
    assert_eq!(visit(&Method::POST, "/api/v1/customers", followed), Visit::Rest);
}

#[test]
fn files_and_the_step_back_belong_to_everyone() {
    for path in ["/pkg/waymark.wasm", "/favicon.svg", "/session/resume?next=%2F"] {
        assert_eq!(visit(&Method::GET, path, &[]), Visit::Public);
    }
}

#[test]
fn signing_in_and_out_renew_nothing() {
    assert_eq!(visit(&Method::POST, "/login", &[]), Visit::Rest);
    assert_eq!(visit(&Method::POST, "/logout", &[]), Visit::Rest);
    assert_eq!(visit(&Method::POST, "/demo/preview", &[]), Visit::Call);
    assert_eq!(visit(&Method::GET, "/login", &[]), Visit::Page);
}
