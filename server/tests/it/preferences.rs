//! Theme, density and sidebar.
use crate::support::{Engine, Portal, TestDatabase};

#[tokio::test]
async fn a_choice_is_kept_for_a_year_and_leads_back() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let visitor = portal.visitor();
    let fields =
        [("theme", "dark"), ("density", "compact"), ("sidebar", "rail"), ("next", "/login?next=%2Fsales")];
    let answer = visitor.submit("/ui/prefs", &fields).await.expect(303);
    assert_eq!(answer.header("location"), Some("/login?next=%2Fsales"));
    for line in answer.headers().get_all("set-cookie") {
        let line = line.to_str().unwrap();
        assert!(
            line.contains("Max-Age=31536000") && line.contains("Path=/") && line.contains("SameSite=Lax"),
            "{line}"
        );
    }
    assert_eq!(visitor.cookie("ui_theme").as_deref(), Some("dark"));
    assert_eq!(visitor.cookie("ui_density").as_deref(), Some("compact"));
    assert_eq!(visitor.cookie("ui_sidebar").as_deref(), Some("rail"));
    assert!(visitor.open("/login").await.expect(200).text().contains("data-density=\"compact\""));
}

#[tokio::test]
async fn unknown_values_and_foreign_addresses_change_nothing() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let portal = Portal::on(&database).await;
    let visitor = portal.visitor();
    let fields = [("theme", "neon"), ("density", "dark"), ("sidebar", "rail; Domain=evil"), ("other", "x")];
    for next in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""] {
        let fields = [fields.as_slice(), &[("next", next)]].concat();
        let answer = visitor.submit("/ui/prefs", &fields).await.expect(303);
        assert_eq!(answer.header("location"), Some("/"), "{next}");
        assert!(answer.header("set-cookie").is_none());
    }
}
