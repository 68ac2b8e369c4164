//! Payment plans, their installments and what has been paid on each.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, date, date_null, text, uuid};

use crate::schema::{create, drop_tables, holds, index, one_of, reference, tenant_table};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        payment_plans(manager).await?;
        installments(manager).await?;
        allocations(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["payment_allocation", "payment_plan_schedule", "payment_plan"]).await
    }
}

async fn payment_plans(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("payment_plan")
        .col(uuid("order_id"))
        .col(big_integer("total_minor"))
        .col(text("status"))
        .col(date_null("cancelled_on"))
        .col(date_null("defaulted_on"))
        .check(holds("total_minor >= 0"))
        .check(one_of("status", &["ACTIVE", "COMPLETED", "DEFAULTED", "CANCELLED"]))
        .check(holds("status <> 'CANCELLED' OR cancelled_on IS NOT NULL"))
        .check(holds("status <> 'DEFAULTED' OR defaulted_on IS NOT NULL"))
        .foreign_key(&mut reference("payment_plan", "order_id", "order"))
        .take();
    create(manager, table).await?;
    index(manager, "payment_plan", &["order_id"]).await?;
    index(manager, "payment_plan", &["status"]).await
}

async fn installments(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("payment_plan_schedule")
        .col(uuid("plan_id"))
        .col(date("due_on"))
        .col(big_integer("amount_minor"))
        .col(big_integer("paid_minor").default(0))
        .col(text("status"))
        .col(date_null("waived_on"))
        .check(holds("amount_minor >= 0"))
        .check(holds("paid_minor BETWEEN 0 AND amount_minor"))
        .check(one_of("status", &["DUE", "PARTIAL", "PAID", "WAIVED"]))
        .check(holds("status <> 'WAIVED' OR waived_on IS NOT NULL"))
        .foreign_key(&mut reference("payment_plan_schedule", "plan_id", "payment_plan"))
        .take();
    create(manager, table).await?;
    index(manager, "payment_plan_schedule", &["plan_id", "due_on"]).await?;
    index(manager, "payment_plan_schedule", &["due_on", "id"]).await?;
    index(manager, "payment_plan_schedule", &["status", "due_on"]).await
}

async fn allocations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("payment_allocation")
        .col(uuid("payment_id"))
        .col(uuid("schedule_id"))
        .col(big_integer("amount_minor"))
        .col(date("applied_on"))
        .check(holds("amount_minor > 0"))
        .foreign_key(&mut reference("payment_allocation", "payment_id", "payment"))
        .foreign_key(&mut reference("payment_allocation", "schedule_id", "payment_plan_schedule"))
        .take();
    create(manager, table).await?;
    index(manager, "payment_allocation", &["schedule_id", "applied_on", "amount_minor"]).await?;
    index(manager, "payment_allocation", &["payment_id"]).await
}
