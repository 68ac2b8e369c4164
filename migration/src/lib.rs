//! The database schema as a list of reversible changes, the same for SQLite and PostgreSQL.

use sea_orm_migration::prelude::*;

mod append_only;
mod schema;

mod m20261121_000001_identity;
mod m20261121_000002_access;
mod m20261121_000003_workplace;
mod m20261121_000004_customers;
mod m20261121_000005_targets;
mod m20261121_000006_orders;
mod m20261121_000007_payments;
mod m20261121_000008_payment_plans;
mod m20261121_000009_content;
mod m20261121_000010_ads_and_email;
mod m20261121_000011_clients;
mod m20261121_000012_activity;
mod m20261121_000013_preferences;

/// Applies and reverts the changes. It takes no lock: whoever runs it holds one over the whole run.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_identity::Migration),
            Box::new(m20261121_000002_access::Migration),
            Box::new(m20261121_000003_workplace::Migration),
            Box::new(m20261121_000004_customers::Migration),
            Box::new(m20261121_000005_targets::Migration),
            Box::new(m20261121_000006_orders::Migration),
            Box::new(m20261121_000007_payments::Migration),
            Box::new(m20261121_000008_payment_plans::Migration),
            Box::new(m20261121_000009_content::Migration),
            Box::new(m20261121_000010_ads_and_email::Migration),
            Box::new(m20261121_000011_clients::Migration),
            Box::new(m20261121_000012_activity::Migration),
            Box::new(m20261121_000013_preferences::Migration),
        ]
    }
}
