//! Who sees a dashboard, what moves its numbers and what must not, and how bad input is refused.
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use serde_json::Value;
use time::Duration;
use uuid::Uuid;

use super::facts::Facts;
use super::plant::{Field, Planted};
use super::{ADMIN, AM, GM, dashboard, money};
use crate::support::{Portal, on_both_engines};

const GM2: &str = "gm2@waymark.test";

#[tokio::test]
async fn only_the_roles_of_field_sales_have_a_dashboard() {
    on_both_engines(async |portal: Portal| {
        let nobody = portal.visitor().get("/api/v1/dashboard").await.expect(401);
        assert_eq!(nobody.error_code(), "unauthenticated");
        for email in ["sales@waymark.test", "marketing@waymark.test", "csm@waymark.test"] {
            let client = portal.sign_in(email).await;
            for query in ["", "?range=never", "?departmentId=1"] {
                let answer = client.get(&format!("/api/v1/dashboard{query}")).await.expect(403);
                assert_eq!(answer.error_code(), "forbidden", "{email}");
            }
        }
        for (email, role) in [(AM, "AM"), (GM, "GM"), (ADMIN, "ADMIN")] {
            let client = portal.sign_in(email).await;
            assert_eq!(dashboard(&client, "").await["role"], role);
        }
    })
    .await;
}

#[tokio::test]
async fn the_month_to_date_is_compared_with_the_same_days_of_the_month_before() {
    on_both_engines(async |portal: Portal| {
        let client = portal.sign_in(AM).await;
        let body = dashboard(&client, "").await;
        assert_eq!(
            (&body["range"], &body["from"], &body["to"]),
            (&"mtd".into(), &"2026-08-01".into(), &"2026-08-22".into())
        );
        assert_eq!(body["previous"], serde_json::json!({ "from": "2026-07-01", "to": "2026-07-22" }));
        assert_eq!((&body["asOf"], &body["timezone"]), (&"2026-08-22".into(), &"America/New_York".into()));
    })
    .await;
}

#[tokio::test]
async fn rows_of_one_account_manager_move_only_who_reaches_them() {
    on_both_engines(async |portal: Portal| {
        let facts = Facts::of(&portal, ADMIN).await;
        let am2 = facts.users.values().find(|row| row.email == "am2@waymark.test").unwrap();
        let readers = [AM, "am2@waymark.test", GM, GM2, ADMIN, "admin@second.test", "am@second.test"];
        let mut before = Vec::new();
        for email in readers {
            before.push(dashboard(&portal.sign_in(email).await, "").await);
        }
        let field = Field::of(&portal, &facts);
        let day = facts.today - Duration::days(9);
        let id = field.customer(Planted { potential: 777, ..Planted::prospect(am2.id, day) }).await;
        field.credit(id, (am2.id, am2.department_id), facts.today, (12_345, "IDR")).await;
        for (email, old) in readers.into_iter().zip(before) {
            let new = dashboard(&portal.sign_in(email).await, "").await;
            let sees = ["am2@waymark.test", GM, ADMIN].contains(&email);
            assert_eq!(moved(&old, &new, "actual"), if sees { 12_345 } else { 0 }, "{email}");
            let pipeline = if email.starts_with("admin") { "totalPipeline" } else { "openPipeline" };
            assert_eq!(moved(&old, &new, pipeline), if sees { 777 } else { 0 }, "{email}");
            if !sees {
                assert_eq!(old["metrics"], new["metrics"], "{email}");
            }
        }
    })
    .await;
}

fn moved(old: &Value, new: &Value, metric: &str) -> i128 {
    let minor = |body: &Value| {
        body["metrics"][metric]["value"].as_str().unwrap().replace('.', "").parse::<i128>().unwrap()
    };
    minor(new) - minor(old)
}

#[tokio::test]
async fn rows_of_another_organisation_change_nothing() {
    on_both_engines(async |portal: Portal| {
        let readers = [AM, GM, ADMIN];
        let mut before = Vec::new();
        for email in readers {
            before.push(quiet(dashboard(&portal.sign_in(email).await, "?range=ytd").await));
        }
        let other = Facts::of(&portal, "am@second.test").await;
        let field = Field::of(&portal, &other);
        let people: Vec<_> = other.users.values().map(|row| (row.id, row.department_id)).collect();
        field.random(11, &people, 30).await;
        field.holiday(other.today, false).await;
        field.target((Some(people[0].0), None), (2027, 1), (99, "IDR")).await;
        for (email, old) in readers.into_iter().zip(before) {
            assert_eq!(old, quiet(dashboard(&portal.sign_in(email).await, "?range=ytd").await), "{email}");
        }
    })
    .await;
}

/// Without the feed that signing in writes to.
fn quiet(mut body: Value) -> Value {
    if let Some(fields) = body.as_object_mut() {
        fields.remove("activity");
    }
    body
}

#[tokio::test]
async fn a_reassigned_or_deleted_customer_leaves_past_actuals_unchanged() {
    on_both_engines(async |portal: Portal| {
        let facts = Facts::of(&portal, ADMIN).await;
        let id = |email: &str| facts.users.values().find(|row| row.email == email).unwrap().id;
        let (am, am4) = (id(AM), id("am4@waymark.test"));
        let readers = [AM, "am4@waymark.test", GM, GM2, ADMIN];
        let mut before = Vec::new();
        for email in readers {
            before.push(dashboard(&portal.sign_in(email).await, "?range=ytd").await);
        }
        let (mut handed_over, mut deleted) = (0, 0);
        for row in facts.customers.iter().filter(|row| row.am_id == am) {
            let mut row = row.clone().into_active_model();
            if handed_over <= deleted {
                row.am_id = Set(am4);
                handed_over += 1;
            } else {
                row.deleted_at = Set(Some(portal.now()));
                deleted += 1;
            }
            row.company_name = Set(format!("Renamed {}", Uuid::now_v7()));
            row.update(portal.db()).await.unwrap();
        }
        assert!(handed_over > 0 && deleted > 0);
        for (email, old) in readers.into_iter().zip(before) {
            let new = dashboard(&portal.sign_in(email).await, "?range=ytd").await;
            for name in ["actual", "attainment"] {
                assert_eq!(old["metrics"][name], new["metrics"][name], "{email}");
            }
            assert_eq!(old["months"], new["months"], "{email}");
        }
        let left = dashboard(&portal.sign_in(AM).await, "").await;
        assert_eq!(left["metrics"]["openPipeline"]["value"], money(0));
        assert_eq!(left["followUps"], serde_json::json!([]));
        assert_eq!(left["recentProgress"], serde_json::json!([]));
    })
    .await;
}

#[tokio::test]
async fn without_a_target_there_is_no_attainment_and_no_pace() {
    on_both_engines(async |portal: Portal| {
        super::delete_targets(&portal, |_| true).await;
        let am = dashboard(&portal.sign_in(AM).await, "").await;
        for name in ["value", "previous", "change"] {
            assert!(am["metrics"]["attainment"][name].is_null());
            assert!(am["metrics"]["target"][name].is_null());
        }
        assert!(am["currentMonth"]["pace"].is_null() && am["currentMonth"]["expectedByToday"].is_null());
        assert!(!am["currentMonth"]["projectedFinish"].is_null());
        let gm = dashboard(&portal.sign_in(GM).await, "").await;
        for row in gm["ams"].as_array().unwrap() {
            assert!(row["attainment"].is_null() && row["pace"].is_null());
        }
        let admin = dashboard(&portal.sign_in(ADMIN).await, "").await;
        for row in admin["departments"].as_array().unwrap() {
            assert!(row["attainment"].is_null() && row["pace"].is_null());
        }
    })
    .await;
}

#[tokio::test]
async fn a_general_manager_finds_only_the_departments_they_lead() {
    on_both_engines(async |portal: Portal| {
        let facts = Facts::of(&portal, GM).await;
        let led = facts.reached_departments()[0].id;
        let foreign = facts.departments.iter().find(|row| row.id != led).unwrap().id;
        let elsewhere = Facts::of(&portal, "admin@second.test").await.departments[0].id;
        let gm = portal.sign_in(GM).await;
        assert_eq!(dashboard(&gm, &format!("?departmentId={led}")).await["departmentId"], led.to_string());
        let mut answers = Vec::new();
        for id in [foreign, elsewhere, Uuid::now_v7()] {
            let answer = gm.get(&format!("/api/v1/dashboard?departmentId={id}")).await.expect(404);
            answers.push((answer.error_code(), answer.json()["error"]["message"].clone()));
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
        for email in [AM, ADMIN] {
            let client = portal.sign_in(email).await;
            let answer = client.get(&format!("/api/v1/dashboard?departmentId={led}")).await.expect(422);
            assert_eq!(answer.faulty_fields(), ["departmentId"]);
        }
    })
    .await;
}

#[tokio::test]
async fn input_that_names_no_window_is_refused_with_the_field_named() {
    const BAD: [(&str, &str); 15] = [
        ("range=month", "range"),
        ("range=", "range"),
        ("range=mtd&from=2026-08-01&to=2026-08-02", "range"),
        ("from=2026-08-01", "to"),
        ("to=2026-08-01", "from"),
        ("from=2026-02-30&to=2026-03-01", "from"),
        ("from=2026-08-02&to=2026-08-01", "to"),
        ("from=2020-01-01&to=2026-08-01", "to"),
        ("from=9999-12-31&to=9999-12-31", "from"),
        ("from=0001-01-01&to=0001-01-01", "from"),
        ("compare=decade", "compare"),
        ("range=mtd&range=ytd", "range"),
        ("page=1", "page"),
        ("departmentId=enterprise", "departmentId"),
        ("asOf=2026-08-01", "asOf"),
    ];
    on_both_engines(async |portal: Portal| {
        for email in [AM, GM, ADMIN] {
            let client = portal.sign_in(email).await;
            for (query, field) in BAD {
                let answer = client.get(&format!("/api/v1/dashboard?{query}")).await.expect(422);
                assert_eq!(answer.faulty_fields(), [field], "{email}: {query}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_general_manager_without_departments_has_an_empty_dashboard() {
    on_both_engines(async |portal: Portal| {
        let facts = Facts::of(&portal, GM).await;
        let gm2 = facts.users.values().find(|row| row.email == GM2).unwrap().id;
        Field::of(&portal, &facts).lead(facts.reached_departments()[0], gm2).await;
        let body = dashboard(&portal.sign_in(GM).await, "").await;
        assert_eq!((&body["departments"], &body["ams"]), (&serde_json::json!([]), &serde_json::json!([])));
        assert_eq!(body["metrics"]["actual"]["value"], money(0));
        assert!(body["metrics"]["target"]["value"].is_null());
    })
    .await;
}
