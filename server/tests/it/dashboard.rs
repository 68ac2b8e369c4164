//! Dashboards against plain loops over the rows, and who sees what of them.
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use time::macros::date;
use time::{Date, Duration};
use uuid::Uuid;

mod access;
mod expected;
mod facts;
mod fold;
mod plant;
mod snapshot;

pub use expected::Days;
pub use facts::Facts;
pub use fold::{money, ratio};
pub use plant::{Field, Planted};

use crate::support::{Client, Portal, on_both_engines};
use expected::windows;

const AM: &str = "am@waymark.test";
const GM: &str = "gm@waymark.test";
const ADMIN: &str = "admin@waymark.test";

/// Presets, comparisons, windows that cross months and years, that lie in the past or the future.
const QUERIES: [&str; 16] = [
    "",
    "?range=today",
    "?range=7d",
    "?range=mtd&compare=year",
    "?range=qtd",
    "?range=qtd&compare=year",
    "?range=ytd",
    "?range=ytd&compare=none",
    "?range=mtd&compare=none",
    "?from=2026-06-01&to=2026-06-30",
    "?from=2026-08-22&to=2026-08-22&compare=year",
    "?from=2025-11-17&to=2026-02-03",
    "?from=2026-08-01&to=2026-08-31",
    "?from=2026-09-01&to=2026-09-30",
    "?from=2024-02-29&to=2025-03-01&compare=year",
    "?from=2022-01-01&to=2026-12-31",
];

async fn dashboard(client: &Client, query: &str) -> Value {
    client.get(&format!("/api/v1/dashboard{query}")).await.ok_json()
}

/// Rows that the demo data lack: every currency, department and fate.
async fn plant_odd_rows(portal: &Portal, facts: &Facts) {
    let field = Field::of(portal, facts);
    let today = facts.today;
    let person = |email: &str| facts.users.values().find(|row| row.email == email).unwrap();
    let (am, am2, am3, am5) =
        (person(AM), person("am2@waymark.test"), person("am3@waymark.test"), person("am5@waymark.test"));
    let stray = field.am(am, "Zulkifli Stray", None, today - Duration::days(10)).await;
    let first = am.department_id;
    let people = [
        (am.id, first),
        (am2.id, first),
        (am3.id, first),
        (am5.id, am5.department_id),
        (am5.id, first),
        (stray, None),
    ];
    field.random(7, &people, 60).await;
    field.target((Some(stray), None), (2026, 8), (5_000_000_000, "IDR")).await;
    field.target((Some(stray), None), (2026, 7), (100_000, "USD")).await;
    field.holiday(date!(2026 - 08 - 12), true).await;
    field.holiday(date!(2026 - 08 - 27), false).await;
    // A month in which the department has no target of its own, and a person without any.
    delete_targets(portal, |row| row.department_id == first && row.year == 2026 && row.month == 8).await;
    delete_targets(portal, |row| row.user_id == Some(am3.id)).await;
    field
        .change_person(am2, |row| row.deactivated_at = Set(Some(field.evening(today - Duration::days(3)))))
        .await;
}

async fn delete_targets(portal: &Portal, doomed: impl Fn(&entity::target::Model) -> bool) {
    use entity::target::{Column, Entity};
    let ids: Vec<Uuid> =
        Entity::find().all(portal.db()).await.unwrap().into_iter().filter(doomed).map(|row| row.id).collect();
    Entity::delete_many().filter(Column::Id.is_in(ids)).exec(portal.db()).await.unwrap();
}

fn ids(rows: &Value, name: &str) -> Vec<Uuid> {
    rows.as_array().unwrap().iter().map(|row| row[name].as_str().unwrap().parse().unwrap()).collect()
}

/// The named fields of an object.
fn picked(row: &Value, names: &[&str]) -> Value {
    names
        .iter()
        .map(|name| ((*name).to_owned(), row[*name].clone()))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

const STANDING: [&str; 5] = ["target", "actual", "attainment", "expectedByToday", "pace"];

#[tokio::test]
async fn an_account_managers_dashboard_is_what_the_rows_say() {
    on_both_engines(async |portal: Portal| {
        plant_odd_rows(&portal, &Facts::of(&portal, AM).await).await;
        let facts = Facts::of(&portal, AM).await;
        let client = portal.sign_in(AM).await;
        let am = facts.users.values().find(|row| row.email == AM).unwrap().id;
        for query in QUERIES {
            let body = dashboard(&client, query).await;
            let (window, previous) = windows(&body);
            assert_eq!(body["role"], "AM");
            assert_eq!(body["currency"], "IDR");
            assert_eq!(body["metrics"], facts.team_metrics((window, previous), Some(am)), "{query}");
            assert_eq!(body["months"], facts.months(window.1, Some(am), false), "{query}");
            check_month(&facts, &body, window.1, am);
            check_other_currencies(&facts, &body, window, |months| facts.target_of(am, "USD", months));
        }
        let body = dashboard(&client, "").await;
        assert_eq!(body["funnel"], facts.funnel());
        assert_eq!(ids(&body["recentProgress"], "id"), facts.recent_progress());
        let silent = body["followUps"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["daysSinceProgress"].as_i64().unwrap());
        let listed: Vec<_> = ids(&body["followUps"], "id").into_iter().zip(silent).collect();
        assert_eq!(listed, facts.follow_ups());
        assert!(!listed.is_empty());
    })
    .await;
}

fn check_month(facts: &Facts, body: &Value, to: Date, am: Uuid) {
    let month = &body["currentMonth"];
    let first = to.replace_day(1).unwrap();
    let last = app::day::add_days(app::day::add_months_clamped(first, 1), -1);
    let won_until = |until: Date| facts.actual("IDR", |day, _, _| first <= day && day <= until);
    let standing = facts.standing((first, last), |_, _| true, |months| facts.target_of(am, "IDR", months));
    for name in ["target", "actual", "expectedByToday", "pace"] {
        assert_eq!(month[name], standing[name], "{name} of {first}");
    }
    let days = month["days"].as_array().unwrap();
    assert_eq!(days.len(), usize::from(last.day()));
    for (day, row) in app::day::days_between(first, last).zip(days) {
        assert_eq!(row["day"], app::day::to_iso(day));
        let expected = if day <= facts.today.min(to) { money(won_until(day)) } else { Value::Null };
        assert_eq!(row["actual"], expected, "{day}");
    }
}

fn check_other_currencies(
    facts: &Facts,
    body: &Value,
    window: Days,
    target: impl Fn(&std::collections::BTreeSet<fold::Month>) -> Option<i128>,
) {
    let actual = facts.actual("USD", |day, _, _| window.0 <= day && day <= window.1);
    let target = target(&fold::touched(window)).unwrap_or(0);
    let potential = Facts::potential(&facts.active(facts.today), "USD");
    let expected = json!([{
        "currency": "USD", "target": money(target), "actual": money(actual), "openPipeline": money(potential),
    }]);
    let none = (actual, target, potential) == (0, 0, 0);
    assert_eq!(body["otherCurrencies"], if none { json!([]) } else { expected });
}

#[tokio::test]
async fn a_general_managers_dashboard_is_what_the_rows_say() {
    on_both_engines(async |portal: Portal| {
        plant_odd_rows(&portal, &Facts::of(&portal, GM).await).await;
        let facts = Facts::of(&portal, GM).await;
        let client = portal.sign_in(GM).await;
        for query in QUERIES {
            check_gm(&facts, &dashboard(&client, query).await, query);
        }
        let body = dashboard(&client, "").await;
        assert_eq!(ids(&body["closingSoon"], "id"), facts.closing_soon());
    })
    .await;
}

#[tokio::test]
async fn who_leads_several_departments_sees_them_together_or_one_by_one() {
    on_both_engines(async |portal: Portal| {
        let facts = Facts::of(&portal, GM).await;
        let gm = facts.users.values().find(|row| row.email == GM).unwrap().id;
        for row in &facts.departments {
            Field::of(&portal, &facts).lead(row, gm).await;
        }
        plant_odd_rows(&portal, &facts).await;
        let client = portal.sign_in(GM).await;
        let all = dashboard(&client, "?range=qtd").await;
        check_gm(&Facts::of(&portal, GM).await, &all, "all");
        assert_eq!(all["departments"].as_array().unwrap().len(), 2);
        assert!(all["departmentId"].is_null());
        for row in &facts.departments {
            let query = format!("?range=qtd&departmentId={}", row.id);
            let body = dashboard(&client, &query).await;
            check_gm(&Facts::of(&portal, GM).await.narrowed_to(row.id), &body, &query);
            assert_eq!(body["departmentId"], row.id.to_string());
            assert_eq!(body["departments"], all["departments"]);
        }
    })
    .await;
}

fn check_gm(facts: &Facts, body: &Value, query: &str) {
    let (window, previous) = windows(body);
    assert_eq!(body["role"], "GM");
    assert_eq!(body["metrics"], facts.team_metrics((window, previous), None), "{query}");
    assert_eq!(body["months"], facts.months(window.1, None, false), "{query}");
    let ams = body["ams"].as_array().unwrap();
    for row in ams {
        let id: Uuid = row["userId"].as_str().unwrap().parse().unwrap();
        let target =
            |months: &_| facts.reaches_person(id).then(|| facts.target_of(id, "IDR", months)).flatten();
        assert_eq!(
            picked(row, &STANDING),
            facts.standing(window, |am, _| am == id, target),
            "{query} {}",
            row["name"]
        );
        let mut active = facts.active(facts.today);
        active.retain(|customer| customer.am_id == id);
        assert_eq!(row["openPipeline"], money(Facts::potential(&active, "IDR")));
        assert_eq!(row["activeCustomers"], active.len());
        let silent = facts.needing_follow_up(facts.today).into_iter().filter(|customer| customer.am_id == id);
        assert_eq!(row["needsFollowUp"], silent.count());
    }
    check_everyone_is_listed(facts, ams, window);
    check_parts(&body["metrics"], ams, ["actual", "openPipeline"]);
    check_order(ams);
}

/// Present account managers and whoever has credits here, also after leaving.
fn check_everyone_is_listed(facts: &Facts, ams: &[Value], (from, to): Days) {
    let listed: std::collections::BTreeSet<_> =
        ams.iter().map(|row| row["userId"].as_str().unwrap().to_owned()).collect();
    assert_eq!(listed.len(), ams.len());
    let present = facts.users.values().filter(|row| {
        row.role == "AM"
            && row.deactivated_at.is_none()
            && row.deleted_at.is_none()
            && facts.reaches_person(row.id)
    });
    for row in present {
        assert!(listed.contains(&row.id.to_string()), "{}", row.name);
    }
    for id in facts.users.keys() {
        let won = facts.actual("IDR", |day, am, _| am == *id && from <= day && day <= to);
        assert!(won == 0 || listed.contains(&id.to_string()));
    }
}

fn check_parts(metrics: &Value, rows: &[Value], names: [&str; 2]) {
    let minor = |value: &Value| value.as_str().unwrap().replace('.', "").parse::<i128>().unwrap();
    for name in names {
        let whole = metrics.get(name).unwrap_or_else(|| &metrics["totalPipeline"]);
        assert_eq!(rows.iter().map(|row| minor(&row[name])).sum::<i128>(), minor(&whole["value"]), "{name}");
    }
}

/// Best attainment first, none last, then by name.
fn check_order(ams: &[Value]) {
    let key = |row: &Value| {
        let share = row["attainment"].as_str().map(|text| text.parse::<rust_decimal::Decimal>().unwrap());
        (
            std::cmp::Reverse(share),
            row["name"].as_str().unwrap().to_owned(),
            row["userId"].as_str().unwrap().to_owned(),
        )
    };
    assert!(ams.is_sorted_by_key(key));
}

#[tokio::test]
async fn an_administrators_dashboard_is_what_the_rows_say() {
    on_both_engines(async |portal: Portal| {
        plant_odd_rows(&portal, &Facts::of(&portal, ADMIN).await).await;
        let facts = Facts::of(&portal, ADMIN).await;
        let client = portal.sign_in(ADMIN).await;
        for query in QUERIES {
            let body = dashboard(&client, query).await;
            let (window, previous) = windows(&body);
            assert_eq!(body["role"], "ADMIN");
            assert_eq!(body["metrics"], facts.organization_metrics((window, previous)), "{query}");
            assert_eq!(body["months"], facts.months(window.1, None, true), "{query}");
            check_departments(&facts, &body, window, query);
        }
    })
    .await;
}

fn check_departments(facts: &Facts, body: &Value, window: Days, query: &str) {
    let rows = body["departments"].as_array().unwrap();
    let mut expected: Vec<_> =
        facts.reached_departments().into_iter().map(|row| (Some(row.id), row.name.clone())).collect();
    expected.push((None, "No department".to_owned()));
    let named = |row: &Value| {
        let id = row["departmentId"].as_str().map(|id| id.parse::<Uuid>().unwrap());
        (id, row["name"].as_str().unwrap().to_owned())
    };
    assert_eq!(rows.iter().map(named).collect::<Vec<_>>(), expected);
    for (row, (id, name)) in rows.iter().zip(&expected) {
        let target = |months: &_| facts.target_of_department(*id, "IDR", months);
        let standing = facts.standing(window, |_, department| department == *id, target);
        assert_eq!(picked(row, &STANDING), standing, "{query} {name}");
        let of_department: Vec<_> = facts
            .active(facts.today)
            .into_iter()
            .filter(|row| facts.department_of(row.am_id) == *id)
            .collect();
        assert_eq!(row["openPipeline"], money(Facts::potential(&of_department, "IDR")));
        let ams = facts.users.values().filter(|row| row.department_id == *id && row.role == "AM");
        let present = ams.filter(|row| row.deactivated_at.is_none() && row.deleted_at.is_none()).count();
        assert_eq!(row["ams"], present);
        let gm = facts.departments.iter().find(|row| Some(row.id) == *id).and_then(|row| row.gm_id);
        assert_eq!(row["gmName"].as_str(), gm.map(|id| facts.users[&id].name.as_str()));
    }
    check_parts(&body["metrics"], rows, ["actual", "openPipeline"]);
    let minor = |value: &Value| value.as_str().unwrap().replace('.', "").parse::<i128>().unwrap();
    for (index, month) in body["months"].as_array().unwrap().iter().enumerate() {
        let parts =
            body["departmentMonths"].as_array().unwrap().iter().map(|row| minor(&row["actual"][index]));
        assert_eq!(parts.sum::<i128>(), minor(&month["actual"]), "{query}, month {index}");
    }
}

#[tokio::test]
async fn an_administrator_sees_the_newest_ten_changes_with_names() {
    on_both_engines(async |portal: Portal| {
        let facts = Facts::of(&portal, ADMIN).await;
        let mut log = entity::activity_log::Entity::find()
            .filter(entity::activity_log::Column::OrgId.eq(facts.organization.id))
            .all(portal.db())
            .await
            .unwrap();
        let client = portal.sign_in(ADMIN).await;
        let body = dashboard(&client, "").await;
        log.sort_by_key(|row| std::cmp::Reverse((row.at, row.id)));
        let entries = body["activity"].as_array().unwrap();
        assert_eq!(entries.len(), 10);
        for entry in entries {
            let id: Uuid = entry["id"].as_str().unwrap().parse().unwrap();
            // Signing in may have added an entry since the log was read.
            let Some(row) = log.iter().find(|row| row.id == id) else { continue };
            assert_eq!(entry["action"], row.action.as_str());
            assert_eq!(entry["userName"].as_str(), row.user_id.map(|id| facts.users[&id].name.as_str()));
            let customer = facts.customers.iter().find(|customer| Some(customer.id) == row.entity_id);
            if let Some(customer) = customer {
                assert_eq!(entry["entityName"], customer.company_name.as_str());
            }
        }
        let newest = ids(&body["activity"], "id");
        let known: Vec<_> = newest.into_iter().filter(|id| log.iter().any(|row| row.id == *id)).collect();
        assert_eq!(known, log.iter().take(known.len()).map(|row| row.id).collect::<Vec<_>>());
    })
    .await;
}
