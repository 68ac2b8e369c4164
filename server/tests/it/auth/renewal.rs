//! Refresh tokens: each is good once, races end well, and a copy of an old one ends the session.
use futures::future::join_all;

use super::*;
use crate::support::on_both_engines;

/// The browser's refresh token.
fn token(client: &Client) -> String {
    client.cookie("rt").unwrap()
}

/// A browser that has nothing but this refresh token.
fn holder(portal: &Portal, token: &str) -> Client {
    let client = portal.visitor();
    client.set_cookie("rt", Some(token));
    client
}

/// Signs in and refreshes that many times; every refresh token of the session, the first one first.
async fn chain(portal: &Portal, refreshes: usize, apart: Duration) -> (Client, Vec<String>) {
    let browser = portal.sign_in(AM).await;
    let mut tokens = vec![token(&browser)];
    for _ in 0..refreshes {
        pass(portal, apart);
        refresh(&browser).await.expect(200);
        tokens.push(token(&browser));
    }
    (browser, tokens)
}

/// That the session has ended, and is said to have ended because a token was used twice.
async fn assert_ended_by_reuse(portal: &Portal, browser: &Client) {
    refresh(browser).await.expect(401);
    assert!(!is_signed_in(browser).await, "the access token outlived its session");
    let session = sessions_of(portal, AM).await.pop().unwrap();
    assert_eq!(session.revoked_reason.as_deref(), Some("token_reuse"));
    let event = events(portal, "authn_token_reuse").await.pop().unwrap();
    assert_eq!((event.entity_id, event.user_id), (Some(session.id), Some(session.user_id)));
}

#[tokio::test]
async fn a_refresh_gives_new_cookies_and_the_person() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let (access_token, refresh_token) = (browser.cookie("at"), browser.cookie("rt"));
        pass(&portal, Duration::minutes(16));
        let answer = refresh(&browser).await.expect(200);
        assert_eq!(answer.json()["user"]["email"], AM);
        assert_eq!(answer.json().as_object().unwrap().len(), 1);
        assert_ne!(browser.cookie("at"), access_token);
        assert_ne!(browser.cookie("rt"), refresh_token);
        assert!(is_signed_in(&browser).await);
        assert_eq!(sessions_of(&portal, AM).await.len(), 1, "the row goes on");
    })
    .await;
}

#[tokio::test]
async fn without_a_refresh_token_there_is_nothing_to_refresh() {
    on_both_engines(async |portal| {
        let answer = refresh(&portal.visitor()).await.expect(401);
        assert!(set_cookies(&answer).is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_retry_within_the_grace_gets_the_same_successor_and_changes_nothing() {
    on_both_engines(async |portal| {
        let (browser, tokens) = chain(&portal, 1, Duration::minutes(16)).await;
        let before = sessions_of(&portal, AM).await;
        pass(&portal, Duration::seconds(9));
        let late = holder(&portal, &tokens[0]);
        refresh(&late).await.expect(200);
        assert_eq!(token(&late), tokens[1]);
        assert_eq!(sessions_of(&portal, AM).await, before);
        assert!(is_signed_in(&late).await && is_signed_in(&browser).await);
        assert!(events(&portal, "authn_token_reuse").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_replay_at_the_end_of_the_grace_ends_the_session() {
    on_both_engines(async |portal| {
        let (browser, tokens) = chain(&portal, 1, Duration::minutes(16)).await;
        pass(&portal, Duration::seconds(10));
        refresh(&holder(&portal, &tokens[0])).await.expect(401);
        assert_ended_by_reuse(&portal, &browser).await;
    })
    .await;
}

#[tokio::test]
async fn a_replay_long_after_ends_the_session() {
    on_both_engines(async |portal| {
        let (browser, tokens) = chain(&portal, 1, Duration::minutes(16)).await;
        pass(&portal, Duration::hours(1));
        refresh(&holder(&portal, &tokens[0])).await.expect(401);
        assert_ended_by_reuse(&portal, &browser).await;
    })
    .await;
}

#[tokio::test]
async fn a_replay_of_an_older_ancestor_ends_the_session_at_any_time() {
    on_both_engines(async |portal| {
        for apart in [Duration::ZERO, Duration::SECOND, Duration::hours(1)] {
            let (browser, tokens) = chain(&portal, 2, apart).await;
            let answer = refresh(&holder(&portal, &tokens[0])).await.expect(401);
            assert!(set_cookies(&answer).is_empty());
            assert_ended_by_reuse(&portal, &browser).await;
            assert_eq!(refresh(&holder(&portal, &tokens[2])).await.status(), 401);
        }
        assert_eq!(events(&portal, "authn_token_reuse").await.len(), 3, "one event for each session");
    })
    .await;
}

#[tokio::test]
async fn a_thief_who_refreshes_first_is_thrown_out_when_the_owner_comes_back() {
    on_both_engines(async |portal| {
        let owner = portal.sign_in(AM).await;
        let thief = owner.copy();
        pass(&portal, Duration::minutes(16));
        refresh(&thief).await.expect(200);
        pass(&portal, Duration::minutes(16));
        refresh(&owner).await.expect(401);
        refresh(&thief).await.expect(401);
        assert!(!is_signed_in(&thief).await);
    })
    .await;
}

#[tokio::test]
async fn a_reuse_ends_one_session_and_leaves_the_person_s_others_alone() {
    on_both_engines(async |portal| {
        let other = portal.sign_in(AM).await;
        let (browser, tokens) = chain(&portal, 2, Duration::ZERO).await;
        refresh(&holder(&portal, &tokens[0])).await.expect(401);
        assert!(!is_signed_in(&browser).await);
        assert!(is_signed_in(&other).await);
        refresh(&other).await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn twenty_refreshes_at_once_all_succeed_with_one_successor() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        pass(&portal, Duration::minutes(16));
        let copies: Vec<_> = (0..20).map(|_| browser.copy()).collect();
        for answer in join_all(copies.iter().map(refresh)).await {
            answer.expect(200);
        }
        for copy in &copies {
            assert_eq!(token(copy), token(&copies[0]));
            assert!(is_signed_in(copy).await);
        }
        let sessions = sessions_of(&portal, AM).await;
        assert_eq!(sessions.len(), 1);
        assert_eq!(sessions[0].revoked_at, None);
        refresh(&copies[7]).await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn a_made_up_secret_in_a_known_family_ends_it() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        let genuine = token(&browser);
        // The first 22 characters hold the family.
        let (family, secret) = genuine.split_at(22);
        let made_up: String = secret.chars().rev().collect();
        refresh(&holder(&portal, &format!("{family}{made_up}"))).await.expect(401);
        assert_ended_by_reuse(&portal, &browser).await;
    })
    .await;
}

#[tokio::test]
async fn a_token_of_no_family_changes_nothing() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        for made_up in ["", "x", &"A".repeat(64), &"A".repeat(65), "../../etc/passwd"] {
            refresh(&holder(&portal, made_up)).await.expect(401);
        }
        refresh(&browser).await.expect(200);
    })
    .await;
}
