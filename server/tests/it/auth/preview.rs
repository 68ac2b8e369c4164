//! The role preview of demo builds is a real sign-in as another demo person.
use super::*;
use crate::support::on_both_engines;

#[tokio::test]
async fn a_preview_is_a_new_session_as_the_demo_person_of_that_role() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(ADMIN).await;
        let roles = [
            ("AM", AM, "/dashboard"),
            ("GM", "gm@waymark.test", "/dashboard"),
            ("SALES", SALES, "/sales"),
            ("MARKETING", "marketing@waymark.test", "/marketing/content"),
            ("CSM", "csm@waymark.test", "/csm"),
            ("ADMIN", ADMIN, "/dashboard"),
        ];
        for (role, email, home) in roles {
            let before = browser.copy();
            let answer = browser.submit("/demo/preview", &[("role", role)]).await.expect(303);
            assert_eq!(answer.header("location"), Some(home));
            let me = browser.get("/api/v1/me").await.ok_json();
            assert_eq!((&me["email"], &me["role"]), (&json!(email), &json!(role)));
            assert!(!is_signed_in(&before).await, "the session before {role} lives on");
            refresh(&before).await.expect(401);
        }
    })
    .await;
}

#[tokio::test]
async fn a_preview_stays_in_its_organisation() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in("admin@second.test").await;
        browser.submit("/demo/preview", &[("role", "AM")]).await.expect(303);
        assert_eq!(browser.get("/api/v1/me").await.ok_json()["email"], "am@second.test");
        browser.submit("/demo/preview", &[("role", "CSM")]).await.expect(404);
        assert_eq!(browser.get("/api/v1/me").await.ok_json()["email"], "am@second.test");
    })
    .await;
}

#[tokio::test]
async fn only_demo_people_preview_and_only_demo_people_are_shown() {
    on_both_engines(async |portal| {
        plant(&portal, AM, user::Column::IsDemo, false).await;
        let browser = portal.sign_in(AM).await;
        browser.submit("/demo/preview", &[("role", "ADMIN")]).await.expect(403);
        assert_eq!(browser.get("/api/v1/me").await.ok_json()["role"], "AM");
        let browser = portal.sign_in(ADMIN).await;
        browser.submit("/demo/preview", &[("role", "AM")]).await.expect(303);
        assert_eq!(browser.get("/api/v1/me").await.ok_json()["email"], "am2@waymark.test");
    })
    .await;
}

#[tokio::test]
async fn a_preview_needs_a_session_and_a_known_role() {
    on_both_engines(async |portal| {
        let answer = portal.visitor().submit("/demo/preview", &[("role", "ADMIN")]).await.expect(303);
        assert_eq!(answer.header("location"), Some("/login"));
        let browser = portal.sign_in(AM).await;
        for role in ["", "admin", "ROOT"] {
            browser.submit("/demo/preview", &[("role", role)]).await.expect(422);
        }
    })
    .await;
}

#[tokio::test]
async fn a_preview_works_with_an_expired_access_token() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        pass(&portal, Duration::minutes(20));
        browser.submit("/demo/preview", &[("role", "SALES")]).await.expect(303);
        assert_eq!(browser.get("/api/v1/me").await.ok_json()["email"], SALES);
    })
    .await;
}

#[tokio::test]
async fn no_header_and_no_cookie_changes_the_role() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        browser.set_cookie("role", Some("ADMIN"));
        let header = axum::http::HeaderName::from_static("x-preview-role");
        let sending = browser.request(axum::http::Method::GET, "/api/v1/me").header(header, "ADMIN");
        assert_eq!(sending.send().await.ok_json()["role"], "AM");
    })
    .await;
}
