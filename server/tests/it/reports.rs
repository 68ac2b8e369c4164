//! The report of targets and actuals against plain loops over the rows.
use std::collections::BTreeSet;

use sea_orm::ActiveValue::Set;
use serde_json::{Map, Value, json};
use time::macros::date;
use time::{Date, Duration};
use uuid::Uuid;

use crate::dashboard::{Days, Facts, Field, Planted, money, ratio};
use crate::support::{Portal, on_both_engines};

const AM: &str = "am@waymark.test";
const GM: &str = "gm@waymark.test";
const ADMIN: &str = "admin@waymark.test";

/// Queries with the days of the months they cover.
const QUERIES: [(&str, Days); 7] = [
    ("", (date!(2026 - 01 - 01), date!(2026 - 08 - 31))),
    ("?year=2026", (date!(2026 - 01 - 01), date!(2026 - 08 - 31))),
    ("?year=2025", (date!(2025 - 01 - 01), date!(2025 - 12 - 31))),
    ("?year=2026&month=8", (date!(2026 - 08 - 01), date!(2026 - 08 - 31))),
    ("?month=7", (date!(2026 - 07 - 01), date!(2026 - 07 - 31))),
    ("?month=12", (date!(2026 - 12 - 01), date!(2026 - 12 - 31))),
    ("?year=2027", (date!(2027 - 01 - 01), date!(2027 - 12 - 31))),
];

/// A row as the rows say, without owner and name.
fn standing(
    facts: &Facts,
    days: Days,
    owns: impl Fn(Uuid, Option<Uuid>) -> bool,
    target: impl Fn(&BTreeSet<(i32, u8)>) -> Option<i128>,
) -> Value {
    let months = app::day::days_between(days.0, days.1).map(|day| (day.year(), day.month().into())).collect();
    let gap = target(&months).map(|target| {
        facts.actual("IDR", |day, am, department| days.0 <= day && day <= days.1 && owns(am, department))
            - target
    });
    let mut row = facts.standing(days, owns, target);
    row["gap"] = gap.map_or(Value::Null, money);
    row["currency"] = json!("IDR");
    row
}

fn without_owner(row: &Value) -> Value {
    let names = ["userId", "departmentId", "name"];
    let fields = row.as_object().unwrap().iter().filter(|(name, _)| !names.contains(&name.as_str()));
    Value::Object(fields.map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>())
}

fn of_target_currency(report: &Value) -> Vec<Value> {
    report["data"].as_array().unwrap().iter().filter(|row| row["currency"] == "IDR").cloned().collect()
}

#[tokio::test]
async fn people_stand_as_the_rows_say_in_everyones_reach() {
    on_both_engines(async |portal: Portal| {
        plant(&portal).await;
        for email in [AM, GM, ADMIN] {
            let facts = Facts::of(&portal, email).await;
            let client = portal.sign_in(email).await;
            for (query, days) in QUERIES {
                let report = client.get(&format!("/api/v1/reports/targets{query}")).await.ok_json();
                let rows = of_target_currency(&report);
                for row in &rows {
                    let id: Uuid = row["userId"].as_str().unwrap().parse().unwrap();
                    assert_eq!(row["name"], facts.users[&id].name.as_str());
                    let target = |months: &_| {
                        facts.reaches_person(id).then(|| facts.target_of(id, "IDR", months)).flatten()
                    };
                    let expected = standing(&facts, days, |am, _| am == id, target);
                    assert_eq!(without_owner(row), expected, "{email} {query} {}", row["name"]);
                }
                check_people(&facts, &rows, days);
                check_totals(&report, &rows);
            }
        }
    })
    .await;
}

/// Present account managers and whoever has facts, by name, nobody twice.
fn check_people(facts: &Facts, rows: &[Value], (from, to): Days) {
    let listed: Vec<_> = rows.iter().map(|row| row["userId"].as_str().unwrap()).collect();
    assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), listed.len());
    for user in facts.users.values() {
        let present = user.role == "AM" && user.deactivated_at.is_none() && facts.reaches_person(user.id);
        let won = facts.actual("IDR", |day, am, _| am == user.id && from <= day && day <= to) != 0;
        assert!(!(present || won) || listed.contains(&user.id.to_string().as_str()), "{}", user.name);
    }
    let names: Vec<_> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert!(names.is_sorted());
}

fn minor(value: &Value) -> i128 {
    value.as_str().unwrap().replace('.', "").parse().unwrap()
}

fn check_totals(report: &Value, rows: &[Value]) {
    let (target, actual) = rows.iter().fold((0, 0), |(target, actual), row| {
        (target + minor(&row["target"]), actual + minor(&row["actual"]))
    });
    let totals = &report["totals"];
    assert_eq!(totals["target"].get("IDR").map_or(0, minor), target);
    assert_eq!(totals["actual"].get("IDR").map_or(0, minor), actual);
    assert_eq!(totals["attainment"].get("IDR").unwrap_or(&Value::Null), &ratio(actual, target));
}

#[tokio::test]
async fn departments_stand_as_the_rows_say_and_no_credit_falls_out() {
    on_both_engines(async |portal: Portal| {
        plant(&portal).await;
        for email in [GM, ADMIN] {
            let facts = Facts::of(&portal, email).await;
            let client = portal.sign_in(email).await;
            for (query, days) in QUERIES {
                let sign = if query.is_empty() { '?' } else { '&' };
                let path = format!("/api/v1/reports/targets{query}{sign}groupBy=department");
                let report = client.get(&path).await.ok_json();
                let rows = of_target_currency(&report);
                let departments = facts.reached_departments().into_iter().map(|row| Some(row.id));
                let ids: Vec<Option<Uuid>> = rows
                    .iter()
                    .map(|row| row["departmentId"].as_str().map(|id| id.parse().unwrap()))
                    .collect();
                assert!(ids.starts_with(&departments.collect::<Vec<_>>()), "{email} {query}");
                for (row, id) in rows.iter().zip(ids) {
                    let expected = standing(
                        &facts,
                        days,
                        |_, department| department == id,
                        |months| facts.target_of_department(id, "IDR", months),
                    );
                    assert_eq!(without_owner(row), expected, "{email} {query} {}", row["name"]);
                }
                let all = facts.actual("IDR", |day, _, _| days.0 <= day && day <= days.1);
                assert_eq!(rows.iter().map(|row| minor(&row["actual"])).sum::<i128>(), all);
                check_totals(&report, &rows);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_account_manager_sees_only_their_own_part_of_a_department() {
    on_both_engines(async |portal: Portal| {
        let facts = Facts::of(&portal, AM).await;
        let am = facts.users.values().find(|row| row.email == AM).unwrap();
        let client = portal.sign_in(AM).await;
        let own = client.get("/api/v1/reports/targets?month=8").await.ok_json();
        let department = client.get("/api/v1/reports/targets?month=8&groupBy=department").await.ok_json();
        assert_eq!(own["data"].as_array().unwrap().len(), 1);
        assert_eq!(department["data"].as_array().unwrap().len(), 1);
        assert_eq!(own["data"][0]["userId"], am.id.to_string());
        assert_eq!(department["data"][0]["departmentId"], am.department_id.unwrap().to_string());
        assert_eq!(without_owner(&own["data"][0]), without_owner(&department["data"][0]));
    })
    .await;
}

#[tokio::test]
async fn other_currencies_have_rows_of_their_own_after_the_target_currency() {
    on_both_engines(async |portal: Portal| {
        let (facts, id) = plant(&portal).await;
        let client = portal.sign_in(ADMIN).await;
        let report = client.get("/api/v1/reports/targets?month=8").await.ok_json();
        let currencies: Vec<_> = report["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["currency"].as_str().unwrap().to_owned())
            .collect();
        let idr = currencies.iter().filter(|currency| *currency == "IDR").count();
        assert!(currencies[..idr].iter().all(|currency| currency == "IDR"));
        let dollars: Vec<_> = report["data"].as_array().unwrap()[idr..]
            .iter()
            .filter(|row| row["userId"] == id.to_string())
            .collect();
        assert_eq!(dollars.len(), 1);
        let (from, to) = (date!(2026 - 08 - 01), date!(2026 - 08 - 31));
        let won = facts.actual("USD", |day, am, _| am == id && from <= day && day <= to);
        assert_eq!(dollars[0]["actual"], money(won));
        assert!(
            dollars[0]["attainment"].is_null() && dollars[0]["pace"].is_null() && dollars[0]["gap"].is_null()
        );
        assert!(
            report["totals"]["actual"]["USD"].is_string() && report["totals"]["actual"]["IDR"].is_string()
        );
    })
    .await;
}

#[tokio::test]
async fn a_finished_month_is_judged_whole_and_a_month_to_come_not_at_all() {
    on_both_engines(async |portal: Portal| {
        let client = portal.sign_in(ADMIN).await;
        let rows = async |month: u8| {
            let report = client.get(&format!("/api/v1/reports/targets?month={month}")).await.ok_json();
            of_target_currency(&report)
        };
        for row in rows(7).await {
            assert_eq!(row["expectedByToday"], row["target"]);
            assert!(row["pace"].is_string());
        }
        for row in rows(12).await {
            assert!(row["pace"].is_null() && row["expectedByToday"].is_null());
            assert_ne!(row["target"], "0.00");
            assert_eq!(row["attainment"], "0.000000");
        }
    })
    .await;
}

#[tokio::test]
async fn both_paths_give_the_same_report_to_the_roles_that_may_read_it() {
    on_both_engines(async |portal: Portal| {
        for path in ["/api/v1/reports/targets", "/api/v1/report/targets"] {
            portal.visitor().get(path).await.expect(401);
            for email in ["sales@waymark.test", "marketing@waymark.test", "csm@waymark.test"] {
                let answer = portal.sign_in(email).await.get(&format!("{path}?month=13")).await.expect(403);
                assert_eq!(answer.error_code(), "forbidden");
            }
        }
        let gm = portal.sign_in(GM).await;
        let report = gm.get("/api/v1/reports/targets?year=2026&month=8").await.ok_json();
        assert_eq!(report, gm.get("/api/v1/report/targets?year=2026&month=8").await.ok_json());
        assert_eq!(
            (&report["year"], &report["month"], &report["groupBy"]),
            (&json!(2026), &json!(8), &json!("user"))
        );
        assert_eq!(report["currency"], "IDR");
    })
    .await;
}

#[tokio::test]
async fn input_that_names_no_report_is_refused_with_the_field_named() {
    const BAD: [(&str, &str); 14] = [
        ("month=13", "month"),
        ("month=0", "month"),
        ("month=-1", "month"),
        ("month=300", "month"),
        ("month=august", "month"),
        ("month=", "month"),
        ("year=1999", "year"),
        ("year=2101", "year"),
        ("year=99999999999", "year"),
        ("year=2026.5", "year"),
        ("groupBy=team", "groupBy"),
        ("year=2026&year=2025", "year"),
        ("departmentId=1", "departmentId"),
        ("group_by=user", "group_by"),
    ];
    on_both_engines(async |portal: Portal| {
        let client = portal.sign_in(ADMIN).await;
        for (query, field) in BAD {
            let answer = client.get(&format!("/api/v1/reports/targets?{query}")).await.expect(422);
            assert_eq!(answer.faulty_fields(), [field], "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_sum_beyond_64_bits_is_an_error_and_never_a_wrong_number() {
    on_both_engines(async |portal: Portal| {
        let facts = Facts::of(&portal, AM).await;
        let am = facts.users.values().find(|row| row.email == AM).unwrap();
        let field = Field::of(&portal, &facts);
        let id = field.customer(Planted::prospect(am.id, facts.today - Duration::days(5))).await;
        for _ in 0..2 {
            field.credit(id, (am.id, am.department_id), facts.today, (i64::MAX, "IDR")).await;
        }
        let answer = portal.sign_in(AM).await.get("/api/v1/reports/targets?month=8").await.expect(500);
        assert_eq!(answer.error_code(), "internal");
    })
    .await;
}

/// Random rows of one who won in another department, one who left, and one without a department. Answers with the facts
/// and one who won dollars in August.
async fn plant(portal: &Portal) -> (Facts, Uuid) {
    let facts = Facts::of(portal, ADMIN).await;
    let field = Field::of(portal, &facts);
    let person = |email: &str| facts.users.values().find(|row| row.email == email).unwrap();
    let (am, am4) = (person(AM), person("am4@waymark.test"));
    let stray = field.am(am, "Aisyah Stray", None, facts.today).await;
    let left = field.am(am, "Bayu Left", am.department_id, facts.today).await;
    field
        .random(
            5,
            &[(am.id, am.department_id), (am.id, am4.department_id), (left, am.department_id), (stray, None)],
            40,
        )
        .await;
    field.target((Some(stray), None), (2026, 8), (123_456_700, "IDR")).await;
    let id = field.customer(Planted::prospect(am.id, facts.today - Duration::days(5))).await;
    field.credit(id, (am.id, am.department_id), FIRST_OF_AUGUST, (5_000, "USD")).await;
    let facts = Facts::of(portal, ADMIN).await;
    field
        .change_person(&facts.users[&left], |row| {
            row.deactivated_at = Set(Some(portal.now()));
        })
        .await;
    (Facts::of(portal, ADMIN).await, am.id)
}

const FIRST_OF_AUGUST: Date = date!(2026 - 08 - 01);
