//! Limits on guessing, per account and per address of the network.
use axum::http::HeaderName;
use futures::future::join_all;

use super::*;
use crate::support::on_both_engines;

fn retry_after(answer: &Answer) -> i64 {
    answer.header("retry-after").unwrap().parse().unwrap()
}

/// Fails five times, each time from another address.
async fn fail_five_times(portal: &Portal, email: &str) {
    for host in 1..=5 {
        let browser = portal.visitor().at(&format!("198.51.100.{host}"));
        try_sign_in(&browser, email, "wrong").await.expect(401);
    }
}

#[tokio::test]
async fn after_five_failures_an_account_pauses_even_for_the_right_password() {
    on_both_engines(async |portal| {
        fail_five_times(&portal, AM).await;
        let hashes = portal.state().hasher.calls();
        let wrong = try_sign_in(&portal.visitor(), AM, "wrong").await.expect(429);
        let right = try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(429);
        assert_eq!(portal.state().hasher.calls(), hashes, "a paused account costs no hash");
        assert_eq!(wrong.error_code(), "too_many_requests");
        assert_eq!(without_request_id(&wrong), without_request_id(&right));
        assert_eq!(steady_headers(&wrong), steady_headers(&right));
        pass(&portal, Duration::seconds(retry_after(&right)));
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn an_address_without_an_account_pauses_alike() {
    on_both_engines(async |portal| {
        fail_five_times(&portal, AM).await;
        fail_five_times(&portal, "nobody@waymark.test").await;
        let known = try_sign_in(&portal.visitor(), AM, "wrong").await.expect(429);
        let unknown = try_sign_in(&portal.visitor(), "nobody@waymark.test", "wrong").await.expect(429);
        assert_eq!(without_request_id(&known), without_request_id(&unknown));
        assert_eq!(steady_headers(&known), steady_headers(&unknown));
    })
    .await;
}

#[tokio::test]
async fn each_further_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
    on_both_engines(async |portal| {
        fail_five_times(&portal, AM).await;
        let mut pauses = Vec::new();
        pass(&portal, Duration::seconds(1));
        for host in 1..=11 {
            let browser = portal.visitor().at(&format!("203.0.113.{host}"));
            let answer = try_sign_in(&browser, AM, "wrong").await.expect(429);
            pauses.push(retry_after(&answer));
            pass(&portal, Duration::seconds(retry_after(&answer)));
        }
        assert_eq!(pauses, [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        try_sign_in(&portal.visitor(), AM, "wrong").await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn twenty_addresses_of_the_network_do_not_help_against_one_account() {
    on_both_engines(async |portal| {
        let mut statuses = Vec::new();
        for host in 1..=20 {
            let browser = portal.visitor().at(&format!("203.0.113.{host}"));
            statuses.push(try_sign_in(&browser, AM, "wrong").await.status());
        }
        assert_eq!(statuses[..5], [401; 5]);
        assert_eq!(statuses[5..], [429; 15]);
    })
    .await;
}

#[tokio::test]
async fn twenty_guesses_at_once_get_no_more_than_five_looked_at() {
    on_both_engines(async |portal| {
        let hashes = portal.state().hasher.calls();
        let browsers: Vec<_> =
            (1..=20).map(|host| portal.visitor().at(&format!("203.0.113.{host}"))).collect();
        let answers = join_all(browsers.iter().map(|browser| try_sign_in(browser, AM, "wrong"))).await;
        assert!(portal.state().hasher.calls() - hashes <= 5);
        assert_eq!(answers.iter().filter(|answer| answer.status() == 429).count(), 15);
    })
    .await;
}

#[tokio::test]
async fn an_address_of_the_network_has_ten_attempts_and_gets_one_back_every_six_seconds() {
    on_both_engines(async |portal| {
        let browser = portal.visitor();
        let forwarded = HeaderName::from_static("x-forwarded-for");
        let attempt = async |number: u32| {
            let body = json!({"email": format!("guess{number}@waymark.test"), "password": "wrong"});
            let sending = browser.post("/api/v1/auth/login").json(&body);
            sending.header(forwarded.clone(), &format!("203.0.113.{number}")).send().await
        };
        for number in 1..=10 {
            attempt(number).await.expect(401);
        }
        let refused = attempt(11).await.expect(429);
        assert_eq!(retry_after(&refused), 6);
        try_sign_in(&browser, AM, PASSWORD).await.expect(429);
        try_sign_in(&portal.visitor().at("192.0.2.1"), AM, PASSWORD).await.expect(200);
        pass(&portal, Duration::seconds(6));
        attempt(12).await.expect(401);
        attempt(13).await.expect(429);
        pass(&portal, Duration::minutes(1));
        for number in 21..=30 {
            attempt(number).await.expect(401);
        }
        attempt(31).await.expect(429);
    })
    .await;
}

#[tokio::test]
async fn people_who_know_their_password_use_up_nothing() {
    on_both_engines(async |portal| {
        for _ in 0..12 {
            try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        }
        for _ in 0..4 {
            try_sign_in(&portal.visitor().at("192.0.2.1"), AM, "wrong").await.expect(401);
        }
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        for _ in 0..5 {
            try_sign_in(&portal.visitor().at("192.0.2.2"), AM, "wrong").await.expect(401);
        }
    })
    .await;
}

#[tokio::test]
async fn a_pause_survives_a_restart() {
    on_both_engines(async |portal| {
        fail_five_times(&portal, AM).await;
        let restarted = at_replica(&portal, &portal.visitor(), |_| ());
        try_sign_in(&restarted, AM, PASSWORD).await.expect(429);
    })
    .await;
}

#[tokio::test]
async fn an_owner_who_is_signed_in_stays_signed_in_while_the_account_pauses() {
    on_both_engines(async |portal| {
        let owner = portal.sign_in(AM).await;
        fail_five_times(&portal, AM).await;
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(429);
        assert!(is_signed_in(&owner).await);
        refresh(&owner).await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn the_form_and_rest_share_the_limits() {
    on_both_engines(async |portal| {
        for _ in 0..5 {
            let fields = [("email", AM), ("password", "wrong")];
            portal.visitor().submit("/login", &fields).await.expect(401);
        }
        try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(429);
        let fields = [("email", AM), ("password", PASSWORD)];
        let answer = portal.visitor().submit("/login", &fields).await.expect(429);
        assert_eq!(answer.header("retry-after"), Some("1"));
        assert!(answer.text().contains("Too many attempts. Try again in 1 s."));
    })
    .await;
}

#[tokio::test]
async fn made_up_refresh_tokens_use_up_attempts_and_good_ones_pass_all_the_same() {
    on_both_engines(async |portal| {
        let owner = portal.sign_in(AM).await;
        let stranger = portal.visitor();
        for number in 1..=10 {
            stranger.set_cookie("rt", Some(&format!("{number:0>64}")));
            refresh(&stranger).await.expect(401);
        }
        assert_eq!(refresh(&stranger).await.expect(429).header("retry-after"), Some("6"));
        try_sign_in(&portal.visitor(), SALES, PASSWORD).await.expect(429);
        refresh(&owner).await.expect(200);
    })
    .await;
}
