//! Who is shown which page, with which status, under which policy.
use std::collections::BTreeSet;

use crate::support::{Answer, Portal, on_both_engines};

fn nonce_of(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy").unwrap();
    let (_, rest) = policy.split_once("'nonce-").unwrap();
    rest.split('\'').next().unwrap().to_owned()
}

/// Ids that more than one element of a page has.
fn repeated_ids(page: &Answer) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let ids = page.text().split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    ids.filter(|id| !seen.insert(*id)).collect()
}

#[tokio::test]
async fn no_page_repeats_an_id() {
    on_both_engines(async |portal: Portal| {
        for (email, paths) in [
            (
                "admin@waymark.test",
                &[
                    "/kit",
                    "/dashboard",
                    "/sales",
                    "/marketing/content",
                    "/marketing/ads",
                    "/settings/appearance",
                ][..],
            ),
            ("gm@waymark.test", &["/dashboard"]),
            ("am@waymark.test", &["/dashboard"]),
            ("csm@waymark.test", &["/csm"]),
        ] {
            let person = portal.sign_in(email).await;
            for path in paths {
                let page = person.open(path).await.expect(200);
                assert!(page.text().contains(" id=\"main\""), "{path} has ids");
                assert_eq!(repeated_ids(&page), Vec::<&str>::new(), "{email} {path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_is_led_to_sign_in_and_back() {
    on_both_engines(async |portal: Portal| {
        let visitor = portal.visitor();
        for (path, target) in [
            ("/", "/login"),
            ("/dashboard", "/login?next=%2Fdashboard"),
            ("/sales?range=qtd", "/login?next=%2Fsales%3Frange%3Dqtd"),
            ("/csm", "/login?next=%2Fcsm"),
        ] {
            let answer = visitor.open(path).await.expect(303);
            assert_eq!(answer.header("location"), Some(target));
        }
        visitor.open("/login").await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn a_role_opens_its_own_pages_and_is_refused_the_others() {
    on_both_engines(async |portal: Portal| {
        for (email, home, refused) in [
            ("am@waymark.test", "/dashboard", "/sales"),
            ("sales@waymark.test", "/sales", "/dashboard"),
            ("csm@waymark.test", "/csm", "/sales"),
        ] {
            let person = portal.sign_in(email).await;
            assert_eq!(person.open("/").await.expect(303).header("location"), Some(home));
            assert_eq!(person.open("/login").await.expect(303).header("location"), Some(home));
            person.open(home).await.expect(200);
            let answer = person.open(refused).await.expect(403);
            assert!(answer.text().contains("<title>No access"), "{email}");
            assert!(answer.text().contains("You don't have access to"), "{email}");
            person.open("/no-such-page").await.expect(404);
        }
    })
    .await;
}

#[tokio::test]
async fn each_page_has_a_nonce_of_its_own_and_no_script_without_it() {
    on_both_engines(async |portal: Portal| {
        let visitor = portal.visitor();
        let pages = [visitor.open("/login").await.expect(200), visitor.open("/login").await.expect(200)];
        assert_ne!(nonce_of(&pages[0]), nonce_of(&pages[1]));
        for page in &pages {
            assert!(nonce_of(page).len() >= 22, "128 bits in base64");
            let tag = format!("nonce=\"{}\"", nonce_of(page));
            let scripts = page.text().split("<script").skip(1);
            assert!(
                scripts.map(|script| script.split('>').next().unwrap()).all(|script| script.contains(&tag))
            );
            let policy = page.header("content-security-policy").unwrap();
            assert!(
                policy.contains("'strict-dynamic' 'wasm-unsafe-eval'") && !policy.contains("unsafe-inline")
            );
        }
        let missing = visitor.open("/no-such-page").await.expect(404);
        assert!(missing.text().contains(&format!("nonce=\"{}\"", nonce_of(&missing))));
    })
    .await;
}

#[tokio::test]
async fn no_access_is_an_address_of_its_own() {
    on_both_engines(async |portal: Portal| {
        let page = portal.sign_in("am@waymark.test").await.open("/no-access").await.expect(403);
        assert!(
            page.text().contains("You don't have access to this page") && page.text().contains("Go to home")
        );
        let page = portal.visitor().open("/no-access").await.expect(403);
        assert!(page.text().contains("href=\"/login\""));
    })
    .await;
}

#[tokio::test]
async fn pages_that_say_no_have_one_visible_title() {
    on_both_engines(async |portal: Portal| {
        let person = portal.sign_in("am@waymark.test").await;
        for (path, status) in [("/sales", 403), ("/no-access", 403), ("/no-such-page", 404)] {
            let page = person.open(path).await.expect(status);
            let titles: Vec<_> = page.text().split("<h1").skip(1).collect();
            assert_eq!(titles.len(), 1, "{path}");
            assert!(!titles[0].split('>').next().unwrap().contains("vh"), "{path}");
        }
    })
    .await;
}
