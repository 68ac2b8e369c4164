//! Access tokens: what they open, for how long, and that forged ones open nothing.
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use server::session::Keys;

use super::*;
use crate::support::on_both_engines;

const FIRST: &str = "u5W1oQm8Zr2Xc7Vb4Nt9Yk3Lp6Hd0Gf1Js5Aq8We";
const SECOND: &str = "e8Wq5Aj1Sf0Gd6Hp3Lk9Yt4Nb7Vc2Xr8Zm1Qo5Wu";

/// The access token with some claims changed, signed with another secret under the same key id.
fn forged(browser: &Client, secret: &str, change: impl FnOnce(&mut Json)) -> String {
    let token = browser.cookie("at").unwrap();
    let genuine: Header = jsonwebtoken::decode_header(&token).unwrap();
    let mut claims: Json = jsonwebtoken::dangerous::insecure_decode(&token).unwrap().claims;
    change(&mut claims);
    let mut header = Header::new(Algorithm::HS256);
    header.typ = genuine.typ;
    header.kid = genuine.kid;
    jsonwebtoken::encode(&header, &claims, &EncodingKey::from_secret(secret.as_bytes())).unwrap()
}

#[tokio::test]
async fn an_access_token_opens_rest_for_fifteen_minutes() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        pass(&portal, Duration::minutes(15) - Duration::SECOND);
        assert!(is_signed_in(&browser).await);
        pass(&portal, Duration::SECOND);
        let refused = browser.get("/api/v1/me").await.expect(401);
        assert_eq!(refused.error_code(), "unauthenticated");
        assert!(set_cookies(&refused).is_empty(), "REST renews nothing by itself");
    })
    .await;
}

#[tokio::test]
async fn a_forged_or_broken_access_token_opens_nothing() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let genuine = browser.cookie("at").unwrap();
        let admin = account(&portal, ADMIN).await.id;
        let (unsigned, _) = genuine.rsplit_once('.').unwrap();
        let forgeries = [
            "x".to_owned(),
            "a.b.c".to_owned(),
            format!("{unsigned}."),
            format!("{genuine}x"),
            genuine[1..].to_owned(),
            browser.cookie("rt").unwrap(),
            forged(&browser, "change-me", |_| ()),
            forged(&browser, "secret", |claims| claims["sub"] = json!(admin)),
            forged(&browser, "", |claims| claims["exp"] = json!("never")),
        ];
        browser.set_cookie("rt", None);
        for token in forgeries {
            browser.set_cookie("at", Some(&token));
            browser.get("/api/v1/me").await.expect(401);
            assert_eq!(browser.open("/dashboard").await.status(), 303, "{token}");
        }
        browser.set_cookie("at", Some(&genuine));
        assert!(is_signed_in(&browser).await);
    })
    .await;
}

#[tokio::test]
async fn an_access_token_is_no_refresh_token() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let access_token = browser.cookie("at").unwrap();
        browser.set_cookie("rt", Some(&access_token));
        refresh(&browser).await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn a_demotion_counts_from_the_next_request_on() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(ADMIN).await;
        browser.open("/sales").await.expect(200);
        plant(&portal, ADMIN, user::Column::Role, "AM").await;
        browser.open("/sales").await.expect(403);
        assert_eq!(browser.get("/api/v1/me").await.ok_json()["role"], "AM");
    })
    .await;
}

#[tokio::test]
async fn a_closed_account_is_out_at_the_next_request() {
    on_both_engines(async |portal| {
        for column in [user::Column::DeactivatedAt, user::Column::DeletedAt] {
            plant(&portal, AM, column, None::<time::OffsetDateTime>).await;
            let browser = portal.sign_in(AM).await;
            plant(&portal, AM, column, portal.now()).await;
            assert!(!is_signed_in(&browser).await, "{column:?}");
            refresh(&browser).await.expect(401);
            assert_eq!(browser.open("/dashboard").await.header("location"), Some("/login?next=%2Fdashboard"));
            plant(&portal, AM, column, None::<time::OffsetDateTime>).await;
        }
    })
    .await;
}

#[tokio::test]
async fn raising_the_epoch_makes_every_signed_token_worthless() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        plant(&portal, AM, user::Column::TokenEpoch, account(&portal, AM).await.token_epoch + 1).await;
        assert!(!is_signed_in(&browser).await);
    })
    .await;
}

#[tokio::test]
async fn a_new_secret_keeps_people_signed_in_while_the_old_one_is_named_beside_it() {
    on_both_engines(async |portal| {
        let with_keys = |client: &Client, current: &str, previous: Option<&str>| {
            let keys = Keys::new(current, previous);
            at_replica(&portal, client, |state| state.keys = Arc::new(keys))
        };
        let first = with_keys(&portal.visitor(), FIRST, None);
        try_sign_in(&first, AM, PASSWORD).await.expect(200);
        let both = with_keys(&first, SECOND, Some(FIRST));
        assert!(is_signed_in(&both).await);
        assert!(!is_signed_in(&with_keys(&first, SECOND, None)).await);
        refresh(&both).await.expect(200);
        assert!(is_signed_in(&with_keys(&both, SECOND, None)).await, "the new secret signed the new token");
        assert!(!is_signed_in(&with_keys(&both, FIRST, None)).await);
    })
    .await;
}

#[tokio::test]
async fn a_race_across_a_change_of_secrets_is_still_a_race() {
    on_both_engines(async |portal| {
        let before =
            at_replica(&portal, &portal.visitor(), |state| state.keys = Arc::new(Keys::new(FIRST, None)));
        try_sign_in(&before, AM, PASSWORD).await.expect(200);
        let late = before.copy();
        refresh(&before).await.expect(200);
        let late = at_replica(&portal, &late, |state| state.keys = Arc::new(Keys::new(SECOND, Some(FIRST))));
        refresh(&late).await.expect(200);
        assert_eq!(late.cookie("rt"), before.cookie("rt"));
    })
    .await;
}
