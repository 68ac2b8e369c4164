//! Headers that every answer carries, whatever its status.
use std::fs;

use axum::Router;
use axum::http::Method;
use axum::http::header::{ACCEPT, ACCEPT_ENCODING, IF_MODIFIED_SINCE};
use axum::routing::get;
use server::router::with_outer_layers;

use crate::support::{Answer, Engine, Portal, TestDatabase};

#[track_caller]
fn assert_hardened(answer: &Answer) {
    for (name, value) in [
        ("strict-transport-security", "max-age=63072000; includeSubDomains"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name} on {}", answer.status());
        assert_eq!(answer.headers().get_all(name).iter().count(), 1, "{name} on {}", answer.status());
    }
    assert!(answer.header("permissions-policy").unwrap().contains("camera=()"));
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("unsafe-eval'")
            || policy.contains("wasm-unsafe-eval")
    );
    let id = answer.header("x-request-id").unwrap();
    assert_eq!(uuid::Uuid::parse_str(id).unwrap().get_version_num(), 7);
    assert_eq!(answer.header("server"), None);
    assert_eq!(answer.header("access-control-allow-origin"), None);
}

/// A portal whose site has some files.
async fn with_site() -> (TestDatabase, Portal) {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let site = database.folder().join("site");
    fs::create_dir_all(site.join("pkg")).unwrap();
    fs::write(site.join("pkg/waymark.0aZ9-_0aZ9-_0aZ9-_0aZ9.js"), "export const long = 1;").unwrap();
    fs::write(site.join("pkg/waymark.0aZ9-_0aZ9-_0aZ9-_0aZ9.js.br"), "compressed").unwrap();
    fs::write(site.join("favicon.svg"), "<svg/>").unwrap();
    fs::write(database.folder().join("secret.txt"), "outside").unwrap();
    let portal = Portal::on(&database).await;
    (database, portal)
}

#[tokio::test]
async fn every_status_carries_the_security_headers() {
    let (_database, portal) = with_site().await;
    let visitor = portal.visitor();
    let answers = [
        visitor.get("/healthz").await.expect(200),
        visitor.open("/login").await.expect(200),
        visitor.get("/favicon.svg").await.expect(200),
        visitor.open("/sales").await.expect(303),
        visitor.post("/api/v1/auth/login").body("application/json", "{").send().await.expect(400),
        visitor.get("/api/v1/me").await.expect(401),
        visitor
            .post("/ui/prefs")
            .header(axum::http::header::ORIGIN, "https://evil.example")
            .send()
            .await
            .expect(403),
        visitor.get("/api/v1/nothing").await.expect(404),
        visitor.open("/nothing").await.expect(404),
        visitor.request(Method::DELETE, "/healthz").send().await.expect(405),
        visitor
            .post("/api/v1/auth/login")
            .body("application/json", "x".repeat(10_000))
            .send()
            .await
            .expect(413),
        visitor.post("/api/v1/auth/login").body("text/plain", "x").send().await.expect(415),
        visitor.post("/api/v1/auth/login").body("application/json", "{}").send().await.expect(422),
        visitor.request(Method::HEAD, "/login").send().await.expect(200),
        visitor.request(Method::OPTIONS, "/api/v1/me").send().await.expect(405),
    ];
    for answer in &answers {
        assert_hardened(answer);
    }
}

#[tokio::test]
async fn a_panic_is_a_500_and_the_next_request_is_answered() {
    async fn panics() -> &'static str {
        panic!("card number 4111")
    }
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let router = Router::new().route("/panic", get(panics)).route("/fine", get(async || "fine"));
    let visitor = portal.visitor_of(with_outer_layers(router, portal.state()));
    for _ in 0..100 {
        let answer = visitor.get("/panic").await.expect(500);
        assert_eq!(answer.error_code(), "internal");
        assert!(!answer.text().contains("4111"));
        assert_hardened(&answer);
        visitor.get("/fine").await.expect(200);
    }
    let page = visitor.open("/panic").await.expect(500);
    assert!(page.text().starts_with("<!DOCTYPE html>") && !page.text().contains("4111"));
}

#[tokio::test]
async fn files_are_kept_as_long_as_their_names_promise_and_everything_else_not_at_all() {
    let (_database, portal) = with_site().await;
    let visitor = portal.visitor();
    let cache = |answer: &Answer| answer.header("cache-control").unwrap().to_owned();

    let script = "/pkg/waymark.0aZ9-_0aZ9-_0aZ9-_0aZ9.js";
    assert_eq!(cache(&visitor.get(script).await.expect(200)), "public, max-age=31536000, immutable");
    assert_eq!(cache(&visitor.get("/favicon.svg").await.expect(200)), "no-cache");
    for path in ["/healthz", "/login", "/api/v1/me", "/nothing", "/pkg/missing.0aZ9-_0aZ9-_0aZ9-_0aZ9.js"] {
        assert_eq!(cache(&visitor.get(path).await), "no-store", "{path}");
    }

    let modified = visitor.get("/favicon.svg").await.header("last-modified").unwrap().to_owned();
    let again =
        visitor.request(Method::GET, "/favicon.svg").header(IF_MODIFIED_SINCE, &modified).send().await;
    assert_hardened(&again.expect(304));
}

#[tokio::test]
async fn files_that_were_compressed_in_advance_are_sent_as_they_are() {
    let (_database, portal) = with_site().await;
    let visitor = portal.visitor();
    let script = visitor.request(Method::GET, "/pkg/waymark.0aZ9-_0aZ9-_0aZ9-_0aZ9.js");
    let answer = script.header(ACCEPT_ENCODING, "br, gzip").send().await.expect(200);
    assert_eq!((answer.header("content-encoding"), answer.text()), (Some("br"), "compressed"));
    assert!(answer.header("content-type").unwrap().contains("javascript"));
}

#[tokio::test]
async fn pages_are_compressed_and_tiny_answers_are_not() {
    let (_database, portal) = with_site().await;
    let visitor = portal.visitor();
    let encoding = async |path: &str| {
        let request =
            visitor.request(Method::GET, path).header(ACCEPT, "*/*").header(ACCEPT_ENCODING, "gzip");
        request.send().await.expect(200).header("content-encoding").map(str::to_owned)
    };
    assert_eq!(encoding("/login").await.as_deref(), Some("gzip"));
    assert_eq!(encoding("/healthz").await, None);
}

#[tokio::test]
async fn nothing_outside_of_the_site_is_served() {
    let (_database, portal) = with_site().await;
    let visitor = portal.visitor();
    for path in [
        "/.env",
        "/.git/config",
        "/pkg",
        "/pkg/",
        "/secret.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/pkg/..%2f..%2fsecret.txt",
        "//secret.txt",
    ] {
        let answer = visitor.get(path).await.expect(404);
        assert!(!answer.text().contains("outside"), "{path}");
    }
}
