//! The sign-in form as a browser without script posts it, and the cookies that it sets.
use axum::http::HeaderName;

use super::*;
use crate::support::on_both_engines;

#[tokio::test]
async fn the_form_signs_in_and_leads_home() {
    on_both_engines(async |portal| {
        let homes = [
            (ADMIN, "/dashboard"),
            ("gm@waymark.test", "/dashboard"),
            (AM, "/dashboard"),
            (SALES, "/sales"),
            ("marketing@waymark.test", "/marketing/content"),
            ("csm@waymark.test", "/csm"),
        ];
        for (email, home) in homes {
            let browser = portal.visitor();
            let fields = [("email", email), ("password", PASSWORD), ("next", "")];
            let answer = browser.submit("/login", &fields).await.expect(303);
            assert_eq!(answer.header("location"), Some(home), "{email}");
            assert!(is_signed_in(&browser).await);
        }
    })
    .await;
}

#[tokio::test]
async fn the_form_leads_where_the_person_was_going_but_never_off_this_site() {
    on_both_engines(async |portal| {
        let wishes = [
            ("/sales?range=qtd&compare=year", "/sales?range=qtd&compare=year"),
            ("/customers/1#notes", "/customers/1#notes"),
            ("//evil.example", "/"),
            ("https:evil.example", "/"),
            ("https://evil.example/", "/"),
            ("/\\evil.example", "/"),
            ("\\\\evil.example", "/"),
            ("javascript:alert(1)", "/"),
            ("/\t/evil.example", "/"),
            ("sales", "/"),
        ];
        for (wish, target) in wishes {
            let fields = [("email", AM), ("password", PASSWORD), ("next", wish)];
            let answer = portal.visitor().submit("/login", &fields).await.expect(303);
            assert_eq!(answer.header("location"), Some(target), "{wish:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_refused_form_is_shown_again_with_the_address_and_without_the_password() {
    on_both_engines(async |portal| {
        let browser = portal.visitor();
        let fields = [("email", "\"><b>me@x.test"), ("password", "canary-password"), ("next", "/sales?a=b")];
        let answer = browser.submit("/login", &fields).await.expect(401);
        assert!(answer.header("content-type").unwrap().starts_with("text/html"));
        assert!(answer.text().contains("Email or password is incorrect."));
        assert!(answer.text().contains("me@x.test"));
        assert!(!answer.text().contains("<b>me@x.test"), "the address is escaped");
        assert!(!answer.text().contains("canary-password"));
        assert!(answer.text().contains("/sales?a=b"), "where the person was going is kept");
        assert!(browser.cookie_names().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_form_that_cannot_be_a_sign_in_is_shown_again_with_what_is_missing() {
    on_both_engines(async |portal| {
        let before = portal.state().hasher.calls();
        let cases: [(&[(&str, &str)], &str); 3] = [
            (&[], "Enter your email."),
            (&[("email", "x"), ("password", "y")], "Enter an email address like name@company.com."),
            (&[("email", AM), ("password", "")], "Enter your password."),
        ];
        for (fields, message) in cases {
            let answer = portal.visitor().submit("/login", fields).await.expect(422);
            assert!(answer.text().contains(message), "{message}");
        }
        assert_eq!(portal.state().hasher.calls(), before);
    })
    .await;
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused() {
    on_both_engines(async |portal| {
        let browser = portal.visitor();
        browser.post("/login").json(&json!({"email": AM, "password": PASSWORD})).send().await.expect(415);
        let long = "x".repeat(9000);
        browser.submit("/login", &[("email", AM), ("password", &long)]).await.expect(413);
    })
    .await;
}

#[tokio::test]
async fn behind_https_the_cookies_are_bound_to_the_host_and_closed_to_scripts() {
    on_both_engines(async |portal| {
        let browser = at_replica(&portal, &portal.visitor(), behind_https);
        let same_origin = HeaderName::from_static("sec-fetch-site");
        let body = json!({"email": AM, "password": PASSWORD});
        let sending =
            browser.post("/api/v1/auth/login").json(&body).header(same_origin.clone(), "same-origin");
        let signed_in = sending.send().await.expect(200);
        let sending = browser.post("/api/v1/auth/refresh").header(same_origin.clone(), "same-origin");
        let refreshed = sending.send().await.expect(200);
        assert_eq!(browser.cookie_names(), ["__Host-at", "__Host-rt"]);
        let sending = browser.post("/api/v1/auth/logout").header(same_origin, "same-origin");
        let signed_out = sending.send().await.expect(204);
        for answer in [signed_in, refreshed, signed_out] {
            let cookies = set_cookies(&answer);
            assert_eq!(cookies.len(), 2);
            for (cookie, name, same_site) in
                [(&cookies[0], "__Host-at=", "SameSite=Lax"), (&cookies[1], "__Host-rt=", "SameSite=Strict")]
            {
                assert!(cookie.starts_with(name), "{cookie}");
                for attribute in ["HttpOnly", "Secure", "Path=/", same_site] {
                    assert!(cookie.split("; ").any(|found| found == attribute), "{attribute} in {cookie}");
                }
                assert!(!cookie.contains("Domain") && cookie.len() < 4096, "{cookie}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn on_this_machine_in_development_the_cookies_work_without_https() {
    on_both_engines(async |portal| {
        let answer = try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        let cookies = set_cookies(&answer);
        assert!(cookies[0].starts_with("at=") && cookies[1].starts_with("rt="));
        for cookie in cookies {
            assert!(cookie.contains("HttpOnly") && !cookie.contains("Secure"), "{cookie}");
        }
    })
    .await;
}

#[tokio::test]
async fn answers_that_set_cookies_are_kept_by_no_cache() {
    on_both_engines(async |portal| {
        let browser = portal.visitor();
        let rest = try_sign_in(&browser, AM, PASSWORD).await;
        let form = browser.submit("/login", &[("email", AM), ("password", PASSWORD)]).await;
        let refreshed = refresh(&browser).await;
        pass(&portal, Duration::minutes(16));
        let page = browser.open("/dashboard").await;
        for answer in [rest, form, refreshed, page] {
            assert!(!set_cookies(&answer).is_empty());
            assert_eq!(answer.header("cache-control"), Some("no-store"));
        }
    })
    .await;
}
