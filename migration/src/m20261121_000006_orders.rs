//! Leads, campaigns, products and the orders that join them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, date, date_null, integer_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::schema::{
    LEAD_SOURCES, create, drop_tables, holds, index, index_where_set, one_of, reference, tenant_table, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        leads(manager).await?;
        campaigns(manager).await?;
        products(manager).await?;
        orders(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["order", "product", "campaign", "lead"]).await
    }
}

async fn leads(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("lead")
        .col(text("name"))
        .col(text("email"))
        .col(text("source"))
        .col(text_null("first_utm_source"))
        .col(text_null("first_utm_medium"))
        .col(text_null("first_utm_campaign"))
        .col(timestamp_with_time_zone("first_touch_at"))
        .col(date("first_touch_on"))
        .check(one_of("source", LEAD_SOURCES))
        .take();
    create(manager, table).await?;
    index(manager, "lead", &["first_touch_on"]).await?;
    index(manager, "lead", &["first_utm_campaign", "first_touch_on"]).await?;
    index(manager, "lead", &["source", "first_touch_on"]).await?;
    index(manager, "lead", &["first_touch_at", "id"]).await?;
    index(manager, "lead", &["email"]).await
}

async fn campaigns(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("campaign")
        .col(text("name"))
        .col(text("bucket"))
        .col(text("platform"))
        .col(text("utm_campaign"))
        .check(one_of("bucket", &["webinar_cold", "webinar_retarg", "follower_ads", "organic"]))
        .check(holds("utm_campaign = lower(trim(utm_campaign))"))
        .take();
    create(manager, table).await?;
    unique(manager, "campaign", &["utm_campaign"]).await?;
    index(manager, "campaign", &["bucket"]).await
}

async fn products(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("product")
        .col(text("name"))
        .col(text("kind"))
        .col(big_integer("list_price_minor"))
        .col(text_null("interval_unit"))
        .col(integer_null("interval_count"))
        .check(one_of("kind", &["HIGH_TICKET", "DEPOSIT", "SUBSCRIPTION", "OTHER"]))
        .check(holds("list_price_minor >= 0"))
        .check(one_of("interval_unit", &["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]))
        .check(holds("interval_count > 0"))
        .check(holds("(interval_unit IS NULL) = (interval_count IS NULL)"))
        .check(holds("kind <> 'SUBSCRIPTION' OR interval_unit IS NOT NULL"))
        .take();
    create(manager, table).await?;
    index(manager, "product", &["kind"]).await
}

async fn orders(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("order")
        .col(uuid("lead_id"))
        .col(uuid("product_id"))
        .col(uuid_null("campaign_id"))
        .col(text_null("source"))
        .col(text("status"))
        .col(big_integer("total_minor"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(date_null("closed_on"))
        .col(date_null("started_on"))
        .col(date_null("ended_on"))
        .col(date_null("canceled_on"))
        .col(uuid_null("deposit_for_order_id"))
        .col(date("created_on"))
        .check(one_of("source", LEAD_SOURCES))
        .check(one_of("status", &["OPEN", "WON", "LOST", "CANCELLED"]))
        .check(holds("total_minor >= 0"))
        .check(holds("(closed_at IS NULL) = (closed_on IS NULL)"))
        .check(holds("status NOT IN ('WON', 'LOST') OR closed_on IS NOT NULL"))
        .check(holds("ended_on >= started_on"))
        .foreign_key(&mut reference("order", "lead_id", "lead"))
        .foreign_key(&mut reference("order", "product_id", "product"))
        .foreign_key(&mut reference("order", "campaign_id", "campaign"))
        .foreign_key(&mut reference("order", "deposit_for_order_id", "order"))
        .take();
    create(manager, table).await?;
    index(manager, "order", &["status", "closed_on"]).await?;
    index(manager, "order", &["created_on"]).await?;
    index(manager, "order", &["created_at", "id"]).await?;
    index(manager, "order", &["lead_id", "status", "closed_on"]).await?;
    index(manager, "order", &["product_id", "status", "started_on"]).await?;
    index(manager, "order", &["campaign_id"]).await?;
    index(manager, "order", &["source"]).await?;
    index_where_set(manager, "order", &["deposit_for_order_id"]).await
}
