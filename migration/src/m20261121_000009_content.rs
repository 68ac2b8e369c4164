//! Content, the editors who make it and what they are paid.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, date, integer_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::schema::{
    CONTENT_STATUSES, create, drop_tables, holds, index, one_of, reference, tenant_table, version,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        editors(manager).await?;
        content_items(manager).await?;
        content_status_events(manager).await?;
        contractor_payments(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &["contractor_payment", "content_status_event", "content_item", "editor_contractor"],
        )
        .await
    }
}

async fn editors(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("editor_contractor")
        .col(text("name"))
        .col(text("contract_ref"))
        .col(boolean("active").default(true))
        .col(integer_null("weekly_capacity"))
        .check(holds("weekly_capacity >= 0"))
        .take();
    create(manager, table).await?;
    index(manager, "editor_contractor", &["active", "name"]).await
}

async fn content_items(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("content_item")
        .col(text("title"))
        .col(text("status"))
        .col(uuid_null("editor_id"))
        .col(timestamp_with_time_zone_null("scheduled_at"))
        .col(uuid_null("campaign_id"))
        .col(date("created_on"))
        .col(version())
        .check(one_of("status", CONTENT_STATUSES))
        .foreign_key(&mut reference("content_item", "editor_id", "editor_contractor"))
        .foreign_key(&mut reference("content_item", "campaign_id", "campaign"))
        .take();
    create(manager, table).await?;
    index(manager, "content_item", &["status"]).await?;
    index(manager, "content_item", &["editor_id"]).await?;
    index(manager, "content_item", &["created_on"]).await?;
    index(manager, "content_item", &["created_at", "id"]).await?;
    index(manager, "content_item", &["campaign_id"]).await
}

async fn content_status_events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("content_status_event")
        .col(uuid("item_id"))
        .col(text_null("from_status"))
        .col(text("to_status"))
        .col(timestamp_with_time_zone("at"))
        .col(date("on"))
        .col(uuid_null("actor_id"))
        .check(one_of("from_status", CONTENT_STATUSES))
        .check(one_of("to_status", CONTENT_STATUSES))
        .foreign_key(&mut reference("content_status_event", "item_id", "content_item"))
        .foreign_key(&mut reference("content_status_event", "actor_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "content_status_event", &["item_id", "at"]).await?;
    index(manager, "content_status_event", &["to_status", "on", "item_id"]).await
}

async fn contractor_payments(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("contractor_payment")
        .col(uuid("editor_id"))
        .col(big_integer("amount_minor"))
        .col(text("reason"))
        .col(text("method"))
        .col(timestamp_with_time_zone("paid_at"))
        .col(date("paid_on"))
        .check(holds("amount_minor > 0"))
        .foreign_key(&mut reference("contractor_payment", "editor_id", "editor_contractor"))
        .take();
    create(manager, table).await?;
    index(manager, "contractor_payment", &["paid_on", "editor_id", "amount_minor"]).await?;
    index(manager, "contractor_payment", &["editor_id", "paid_on"]).await
}
