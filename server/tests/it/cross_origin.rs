//! Other sites cannot write in a signed-in person's name, by no route at all.
use axum::http::header::{AUTHORIZATION, ORIGIN};
use axum::http::{HeaderName, Method};

use crate::support::{Engine, Portal, TestDatabase};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Every unsafe route that is no server function.
const WRITES: [(&str, &str); 7] = [
    ("POST", "/api/v1/auth/login"),
    ("POST", "/api/v1/auth/refresh"),
    ("POST", "/api/v1/auth/logout"),
    ("POST", "/login"),
    ("POST", "/logout"),
    ("POST", "/ui/prefs"),
    ("POST", "/demo/preview"),
];

fn writes() -> Vec<(Method, String)> {
    let functions = server_fn_paths();
    let fixed = WRITES.iter().map(|(method, path)| (method.parse().unwrap(), (*path).to_owned()));
    fixed.chain(functions).collect()
}

fn server_fn_paths() -> Vec<(Method, String)> {
    leptos::server_fn::axum::server_fn_paths()
        .filter(|(_, method)| *method != Method::GET)
        .map(|(path, method)| (method, path.to_owned()))
        .collect()
}

#[tokio::test]
async fn only_requests_that_start_here_may_write() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let own = portal.state().config.http.public_url.to_string();
    for (method, path) in writes() {
        let visitor = portal.visitor();
        visitor.set_cookie("at", Some("anything"));
        let status = async |site: Option<&str>, origins: &[&str]| {
            let mut request = visitor.request(method.clone(), &path).without_origin();
            if let Some(site) = site {
                request = request.header(SEC_FETCH_SITE, site);
            }
            for origin in origins {
                request = request.header(ORIGIN, origin);
            }
            let answer = request.send().await;
            (answer.status(), answer.text().contains("cross_origin"))
        };
        let refused = (403, true);
        assert_eq!(status(Some("cross-site"), &[&own]).await, refused, "{method} {path}");
        assert_eq!(status(Some("same-site"), &[&own]).await, refused, "{method} {path}");
        assert_eq!(status(None, &["https://evil.example"]).await, refused, "{method} {path}");
        assert_eq!(status(None, &["null"]).await, refused, "{method} {path}");
        assert_eq!(status(None, &[&own, "https://evil.example"]).await, refused, "{method} {path}");
        assert_eq!(status(None, &[]).await, refused, "{method} {path}: a cookie without either header");
        assert_ne!(status(Some("same-origin"), &[&own]).await, refused, "{method} {path}");
        assert_ne!(status(None, &[&own]).await, refused, "{method} {path}");
    }
}

#[tokio::test]
async fn programs_without_cookies_need_no_origin() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let login = || portal.visitor();
    let answer =
        login().post("/api/v1/auth/login").without_origin().body("application/json", "{}").send().await;
    assert_eq!(answer.status(), 422);
    let visitor = portal.visitor();
    visitor.set_cookie("at", Some("anything"));
    let request = visitor.post("/api/v1/auth/login").without_origin().header(AUTHORIZATION, "Bearer key");
    assert_eq!(request.body("application/json", "{}").send().await.status(), 422);
}

#[tokio::test]
async fn no_server_function_is_reached_by_a_link() {
    let reads: Vec<_> =
        leptos::server_fn::axum::server_fn_paths().filter(|(_, method)| *method == Method::GET).collect();
    assert!(reads.is_empty(), "a GET goes with cookies from anywhere: {reads:?}");
    assert!(server_fn_paths().iter().all(|(_, path)| path.starts_with("/rpc/")));
}
