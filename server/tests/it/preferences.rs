//! How a person likes the portal to look: in cookies, on the account, and on `<html>`.
use entity::{activity_log, user};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::support::{Answer, Client, Engine, Portal, TestDatabase, on_both_engines};

const AM: &str = "am@waymark.test";
const PASSWORD: &str = "password123";
/// Everything else than what a fresh account has.
const CHOICES: [(&str, &str); 5] =
    [("theme", "dark"), ("density", "compact"), ("sidebar", "rail"), ("patterns", "on"), ("keys", "off")];

/// The opening tag of the document.
fn html_tag(page: &Answer) -> String {
    let (_, rest) = page.text().split_once("<html").unwrap();
    rest.split('>').next().unwrap().to_owned()
}

/// What the choices look like on `<html>`.
#[track_caller]
fn assert_chosen(page: &Answer) {
    let tag = html_tag(page);
    for part in ["class=\"dark\"", "data-density=\"compact\"", "data-sidebar=\"rail\"", "data-patterns"] {
        assert!(tag.contains(part), "{part} in {tag}");
    }
    assert!(tag.contains("data-keys=\"off\""), "{tag}");
}

/// Every account with the moment of its last sign-in taken out.
async fn accounts(portal: &Portal) -> Vec<user::Model> {
    let mut rows = user::Entity::find().all(portal.db()).await.unwrap();
    rows.sort_by_key(|row| row.id);
    for row in &mut rows {
        row.last_login_at = None;
    }
    rows
}

async fn account(portal: &Portal, email: &str) -> user::Model {
    user::Entity::find().filter(user::Column::Email.eq(email)).one(portal.db()).await.unwrap().unwrap()
}

/// A fresh browser in which the account signs in by the form.
async fn fresh_browser(portal: &Portal, email: &str) -> Client {
    let browser = portal.visitor();
    browser.submit("/login", &[("email", email), ("password", PASSWORD)]).await.expect(303);
    browser
}

#[tokio::test]
async fn a_choice_is_kept_for_a_year_and_leads_back() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let visitor = portal.visitor();
    let fields = [CHOICES.as_slice(), &[("next", "/login?next=%2Fsales")]].concat();
    let answer = visitor.submit("/ui/prefs", &fields).await.expect(303);
    assert_eq!(answer.header("location"), Some("/login?next=%2Fsales"));
    for line in answer.headers().get_all("set-cookie") {
        let line = line.to_str().unwrap();
        assert!(
            line.contains("Max-Age=31536000") && line.contains("Path=/") && line.contains("SameSite=Lax"),
            "{line}"
        );
    }
    for (name, value) in CHOICES {
        assert_eq!(visitor.cookie(&format!("ui_{name}")).as_deref(), Some(value));
    }
    assert_chosen(&visitor.open("/login").await.expect(200));
}

#[tokio::test]
async fn unknown_fields_and_values_are_refused_with_a_sentence() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let visitor = portal.visitor();
    for (name, value, sentence) in [
        ("theme", "neon", "Choose light or dark."),
        ("density", "dark", "Choose comfortable or compact."),
        ("sidebar", "rail; Domain=evil", "Choose expanded, rail or auto."),
        ("keys", "", "Choose on or off."),
        ("numberFormat", "fr", "Choose default, id or en."),
        ("numberFormat", "id", "Sign in to choose how numbers are written."),
        ("<script>", "x", "This field is not known."),
    ] {
        let fields = [("theme", "dark"), (name, value)];
        let page = visitor.submit("/ui/prefs", &fields[usize::from(name == "theme")..]).await.expect(422);
        assert!(page.text().contains(sentence), "{name}: {}", page.text());
        assert!(!page.text().contains("script>") && !page.text().contains("neon"), "{}", page.text());
        assert!(page.header("set-cookie").is_none(), "{name}: nothing is kept");
        let json = visitor.post("/ui/prefs").form(&[(name, value)]).send().await.expect(422);
        assert_eq!(json.faulty_fields(), [name]);
    }
}

#[tokio::test]
async fn foreign_addresses_lead_to_the_root() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let visitor = portal.visitor();
    for next in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""] {
        let answer = visitor.submit("/ui/prefs", &[("theme", "dark"), ("next", next)]).await.expect(303);
        assert_eq!(answer.header("location"), Some("/"), "{next}");
    }
}

#[tokio::test]
async fn a_script_is_told_that_it_worked_and_sent_nowhere() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let visitor = portal.visitor();
    let answer = visitor.post("/ui/prefs").form(&[("theme", "dark")]).send().await.expect(204);
    assert!(answer.text().is_empty());
    assert_eq!(visitor.cookie("ui_theme").as_deref(), Some("dark"));
}

#[tokio::test]
async fn another_browser_looks_the_same_after_signing_in() {
    on_both_engines(async |portal: Portal| {
        let first = fresh_browser(&portal, AM).await;
        assert!(html_tag(&first.open("/dashboard").await).contains("data-density=\"comfortable\""));
        first.submit("/ui/prefs", &CHOICES).await.expect(303);
        assert_chosen(&first.open("/dashboard").await.expect(200));

        let second = portal.visitor();
        second.set_cookie("ui_theme", Some("light"));
        second.submit("/login", &[("email", AM), ("password", PASSWORD)]).await.expect(303);
        assert_chosen(&second.open("/dashboard").await.expect(200));

        second.submit("/ui/prefs", &[("sidebar", "auto"), ("theme", "light")]).await.expect(303);
        let third = fresh_browser(&portal, AM).await;
        let tag = html_tag(&third.open("/dashboard").await.expect(200));
        assert!(!tag.contains("data-sidebar") && !tag.contains("dark"), "{tag}");
        assert!(tag.contains("data-density=\"compact\""), "the rest stays: {tag}");
    })
    .await;
}

#[tokio::test]
async fn signing_out_leaves_the_look_of_the_browser() {
    on_both_engines(async |portal: Portal| {
        let browser = fresh_browser(&portal, AM).await;
        browser.submit("/ui/prefs", &CHOICES).await.expect(303);
        browser.submit("/logout", &[]).await.expect(303);
        assert_chosen(&browser.open("/login").await.expect(200));
    })
    .await;
}

#[tokio::test]
async fn only_the_own_account_changes_and_no_activity_is_logged() {
    on_both_engines(async |portal: Portal| {
        let browser = fresh_browser(&portal, AM).await;
        let (before, entries) = (accounts(&portal).await, activity_log::Entity::find().count(portal.db()));
        let entries = entries.await.unwrap();
        let fields = [CHOICES.as_slice(), &[("numberFormat", "id")]].concat();
        browser.submit("/ui/prefs", &fields).await.expect(303);
        let own = account(&portal, AM).await;
        assert_eq!((own.theme.as_str(), own.density.as_str()), ("dark", "compact"));
        assert_eq!((own.sidebar.as_deref(), own.number_format.as_deref()), (Some("rail"), Some("id")));
        assert!(own.chart_patterns && !own.single_keys);
        let after = accounts(&portal).await;
        let changed: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).collect();
        assert_eq!(changed.len(), 1);
        assert_eq!(changed[0].0.version, changed[0].1.version, "a look is no new version of the account");
        assert_eq!(activity_log::Entity::find().count(portal.db()).await.unwrap(), entries);

        portal.visitor().submit("/ui/prefs", &[("theme", "light")]).await.expect(303);
        assert_eq!(accounts(&portal).await, after, "nobody is signed in there");
    })
    .await;
}

#[tokio::test]
async fn a_choice_of_nothing_changes_nothing() {
    on_both_engines(async |portal: Portal| {
        let browser = fresh_browser(&portal, AM).await;
        let before = accounts(&portal).await;
        let answer = browser.submit("/ui/prefs", &[]).await.expect(303);
        assert!(answer.header("set-cookie").is_none());
        assert_eq!(accounts(&portal).await, before);
    })
    .await;
}

#[tokio::test]
async fn the_number_format_of_a_person_overrides_that_of_the_organisation() {
    on_both_engines(async |portal: Portal| {
        let browser = fresh_browser(&portal, "sales@waymark.test").await;
        let indonesian = browser.open("/sales").await.expect(200);
        browser.submit("/ui/prefs", &[("numberFormat", "en")]).await.expect(303);
        let english = browser.open("/sales").await.expect(200);
        assert_ne!(english.text().matches("US$").count(), indonesian.text().matches("US$").count());
        let page = browser.open("/settings/appearance").await.expect(200);
        assert!(page.text().contains("Organisation's default (Indonesian)"));
        browser.submit("/ui/prefs", &[("numberFormat", "default")]).await.expect(303);
        assert_eq!(account(&portal, "sales@waymark.test").await.number_format, None);
    })
    .await;
}

#[tokio::test]
async fn forms_that_cannot_be_read_get_a_page_in_the_theme_of_the_browser() {
    use axum::http::Method;
    use axum::http::header::ACCEPT;
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let visitor = portal.visitor();
    let in_browser = |method: Method, path: &str| visitor.request(method, path).header(ACCEPT, "text/html");
    let wrong_type = || in_browser(Method::POST, "/ui/prefs").body("application/json", "{}");
    let light = wrong_type().send().await.expect(415);
    assert!(light.text().contains("This form could not be read."), "{}", light.text());
    assert!(!light.text().contains("application/json"));
    assert!(!light.text().contains("color-scheme:dark"), "never by itself");
    visitor.set_cookie("ui_theme", Some("dark"));
    assert!(wrong_type().send().await.text().contains("color-scheme:dark"));
    for path in ["/ui/prefs", "/logout"] {
        let page = in_browser(Method::GET, path).send().await.expect(405);
        assert!(page.text().contains("cannot be opened like this"), "{}", page.text());
        assert_eq!(page.header("allow"), Some("POST"));
    }
}
