//! How long sessions last.
use super::*;
use crate::support::on_both_engines;

/// Signs in by the form with "Keep me signed in".
async fn sign_in_to_stay(portal: &Portal) -> Client {
    let browser = portal.visitor();
    let fields = [("email", AM), ("password", PASSWORD), ("keep", "true")];
    browser.submit("/login", &fields).await.expect(303);
    browser
}

#[tokio::test]
async fn a_session_left_alone_for_two_hours_is_over() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        pass(&portal, Duration::hours(2) - Duration::SECOND);
        refresh(&browser).await.expect(200);
        pass(&portal, Duration::hours(2));
        refresh(&browser).await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn twelve_hours_after_the_sign_in_a_session_is_over_even_in_use() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        for _ in 0..11 {
            pass(&portal, Duration::hours(1));
            refresh(&browser).await.expect(200);
        }
        pass(&portal, Duration::minutes(59));
        refresh(&browser).await.expect(200);
        assert!(is_signed_in(&browser).await);
        pass(&portal, Duration::minutes(1));
        assert!(!is_signed_in(&browser).await, "the access token outlived its session");
        refresh(&browser).await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn people_who_chose_to_stay_are_kept_for_a_week_unused_and_a_month_at_most() {
    on_both_engines(async |portal| {
        let browser = sign_in_to_stay(&portal).await;
        for _ in 0..4 {
            pass(&portal, Duration::days(7) - Duration::SECOND);
            refresh(&browser).await.expect(200);
        }
        pass(&portal, Duration::days(2));
        refresh(&browser).await.expect(200);
        pass(&portal, Duration::seconds(4));
        refresh(&browser).await.expect(401);

        let browser = sign_in_to_stay(&portal).await;
        pass(&portal, Duration::days(7));
        refresh(&browser).await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn the_choice_to_stay_outlives_the_browser_and_each_refresh() {
    on_both_engines(async |portal| {
        let browser = portal.visitor();
        let fields = [("email", AM), ("password", PASSWORD), ("keep", "true")];
        let kept = browser.submit("/login", &fields).await.expect(303);
        assert!(set_cookies(&kept).iter().all(|cookie| cookie.contains("; Max-Age=604800")), "{kept:?}");
        pass(&portal, Duration::hours(3));
        let kept = refresh(&browser).await.expect(200);
        assert!(set_cookies(&kept).iter().all(|cookie| cookie.contains("; Max-Age=604800")));

        let passing = try_sign_in(&portal.visitor(), AM, PASSWORD).await.expect(200);
        assert!(set_cookies(&passing).iter().all(|cookie| !cookie.contains("Max-Age")));
    })
    .await;
}

#[tokio::test]
async fn the_last_instant_is_read_from_the_database_on_every_request() {
    on_both_engines(async |portal| {
        let browser = portal.sign_in(AM).await;
        plant_last_instant(&portal, AM, portal.now() + Duration::minutes(5)).await;
        pass(&portal, Duration::minutes(5));
        assert!(!is_signed_in(&browser).await);
        refresh(&browser).await.expect(401);
    })
    .await;
}
