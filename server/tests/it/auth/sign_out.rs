//! Signing out: on the server first, then in the browser.
use super::*;
use crate::support::on_both_engines;

const CLEARED: [&str; 2] =
    ["at=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0", "rt=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0"];

#[tokio::test]
async fn a_saved_copy_of_both_tokens_is_worthless_after_signing_out() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let saved = browser.copy();
        let answer = browser.post("/api/v1/auth/logout").send().await.expect(204);
        assert_eq!(answer.header("clear-site-data"), Some(r#""cache", "storage""#));
        assert_eq!(set_cookies(&answer), CLEARED);
        assert!(browser.cookie_names().is_empty());
        assert!(!is_signed_in(&saved).await);
        refresh(&saved).await.expect(401);
        assert_eq!(saved.open("/dashboard").await.header("location"), Some("/login?next=%2Fdashboard"));
    })
    .await;
}

#[tokio::test]
async fn the_form_signs_out_and_leads_to_the_sign_in_page() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let saved = browser.copy();
        let answer = browser.submit("/logout", &[]).await.expect(303);
        assert_eq!(answer.header("location"), Some("/login"));
        assert_eq!(answer.header("clear-site-data"), Some(r#""cache", "storage""#));
        assert_eq!(set_cookies(&answer), CLEARED);
        assert!(!is_signed_in(&saved).await);
        browser.submit("/logout", &[]).await.expect(303);
    })
    .await;
}

#[tokio::test]
async fn signing_out_needs_no_fresh_access_token() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let saved = browser.copy();
        pass(&portal, Duration::hours(1));
        browser.post("/api/v1/auth/logout").send().await.expect(204);
        refresh(&saved).await.expect(401);
        let session = sessions_of(&portal, AM).await.pop().unwrap();
        assert_eq!(session.revoked_reason.as_deref(), Some("signed_out"));
    })
    .await;
}

#[tokio::test]
async fn a_token_that_was_just_replaced_can_still_sign_out() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let late = browser.copy();
        late.set_cookie("at", None);
        refresh(&browser).await.expect(200);
        late.post("/api/v1/auth/logout").send().await.expect(204);
        assert!(!is_signed_in(&browser).await);
    })
    .await;
}

#[tokio::test]
async fn nobody_cannot_sign_out_and_ends_nobody_s_session() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        portal.visitor().post("/api/v1/auth/logout").send().await.expect(401);
        portal.visitor().submit("/logout", &[]).await.expect(303);
        assert!(is_signed_in(&browser).await);
    })
    .await;
}

#[tokio::test]
async fn signing_out_leaves_one_event() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let session = sessions_of(&portal, AM).await.pop().unwrap();
        let before = events(&portal, "authn_logout").await.len();
        browser.post("/api/v1/auth/logout").send().await.expect(204);
        let after = events(&portal, "authn_logout").await.split_off(before);
        assert_eq!(after.len(), 1);
        assert_eq!((after[0].user_id, after[0].entity_id), (Some(session.user_id), Some(session.id)));
    })
    .await;
}

#[tokio::test]
async fn signing_in_again_in_the_same_browser_ends_the_session_before() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let saved = browser.copy();
        try_sign_in(&browser, SALES, PASSWORD).await.expect(200);
        assert!(!is_signed_in(&saved).await);
        assert_eq!(browser.get("/api/v1/me").await.ok_json()["email"], SALES);
        let session = sessions_of(&portal, AM).await.pop().unwrap();
        assert_eq!(session.revoked_reason.as_deref(), Some("replaced"));
    })
    .await;
}

#[tokio::test]
async fn another_site_can_neither_sign_a_person_in_nor_out() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        for path in ["/logout", "/login", "/api/v1/auth/logout", "/api/v1/auth/refresh", "/demo/preview"] {
            let fields = [("email", SALES), ("password", PASSWORD), ("role", "ADMIN")];
            let sending = browser.post(path).form(&fields).without_origin();
            let foreign = axum::http::header::ORIGIN;
            sending.header(foreign, "https://evil.example").send().await.expect(403);
            let sending = browser.post(path).form(&fields).without_origin();
            sending.send().await.expect(403);
        }
        assert_eq!(browser.get("/api/v1/me").await.ok_json()["email"], AM);
    })
    .await;
}
