//! Sales figures: REST and page against a plain fold over the raw rows.
mod access;
pub mod books;
pub mod chance;
mod export;
pub mod figures;
pub mod ledger;
mod properties;
mod traps;

use entity::{organization, user};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::Value;
use time::Date;
use time::macros::date;
use uuid::Uuid;

use crate::support::{Client, Portal};
use books::Books;
use ledger::Window;

/// The seeded day, a Saturday.
pub const TODAY: Date = date!(2026 - 08 - 22);

/// The presets on the seeded day: word, window, window before, window a year before.
pub const PRESETS: [(&str, Window, Window, Window); 5] = [
    (
        "today",
        (TODAY, TODAY),
        (date!(2026 - 08 - 21), date!(2026 - 08 - 21)),
        (date!(2025 - 08 - 22), date!(2025 - 08 - 22)),
    ),
    (
        "7d",
        (date!(2026 - 08 - 16), TODAY),
        (date!(2026 - 08 - 09), date!(2026 - 08 - 15)),
        (date!(2025 - 08 - 16), date!(2025 - 08 - 22)),
    ),
    (
        "mtd",
        (date!(2026 - 08 - 01), TODAY),
        (date!(2026 - 07 - 01), date!(2026 - 07 - 22)),
        (date!(2025 - 08 - 01), date!(2025 - 08 - 22)),
    ),
    (
        "qtd",
        (date!(2026 - 07 - 01), TODAY),
        (date!(2026 - 04 - 01), date!(2026 - 05 - 23)),
        (date!(2025 - 07 - 01), date!(2025 - 08 - 22)),
    ),
    (
        "ytd",
        (date!(2026 - 01 - 01), TODAY),
        (date!(2025 - 01 - 01), date!(2025 - 08 - 22)),
        (date!(2025 - 01 - 01), date!(2025 - 08 - 22)),
    ),
];

/// Organisation of a demo account.
#[expect(clippy::disallowed_methods, reason = "a test looks behind the fence")]
pub async fn organization_of(portal: &Portal, email: &str) -> Uuid {
    user::Entity::find().filter(user::Column::Email.eq(email)).one(portal.db()).await.unwrap().unwrap().org_id
}

/// An organisation without any rows but its one person, and that person's browser.
#[expect(clippy::disallowed_methods, reason = "a test looks behind the fence")]
pub async fn empty_books(portal: &Portal) -> (Client, Books<'_>) {
    let model = user::Entity::find().filter(user::Column::Email.eq("sales@waymark.test"));
    let model = model.one(portal.db()).await.unwrap().unwrap();
    let organization =
        organization::Entity::find_by_id(model.org_id).one(portal.db()).await.unwrap().unwrap();
    let org_id = Uuid::now_v7();
    let organization = organization::Model { id: org_id, slug: org_id.to_string(), ..organization };
    organization.into_active_model().reset_all().insert(portal.db()).await.unwrap();
    let person = user::Model {
        id: Uuid::now_v7(),
        org_id,
        email: "sales@empty.test".to_owned(),
        username: None,
        department_id: None,
        manager_id: None,
        ..model
    };
    person.into_active_model().reset_all().insert(portal.db()).await.unwrap();
    (portal.sign_in("sales@empty.test").await, Books { db: portal.db(), org_id })
}

/// The books of the main organisation.
pub async fn main_books(portal: &Portal) -> Books<'_> {
    Books { db: portal.db(), org_id: organization_of(portal, "sales@waymark.test").await }
}

/// `GET /sales/summary` with a query.
pub async fn summary(client: &Client, query: &str) -> Value {
    client.get(&format!("/api/v1/sales/summary?{query}")).await.ok_json()
}

/// `GET /sales/cash-by-source` with a query.
pub async fn cash_by_source(client: &Client, query: &str) -> Value {
    client.get(&format!("/api/v1/sales/cash-by-source?{query}")).await.ok_json()
}

/// What a page asks the server for.
pub async fn page(client: &Client, endpoint: &str, period: &[(&str, &str)]) -> Value {
    let fields: Vec<_> = period.iter().map(|(name, value)| (format!("period[{name}]"), *value)).collect();
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    client.post(&format!("/rpc/{endpoint}")).form(&fields).send().await.ok_json()
}

/// `from=…&to=…`.
pub fn between((from, to): Window) -> String {
    format!("from={from}&to={to}")
}

/// The value of a metric.
#[track_caller]
pub fn value(body: &Value, metric: &str) -> i64 {
    body["metrics"][metric]["value"].as_i64().unwrap_or_else(|| panic!("{metric} in {body}"))
}
