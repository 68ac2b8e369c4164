//! Money received and money paid back.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, date, text, timestamp_with_time_zone, uuid};

use crate::schema::{create, drop_tables, holds, index, one_of, reference, tenant_table};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        payments(manager).await?;
        refunds(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["refund", "payment"]).await
    }
}

async fn payments(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("payment")
        .col(uuid("order_id"))
        .col(big_integer("amount_minor"))
        .col(text("status"))
        .col(timestamp_with_time_zone("received_at"))
        .col(date("received_on"))
        .col(text("method"))
        .check(holds("amount_minor > 0"))
        .check(one_of("status", &["PENDING", "SETTLED", "FAILED", "DISPUTED"]))
        .foreign_key(&mut reference("payment", "order_id", "order"))
        .take();
    create(manager, table).await?;
    index(manager, "payment", &["status", "received_on", "order_id", "amount_minor"]).await?;
    index(manager, "payment", &["order_id", "status", "received_on", "amount_minor"]).await
}

async fn refunds(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("refund")
        .col(uuid("payment_id"))
        .col(big_integer("amount_minor"))
        .col(text("status"))
        .col(timestamp_with_time_zone("refunded_at"))
        .col(date("refunded_on"))
        .col(text("reason"))
        .check(holds("amount_minor > 0"))
        .check(one_of("status", &["PENDING", "SUCCEEDED", "FAILED"]))
        .foreign_key(&mut reference("refund", "payment_id", "payment"))
        .take();
    create(manager, table).await?;
    index(manager, "refund", &["status", "refunded_on", "payment_id", "amount_minor"]).await?;
    index(manager, "refund", &["payment_id", "status", "refunded_on", "amount_minor"]).await
}
