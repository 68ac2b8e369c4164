//! Every error has the one shape, whoever noticed it.
use axum::http::Method;
use axum::http::header::ACCEPT;
use serde_json::json;

use crate::support::{Answer, Portal, on_both_engines_empty};

/// The shape of `api.md`, with the id that also stands in the header.
#[track_caller]
fn assert_shape(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status(), status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let body = answer.json();
    let error = &body["error"];
    assert_eq!(error["code"], code);
    assert!(error["message"].as_str().is_some_and(|message| message.ends_with('.')), "{error}");
    assert_eq!(error["requestId"].as_str(), answer.header("x-request-id"));
}

#[tokio::test]
async fn unknown_paths_of_the_api_are_json_404s() {
    on_both_engines_empty(async |portal: Portal| {
        let visitor = portal.visitor();
        for path in
            ["/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v2/me", "/rpc/nothing", "/api/v1/me/more"]
        {
            assert_shape(&visitor.get(path).await, 404, "not_found");
            assert_shape(&visitor.open(path).await, 404, "not_found");
            assert_shape(&visitor.post(path).json(&json!({})).send().await, 404, "not_found");
        }
    })
    .await;
}

#[tokio::test]
async fn a_wrong_method_is_a_405_that_names_the_right_ones() {
    on_both_engines_empty(async |portal: Portal| {
        let visitor = portal.visitor();
        for (method, path) in [
            (Method::POST, "/healthz"),
            (Method::DELETE, "/api/v1/me"),
            (Method::GET, "/api/v1/auth/login"),
            (Method::GET, "/api/v1/auth/logout"),
        ] {
            let answer = visitor.request(method, path).send().await;
            assert_shape(&answer, 405, "method_not_allowed");
            assert!(answer.header("allow").is_some(), "{path}");
        }
        for method in ["TRACE", "PURGE"] {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            assert_shape(&visitor.request(method, "/login").send().await, 405, "method_not_allowed");
        }
    })
    .await;
}

#[tokio::test]
async fn a_resource_for_signed_in_people_answers_401() {
    on_both_engines_empty(async |portal: Portal| {
        assert_shape(&portal.visitor().get("/api/v1/me").await, 401, "unauthenticated");
        assert_shape(&portal.visitor().get("/api/v1/auth/me").await, 401, "unauthenticated");
    })
    .await;
}

#[tokio::test]
async fn bodies_are_refused_for_their_type_their_size_their_form_or_their_fields() {
    on_both_engines_empty(async |portal: Portal| {
        let visitor = portal.visitor();
        let login = || visitor.post("/api/v1/auth/login");
        for content_type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""] {
            let answer = login().body(content_type, r#"{"email":"a@b.c","password":"x"}"#).send().await;
            assert_shape(&answer, 415, "unsupported_media_type");
        }
        let long = format!(r#"{{"email":"a@b.c","password":"{}"}}"#, "x".repeat(9000));
        assert_shape(&login().body("application/json", long).send().await, 413, "payload_too_large");
        for text in ["", "{", "{\"email\":", "not json", "{\"email\":\"a@b.c\",}"] {
            assert_shape(&login().body("application/json", text).send().await, 400, "malformed");
        }
        for (value, field) in [
            (json!({}), "email"),
            (json!({"email": "a@b.c"}), "password"),
            (json!({"email": 5, "password": "x"}), "email"),
            (json!({"email": "a@b.c", "password": "x", "role": "ADMIN"}), "role"),
            (json!([]), "request"),
        ] {
            let answer = login().json(&value).send().await;
            assert_shape(&answer, 422, "validation_failed");
            assert!(answer.faulty_fields().contains(&field.to_owned()), "{value}: {}", answer.text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_person_gets_a_page_where_a_program_gets_json() {
    on_both_engines_empty(async |portal: Portal| {
        let visitor = portal.visitor();
        let page = visitor.submit("/healthy", &[]).await.expect(404);
        assert!(page.header("content-type").is_some_and(|kind| kind.starts_with("text/html")));
        let refused = visitor
            .post("/ui/prefs")
            .without_origin()
            .header(ACCEPT, "text/html")
            .header(axum::http::HeaderName::from_static("sec-fetch-site"), "cross-site");
        let page = refused.send().await.expect(403);
        assert!(page.text().contains("did not come from this site"));
        assert!(page.text().contains(page.header("x-request-id").unwrap()));
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"));
    })
    .await;
}

#[tokio::test]
async fn a_database_fault_tells_the_client_nothing_about_itself() {
    use sea_orm::ConnectionTrait;
    on_both_engines_empty(async |portal: Portal| {
        portal.db().execute_unprepared("DROP TABLE login_throttle").await.unwrap();
        let login = json!({ "email": "am@waymark.test", "password": "password123" });
        let answer = portal.visitor().post("/api/v1/auth/login").json(&login).send().await;
        assert_shape(&answer, 500, "internal");
        for word in ["login_throttle", "SELECT", "sql", "table", "relation", ".rs"] {
            assert!(!answer.text().contains(word), "{}", answer.text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_browser_can_report_what_the_content_policy_blocked() {
    on_both_engines_empty(async |portal: Portal| {
        let visitor = portal.visitor();
        let send = async |body: String| {
            visitor.post("/api/v1/csp-report").body("application/csp-report", body).send().await
        };
        let report =
            json!({ "csp-report": { "effective-directive": "script-src-elem", "blocked-uri": "inline" } });
        send(report.to_string()).await.expect(204);
        send("nonsense".to_owned()).await.expect(204);
        assert_shape(&send("x".repeat(9000)).await, 413, "payload_too_large");
    })
    .await;
}

#[tokio::test]
async fn a_body_that_is_no_object_or_repeats_a_field_is_refused_without_rust_names() {
    on_both_engines_empty(async |portal: Portal| {
        let visitor = portal.visitor();
        for (body, field) in [
            (r#"["am@waymark.test","password123"]"#, "request"),
            ("null", "request"),
            ("[]", "request"),
            (r#"{"email":"a@b.test","email":"c@d.test","password":"x"}"#, "email"),
            (r#"{"email":5,"password":"x"}"#, "email"),
        ] {
            let answer = visitor.post("/api/v1/auth/login").body("application/json", body).send().await;
            assert_shape(&answer, 422, "validation_failed");
            assert_eq!(answer.faulty_fields(), [field], "{body}");
            assert!(!answer.text().contains("struct"), "{}", answer.text());
            assert!(!answer.text().contains("line 1"), "{}", answer.text());
        }
    })
    .await;
}
