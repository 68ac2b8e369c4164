//! A person's own sessions: seen, ended one by one, ended all at once.
use axum::http::Method;
use uuid::Uuid;

use super::*;
use crate::support::on_both_engines;

async fn list(client: &Client) -> Vec<Json> {
    client.get("/api/v1/sessions").await.ok_json()["data"].as_array().unwrap().clone()
}

async fn end(client: &Client, id: &str) -> Answer {
    client.request(Method::DELETE, &format!("/api/v1/sessions/{id}")).send().await
}

#[tokio::test]
async fn people_see_their_own_open_sessions_and_which_one_they_are_in() {
    on_both_engines(async |portal| {
        let old = portal.sign_in(AM).await;
        old.post("/api/v1/auth/logout").send().await.expect(204);
        portal.sign_in(SALES).await;
        portal.sign_in(AM).await;
        pass(&portal, Duration::minutes(1));
        let browser = portal.visitor().at("192.0.2.7");
        let body = json!({"email": AM, "password": PASSWORD});
        let sending = browser.post("/api/v1/auth/login").json(&body);
        sending.header(axum::http::header::USER_AGENT, "Test Browser 1.0").send().await.expect(200);

        let page = browser.get("/api/v1/sessions").await.ok_json();
        assert_eq!((&page["total"], &page["page"], &page["perPage"]), (&json!(2), &json!(1), &json!(25)));
        let rows = page["data"].as_array().unwrap();
        assert_eq!(rows[0]["current"], true);
        assert_eq!(rows[0]["ip"], "192.0.2.7");
        assert_eq!(rows[0]["userAgent"], "Test Browser 1.0");
        assert_eq!(rows[0]["createdAt"], "2026-08-22T15:01:00Z");
        assert_eq!(rows[0]["expiresAt"], "2026-08-22T17:01:00Z");
        assert_eq!(rows[1]["current"], false);
        for secret in ["refresh", "hash", "family"] {
            assert!(!page.to_string().to_lowercase().contains(secret), "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_list_comes_in_pages() {
    on_both_engines(async |portal| {
        for _ in 0..3 {
            portal.sign_in(AM).await;
        }
        let browser = portal.sign_in(AM).await;
        let first = browser.get("/api/v1/sessions?perPage=3").await.ok_json();
        let second = browser.get("/api/v1/sessions?perPage=3&page=2").await.ok_json();
        assert_eq!(
            (first["data"].as_array().unwrap().len(), second["data"].as_array().unwrap().len()),
            (3, 1)
        );
        assert_eq!(first["total"], 4);
        for (query, field) in
            [("perPage=0", "perPage"), ("perPage=101", "perPage"), ("page=x", "page"), ("a=1", "a")]
        {
            let answer = browser.get(&format!("/api/v1/sessions?{query}")).await.expect(422);
            assert_eq!(answer.faulty_fields(), [field]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_person_can_end_another_session_of_theirs() {
    on_both_engines(async |portal| {
        let lost = portal.sign_in(AM).await;
        let browser = portal.sign_in(AM).await;
        let rows = list(&browser).await;
        let other = rows.iter().find(|row| row["current"] == false).unwrap()["id"].as_str().unwrap();
        let answer = end(&browser, other).await.expect(204);
        assert!(set_cookies(&answer).is_empty());
        assert!(!is_signed_in(&lost).await);
        refresh(&lost).await.expect(401);
        assert!(is_signed_in(&browser).await);
        assert_eq!(list(&browser).await.len(), 1);
        end(&browser, other).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn ending_the_session_one_is_in_signs_out() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let id = list(&browser).await[0]["id"].as_str().unwrap().to_owned();
        end(&browser, &id).await.expect(204);
        assert!(browser.cookie_names().is_empty());
        let session = sessions_of(&portal, AM).await.pop().unwrap();
        assert_eq!(session.revoked_reason.as_deref(), Some("signed_out"));
    })
    .await;
}

#[tokio::test]
async fn someone_else_s_session_is_not_there() {
    on_both_engines(async |portal| {
        let victims = [portal.sign_in(SALES).await, portal.sign_in("am@second.test").await];
        let browser = portal.sign_in(ADMIN).await;
        let random = end(&browser, &Uuid::now_v7().to_string()).await.expect(404);
        for (email, victim) in [SALES, "am@second.test"].iter().zip(&victims) {
            let id = sessions_of(&portal, email).await[0].id.to_string();
            let answer = end(&browser, &id).await.expect(404);
            assert_eq!(without_request_id(&answer), without_request_id(&random));
            assert_eq!(steady_headers(&answer), steady_headers(&random));
            assert!(is_signed_in(victim).await);
        }
        for no_id in ["x", "1", "%00", "00000000-0000-0000-0000-000000000000"] {
            let answer = end(&browser, no_id).await.expect(404);
            assert_eq!(without_request_id(&answer), without_request_id(&random));
        }
    })
    .await;
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_of_the_person_and_nobody_else_s() {
    on_both_engines(async |portal| {
        let others = [portal.sign_in(AM).await, portal.sign_in(AM).await];
        let bystander = portal.sign_in(SALES).await;
        let browser = portal.sign_in(AM).await;
        let epoch = account(&portal, AM).await.token_epoch;
        browser.request(Method::DELETE, "/api/v1/sessions").send().await.expect(204);
        assert!(browser.cookie_names().is_empty());
        for other in &others {
            assert!(!is_signed_in(other).await);
            refresh(other).await.expect(401);
        }
        assert!(is_signed_in(&bystander).await);
        assert_eq!(account(&portal, AM).await.token_epoch, epoch + 1);
        portal.sign_in(AM).await;
    })
    .await;
}

#[tokio::test]
async fn nobody_has_no_sessions_to_see_or_end() {
    on_both_engines(async |portal| {
        let browser = portal.visitor();
        browser.get("/api/v1/sessions").await.expect(401);
        browser.request(Method::DELETE, "/api/v1/sessions").send().await.expect(401);
        end(&browser, &Uuid::now_v7().to_string()).await.expect(401);
    })
    .await;
}
