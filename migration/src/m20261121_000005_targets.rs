//! What field sales should reach, what it reached, and which months are settled.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, date, integer, text, text_null, timestamp_with_time_zone, uuid, uuid_null,
};

use crate::append_only;
use crate::schema::{
    append_only_tenant_table, create, currency, drop_tables, holds, index, one_of, reference, tenant_table,
    unique, version,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        targets(manager).await?;
        credits(manager).await?;
        append_only::protect(manager, "credit").await?;
        month_closes(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["month_close", "credit", "target"]).await?;
        append_only::forget(manager, "credit").await
    }
}

async fn targets(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("target")
        .col(big_integer("amount_minor"))
        .col(currency("currency"))
        .col(integer("month"))
        .col(integer("year"))
        .col(uuid_null("department_id"))
        .col(uuid_null("user_id"))
        .col(uuid("updated_by"))
        .col(version())
        .check(holds("amount_minor >= 0"))
        .check(holds("month BETWEEN 1 AND 12"))
        .check(holds("year BETWEEN 1 AND 9999"))
        .check(holds("(department_id IS NULL) <> (user_id IS NULL)"))
        .foreign_key(&mut reference("target", "department_id", "department"))
        .foreign_key(&mut reference("target", "user_id", "user"))
        .foreign_key(&mut reference("target", "updated_by", "user"))
        .take();
    create(manager, table).await?;
    unique(manager, "target", &["year", "month", "user_id"]).await?;
    unique(manager, "target", &["year", "month", "department_id"]).await?;
    index(manager, "target", &["user_id", "year"]).await?;
    index(manager, "target", &["department_id", "year"]).await
}

async fn credits(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = append_only_tenant_table("credit")
        .col(uuid("customer_id"))
        .col(uuid("am_id"))
        .col(uuid_null("department_id"))
        .col(date("won_on"))
        .col(big_integer("amount_minor"))
        .col(currency("currency"))
        .col(text("kind"))
        .col(text_null("reason"))
        .col(uuid("actor_id"))
        .check(one_of("kind", &["WIN", "REVERSAL", "ADJUSTMENT"]))
        .check(holds("kind <> 'WIN' OR amount_minor >= 0"))
        .check(holds("kind <> 'REVERSAL' OR amount_minor <= 0"))
        .foreign_key(&mut reference("credit", "customer_id", "customer"))
        .foreign_key(&mut reference("credit", "am_id", "user"))
        .foreign_key(&mut reference("credit", "department_id", "department"))
        .foreign_key(&mut reference("credit", "actor_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "credit", &["won_on"]).await?;
    index(manager, "credit", &["am_id", "won_on"]).await?;
    index(manager, "credit", &["department_id", "won_on"]).await?;
    index(manager, "credit", &["customer_id"]).await
}

async fn month_closes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("month_close")
        .col(uuid("department_id"))
        .col(integer("year"))
        .col(integer("month"))
        .col(uuid("closed_by"))
        .col(timestamp_with_time_zone("closed_at"))
        .check(holds("month BETWEEN 1 AND 12"))
        .check(holds("year BETWEEN 1 AND 9999"))
        .foreign_key(&mut reference("month_close", "department_id", "department"))
        .foreign_key(&mut reference("month_close", "closed_by", "user"))
        .take();
    create(manager, table).await?;
    unique(manager, "month_close", &["department_id", "year", "month"]).await
}
