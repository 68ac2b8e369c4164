//! Passwords: what a sign-in takes, how they are stored, and that a refusal tells nothing.
use std::time::{Duration as Elapsed, Instant};

use app::features::auth::password::Hasher;
use axum::http::Method;

use super::*;
use crate::support::on_both_engines;

#[tokio::test]
async fn the_right_password_opens_a_session_and_no_token_is_in_the_body() {
    on_both_engines(async |portal| {
        let browser = portal.visitor();
        let answer = try_sign_in(&browser, AM, PASSWORD).await.expect(200);
        let body = answer.json();
        assert_eq!(body["user"]["email"], AM);
        assert_eq!(body["user"]["role"], "AM");
        assert_eq!(body.as_object().unwrap().len(), 1);
        for name in ["at", "rt"] {
            assert!(!answer.text().contains(&browser.cookie(name).unwrap()), "{name} is in the body");
        }
        assert!(is_signed_in(&browser).await);
        assert_eq!(browser.get("/api/v1/me").await.ok_json(), body["user"]);
        assert_eq!(account(&portal, AM).await.last_login_at, Some(portal.now()));
    })
    .await;
}

#[tokio::test]
async fn an_address_is_taken_in_any_case_and_with_blanks_around_it() {
    on_both_engines(async |portal| {
        try_sign_in(&portal.visitor(), "  AM@Waymark.TEST ", PASSWORD).await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn every_stored_password_is_hashed_at_full_cost() {
    on_both_engines(async |portal| {
        for account in user::Entity::find().all(portal.db()).await.unwrap() {
            let hash = account.password_hash.unwrap();
            assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_weak_stored_hash_is_replaced_at_the_next_sign_in() {
    on_both_engines(async |portal| {
        let weak = Hasher::new(argon2::Params::new(8192, 1, 1, None).unwrap(), 1);
        let weak = weak.hash_blocking(PASSWORD).unwrap();
        plant(&portal, AM, user::Column::PasswordHash, weak.as_str()).await;
        try_sign_in(&portal.visitor(), AM, "wrong").await.expect(401);
        assert_eq!(account(&portal, AM).await.password_hash, Some(weak));
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        let stored = account(&portal, AM).await.password_hash.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        assert_eq!(account(&portal, AM).await.password_hash.as_deref(), Some(stored.as_str()));
    })
    .await;
}

#[tokio::test]
async fn a_stored_hash_of_absurd_cost_is_refused_without_computing_it() {
    on_both_engines(async |portal| {
        let stored = account(&portal, AM).await.password_hash.unwrap();
        for absurd in ["m=4194304,t=2,p=1", "m=19456,t=4000000,p=1", "m=65537,t=2,p=1"] {
            let planted = stored.replace("m=19456,t=2,p=1", absurd);
            plant(&portal, AM, user::Column::PasswordHash, planted).await;
            let started = Instant::now();
            try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(401);
            assert!(started.elapsed() < Elapsed::from_secs(3), "{absurd}");
        }
    })
    .await;
}

#[tokio::test]
async fn unknown_wrong_and_closed_accounts_get_one_answer_for_one_hash_each() {
    on_both_engines(async |portal| {
        plant(&portal, SALES, user::Column::DeactivatedAt, portal.now()).await;
        plant(&portal, "csm@waymark.test", user::Column::DeletedAt, portal.now()).await;
        plant(&portal, "gm@waymark.test", user::Column::PasswordHash, None::<String>).await;
        let expected = try_sign_in(&portal.visitor(), AM, "wrong").await.expect(401);
        assert_eq!(expected.error_code(), "invalid_credentials");
        assert!(set_cookies(&expected).is_empty());
        let cases = [
            ("nobody@waymark.test", PASSWORD),
            (SALES, PASSWORD),
            (SALES, "wrong"),
            ("csm@waymark.test", PASSWORD),
            ("gm@waymark.test", PASSWORD),
        ];
        for (email, password) in cases {
            let before = portal.state().hasher.calls();
            let answer = try_sign_in(&portal.visitor(), email, password).await.expect(401);
            assert_eq!(portal.state().hasher.calls() - before, 1, "hashes for {email}");
            assert_eq!(without_request_id(&answer), without_request_id(&expected), "{email}");
            assert_eq!(steady_headers(&answer), steady_headers(&expected), "{email}");
        }
        let before = portal.state().hasher.calls();
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        assert_eq!(portal.state().hasher.calls() - before, 1);
    })
    .await;
}

#[tokio::test]
async fn every_sign_in_leaves_one_event_without_the_password() {
    on_both_engines(async |portal| {
        let before = events(&portal, "authn_login_fail").await.len();
        let answer = try_sign_in(&portal.visitor().at("192.0.2.7"), AM, "canary-password").await.expect(401);
        try_sign_in(&portal.visitor(), "nobody@waymark.test", "canary-password").await.expect(401);
        let failed = events(&portal, "authn_login_fail").await.split_off(before);
        assert_eq!(failed.len(), 1, "an unknown address belongs to no organisation's log");
        let am = account(&portal, AM).await;
        assert_eq!(
            (failed[0].org_id, failed[0].entity_id, failed[0].user_id),
            (am.org_id, Some(am.id), None)
        );
        assert_eq!(failed[0].ip.as_deref(), Some("192.0.2.7"));
        assert_eq!(failed[0].request_id.as_deref(), answer.json()["error"]["requestId"].as_str());
        assert_eq!(failed[0].at, portal.now());
        assert!(!format!("{failed:?}").contains("canary"));

        let before = events(&portal, "authn_login_success").await.len();
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        let succeeded = events(&portal, "authn_login_success").await.split_off(before);
        let session = sessions_of(&portal, AM).await.pop().unwrap();
        assert_eq!(succeeded.len(), 1);
        assert_eq!((succeeded[0].user_id, succeeded[0].entity_id), (Some(am.id), Some(session.id)));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_a_sign_in_is_refused_before_anything_is_hashed() {
    on_both_engines(async |portal| {
        let browser = portal.visitor();
        let before = portal.state().hasher.calls();
        let cases = [
            (json!({"email": AM}), vec!["password"]),
            (json!({"password": PASSWORD}), vec!["email"]),
            (json!({"email": "", "password": ""}), vec!["email", "password"]),
            (json!({"email": "no address", "password": "x"}), vec!["email"]),
            (json!({"email": "nul\u{0}@waymark.test", "password": "x"}), vec!["email"]),
            (json!({"email": AM, "password": "x".repeat(129)}), vec!["password"]),
            (json!({"email": [AM], "password": "x"}), vec!["email"]),
            (json!({"email": AM, "password": PASSWORD, "role": "ADMIN"}), vec!["role"]),
        ];
        for (body, fields) in cases {
            let answer = browser.post("/api/v1/auth/login").json(&body).send().await.expect(422);
            assert_eq!(answer.faulty_fields(), fields, "{body}");
        }
        let path = "/api/v1/auth/login";
        browser.post(path).body("application/json", "{").send().await.expect(400);
        browser.post(path).body("text/plain", "{}").send().await.expect(415);
        browser.post(path).form(&[("email", AM), ("password", PASSWORD)]).send().await.expect(415);
        let long = json!({"email": AM, "password": "x".repeat(9000)});
        browser.post(path).json(&long).send().await.expect(413);
        assert_eq!(portal.state().hasher.calls(), before);
    })
    .await;
}

#[tokio::test]
async fn signing_in_and_out_is_by_post_only() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        for action in ["login", "refresh", "logout"] {
            for method in [Method::GET, Method::PUT, Method::DELETE] {
                browser.request(method, &format!("/api/v1/auth/{action}")).send().await.expect(405);
            }
        }
        assert!(is_signed_in(&browser).await);
    })
    .await;
}

#[tokio::test]
async fn a_database_keeps_neither_token() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let stored = format!("{:?}", sessions_of(&portal, AM).await);
        for name in ["at", "rt"] {
            assert!(!stored.contains(&browser.cookie(name).unwrap()), "{name} is stored");
        }
    })
    .await;
}
