//! Pages and server functions renew the session unnoticed; nobody sees it expire while the refresh token is good.
use axum::http::header::ACCEPT;
use axum::http::{HeaderName, Method};
use futures::future::join_all;

use super::*;
use crate::support::on_both_engines;

const HTML: &str = "text/html,application/xhtml+xml";

fn fetch_site() -> HeaderName {
    HeaderName::from_static("sec-fetch-site")
}

/// Opens a page by a link on another site, which keeps the refresh cookie back.
async fn follow_link_from_outside(client: &Client, path: &str) -> Answer {
    let withheld = client.cookie("rt");
    client.set_cookie("rt", None);
    let answer = client
        .request(Method::GET, path)
        .header(ACCEPT, HTML)
        .header(fetch_site(), "cross-site")
        .send()
        .await;
    if withheld.is_some() {
        client.set_cookie("rt", withheld.as_deref());
    }
    answer
}

#[tokio::test]
async fn a_page_opened_with_an_expired_access_token_is_served_and_renews_the_session() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        let old = browser.cookie("rt");
        pass(&portal, Duration::minutes(20));
        let page = browser.open("/sales").await.expect(200);
        assert_eq!(set_cookies(&page).len(), 2);
        assert_ne!(browser.cookie("rt"), old);
        assert!(is_signed_in(&browser).await);
        assert!(set_cookies(&browser.open("/sales").await.expect(200)).is_empty(), "once is enough");
    })
    .await;
}

#[tokio::test]
async fn a_page_opened_without_an_access_token_is_served_too() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        for access_token in [None, Some("garbage")] {
            browser.set_cookie("at", access_token);
            browser.open("/sales").await.expect(200);
            assert!(is_signed_in(&browser).await);
        }
    })
    .await;
}

#[tokio::test]
async fn the_sign_in_page_of_a_good_session_leads_on() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        pass(&portal, Duration::minutes(20));
        let answer = browser.open("/login?next=%2Fsales%3Frange%3Dqtd").await.expect(303);
        assert_eq!(answer.header("location"), Some("/sales?range=qtd"));
        assert_eq!(set_cookies(&answer).len(), 2, "the renewed cookies travel with the redirect");
    })
    .await;
}

#[tokio::test]
async fn a_server_function_called_with_an_expired_access_token_answers_and_renews_the_session() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        pass(&portal, Duration::minutes(20));
        let sending = browser.post("/rpc/sales/overview").header(ACCEPT, "application/json");
        let answer = sending.form(&[("period[range]", "mtd")]).send().await;
        assert_ne!(answer.status(), 401, "{}", answer.text());
        assert_eq!(set_cookies(&answer).len(), 2);
        assert!(is_signed_in(&browser).await);
    })
    .await;
}

#[tokio::test]
async fn a_server_function_refuses_strangers() {
    on_both_engines(async |portal| {
        let stranger = portal.visitor();
        let sending = stranger.post("/rpc/sales/overview").header(ACCEPT, "application/json");
        sending.form(&[("period[range]", "mtd")]).send().await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn pages_and_calls_that_race_with_one_refresh_token_are_all_served() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        pass(&portal, Duration::minutes(20));
        let tabs: Vec<_> = (0..8).map(|_| browser.copy()).collect();
        for answer in join_all(tabs.iter().map(|tab| tab.open("/login"))).await {
            answer.expect(303);
        }
        for tab in &tabs {
            assert_eq!(tab.cookie("rt"), tabs[0].cookie("rt"));
            assert!(is_signed_in(tab).await);
        }
        assert_eq!(sessions_of(&portal, SALES).await.len(), 1);
        assert!(events(&portal, "authn_token_reuse").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn rest_is_not_renewed_on_the_way_but_a_download_is() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        pass(&portal, Duration::minutes(20));
        let refused = browser.get("/api/v1/me").await.expect(401);
        assert!(set_cookies(&refused).is_empty());
        let mode = HeaderName::from_static("sec-fetch-mode");
        let followed = browser.request(Method::GET, "/api/v1/me").header(ACCEPT, HTML);
        let answer = followed.header(mode, "navigate").send().await.expect(200);
        assert_eq!(set_cookies(&answer).len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_page_opened_after_the_end_of_the_session_asks_to_sign_in_and_forgets_the_cookies() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        pass(&portal, Duration::hours(3));
        let answer = browser.open("/sales?range=qtd").await.expect(303);
        assert_eq!(answer.header("location"), Some("/login?next=%2Fsales%3Frange%3Dqtd"));
        assert!(browser.cookie_names().is_empty());
        browser.set_cookie("rt", Some("garbage"));
        browser.open("/login").await.expect(200);
        assert!(browser.cookie_names().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_refused_refresh_over_rest_leaves_the_cookies_alone() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        pass(&portal, Duration::hours(3));
        assert!(set_cookies(&refresh(&browser).await.expect(401)).is_empty());
        let sending = browser.post("/rpc/sales/overview").header(ACCEPT, "application/json");
        let call = sending.form(&[("period[range]", "mtd")]).send().await.expect(401);
        assert!(set_cookies(&call).is_empty());
        assert_eq!(browser.cookie_names(), ["at", "rt"]);
    })
    .await;
}

#[tokio::test]
async fn a_link_from_another_site_resumes_the_session_in_one_step() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(SALES).await;
        pass(&portal, Duration::minutes(20));
        let answer = follow_link_from_outside(&browser, "/sales?range=qtd").await.expect(303);
        let step = answer.header("location").unwrap().to_owned();
        assert!(step.starts_with("/session/resume?next="), "{step}");
        let page = follow_link_from_outside(&browser, &step).await.expect(200);
        assert!(page.text().contains(r#"content="0;url=/sales?range=qtd""#), "{}", page.text());
        assert!(set_cookies(&page).is_empty());
        let sending = browser.request(Method::GET, "/sales?range=qtd").header(ACCEPT, HTML);
        sending.header(fetch_site(), "same-origin").send().await.expect(200);
        assert!(is_signed_in(&browser).await);
    })
    .await;
}

#[tokio::test]
async fn a_link_from_another_site_makes_no_detour_without_need() {
    on_both_engines(async |portal| {
        let stranger = follow_link_from_outside(&portal.visitor(), "/sales").await.expect(303);
        assert_eq!(stranger.header("location"), Some("/login?next=%2Fsales"));

        let browser = portal.sign_in(SALES).await;
        follow_link_from_outside(&browser, "/sales").await.expect(200);

        pass(&portal, Duration::minutes(20));
        browser.set_cookie("rt", None);
        let sending = browser.request(Method::GET, "/sales").header(ACCEPT, HTML);
        let answer = sending.header(fetch_site(), "same-origin").send().await.expect(303);
        assert_eq!(answer.header("location"), Some("/login?next=%2Fsales"), "one step is the most there is");
    })
    .await;
}
