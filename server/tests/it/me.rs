//! Who is signed in, and what they change about themselves.
use entity::{activity_log, user};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use crate::support::{Answer, Client, Portal, on_both_engines};

async fn patch(client: &Client, body: &Value) -> Answer {
    client.request(axum::http::Method::PATCH, "/api/v1/me").json(body).send().await
}

async fn accounts(portal: &Portal) -> Vec<user::Model> {
    let mut rows = user::Entity::find().all(portal.db()).await.unwrap();
    rows.sort_by_key(|row| row.id);
    rows
}

#[tokio::test]
async fn a_person_sees_who_they_are_and_what_they_may_do() {
    on_both_engines(async |portal: Portal| {
        let am = portal.sign_in("am@waymark.test").await;
        let me = am.get("/api/v1/me").await.ok_json();
        assert_eq!(me, am.get("/api/v1/auth/me").await.ok_json());
        assert_eq!(me["email"], "am@waymark.test");
        assert_eq!(me["role"], "AM");
        assert_eq!(me["permissions"], serde_json::json!(["readFieldSales", "writeFieldSales"]));
        let organization = &me["organization"];
        assert_eq!(organization["currency"], "USD");
        assert_eq!(organization["targetCurrency"], "IDR");
        assert_eq!(organization["timezone"], "America/New_York");
        assert!(me["department"]["name"].as_str().is_some_and(|name| !name.is_empty()));
        let mut names: Vec<_> = me.as_object().unwrap().keys().cloned().collect();
        names.sort();
        assert_eq!(names, ["department", "email", "id", "name", "organization", "permissions", "role"]);
    })
    .await;
}

#[tokio::test]
async fn a_person_without_a_department_has_null() {
    on_both_engines(async |portal: Portal| {
        let admin = portal.sign_in("admin@waymark.test").await;
        let me = admin.get("/api/v1/me").await.ok_json();
        assert_eq!(me["role"], "ADMIN");
        assert!(me["department"].is_null());
        assert_eq!(me["permissions"].as_array().unwrap().len(), 8);
    })
    .await;
}

#[tokio::test]
async fn there_are_no_query_parameters() {
    on_both_engines(async |portal: Portal| {
        let am = portal.sign_in("am@waymark.test").await;
        for path in ["/api/v1/me?fields=name", "/api/v1/auth/me?x"] {
            let answer = am.get(path).await.expect(422);
            assert_eq!(answer.error_code(), "validation_failed");
            assert_eq!(answer.faulty_fields().len(), 1, "{}", answer.text());
        }
        am.get("/api/v1/me?").await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn a_person_changes_their_own_account_and_no_other() {
    on_both_engines(async |portal: Portal| {
        let am = portal.sign_in("am@waymark.test").await;
        let before = accounts(&portal).await;
        let body =
            json!({ "name": "  Dewi Anggraini ", "numberFormat": "id", "theme": "dark", "density": "compact" });
        let me = patch(&am, &body).await.ok_json();
        assert_eq!(me["name"], "Dewi Anggraini");
        assert_eq!((&me["numberFormat"], &me["theme"], &me["density"]), (&json!("id"), &json!("dark"), &json!("compact")));
        assert_eq!(me["role"], "AM");
        assert_eq!(am.get("/api/v1/me").await.ok_json()["name"], "Dewi Anggraini");
        assert_eq!(am.cookie("ui_theme").as_deref(), Some("dark"), "the browser that asks looks the same");

        let after = accounts(&portal).await;
        let changed: Vec<_> = before.iter().zip(&after).filter(|(old, new)| old != new).collect();
        let [(old, new)] = changed.as_slice() else { panic!("{changed:?}") };
        assert_eq!(new.email, "am@waymark.test");
        assert_eq!(new.version, old.version + 1, "a name is a new version");
        assert_eq!((new.theme.as_str(), new.density.as_str()), ("dark", "compact"));

        let entries = activity_log::Entity::find().filter(activity_log::Column::EntityId.eq(new.id));
        let entries = entries.order_by_asc(activity_log::Column::Id).all(portal.db()).await.unwrap();
        let entry = entries.iter().find(|entry| entry.changes.get("name").is_some()).unwrap();
        assert_eq!(entry.action, "user.update");
        assert_eq!(entry.changes, json!({ "name": { "before": old.name, "after": "Dewi Anggraini" } }));
        assert_eq!(entry.user_id, Some(new.id));

        assert_eq!(patch(&am, &json!({ "numberFormat": null })).await.ok_json()["numberFormat"], Value::Null);
        let rest = patch(&am, &json!({})).await.ok_json();
        assert_eq!((&rest["theme"], &rest["name"]), (&json!("dark"), &json!("Dewi Anggraini")));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_named_and_nothing_is_kept() {
    on_both_engines(async |portal: Portal| {
        let am = portal.sign_in("am@waymark.test").await;
        let before = accounts(&portal).await;
        for (field, value) in [
            ("role", json!("ADMIN")),
            ("email", json!("eve@evil.test")),
            ("orgId", json!("x")),
            ("name", json!("   ")),
            ("name", json!("x".repeat(201))),
            ("name", json!("two\nlines")),
            ("name", json!(null)),
            ("name", json!(5)),
            ("theme", json!("system")),
            ("theme", json!(null)),
            ("density", json!("huge")),
            ("numberFormat", json!("fr")),
            ("sidebar", json!("rail")),
        ] {
            let answer = patch(&am, &json!({ "density": "compact", field: value })).await.expect(422);
            assert_eq!(answer.faulty_fields(), [field], "{}", answer.text());
        }
        patch(&am, &json!([])).await.expect(422);
        assert_eq!(accounts(&portal).await, before);
        patch(&portal.visitor(), &json!({ "theme": "dark" })).await.expect(401);
    })
    .await;
}
