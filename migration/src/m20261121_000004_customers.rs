//! Customers of field sales, their notes, files and changes of status.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, date, date_null, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
    uuid,
};

use crate::schema::{
    CUSTOMER_STATUSES, create, currency, drop_tables, holds, index, index_where_set, one_of, reference,
    tenant_table, unique, version,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        customers(manager).await?;
        notes(manager).await?;
        attachments(manager).await?;
        status_changes(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["status_change", "attachment", "progress", "customer"]).await
    }
}

async fn customers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("customer")
        .col(uuid("am_id"))
        .col(text("company_name"))
        .col(text("pic"))
        .col(text("phone"))
        .col(text_null("email"))
        .col(big_integer("potential_minor"))
        .col(currency("currency"))
        .col(date_null("timeline"))
        .col(text("status"))
        .col(date_null("won_on"))
        .col(text_null("lost_reason"))
        .col(timestamp_with_time_zone_null("last_progress_at"))
        .col(date_null("next_follow_up_on"))
        .col(date("created_on"))
        .col(timestamp_with_time_zone_null("deleted_at"))
        .col(version())
        .check(one_of("status", CUSTOMER_STATUSES))
        .check(holds("potential_minor >= 0"))
        .foreign_key(&mut reference("customer", "am_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "customer", &["am_id", "status"]).await?;
    index(manager, "customer", &["status"]).await?;
    index(manager, "customer", &["last_progress_at"]).await?;
    index_where_set(manager, "customer", &["next_follow_up_on"]).await?;
    index(manager, "customer", &["created_on"]).await?;
    index(manager, "customer", &["created_at", "id"]).await?;
    index(manager, "customer", &["company_name", "id"]).await
}

async fn notes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("progress")
        .col(uuid("customer_id"))
        .col(uuid("am_id"))
        .col(timestamp_with_time_zone("at"))
        .col(date("on"))
        .col(text("description"))
        .col(text("status"))
        .col(date_null("next_follow_up_on"))
        .check(one_of("status", CUSTOMER_STATUSES))
        .foreign_key(&mut reference("progress", "customer_id", "customer"))
        .foreign_key(&mut reference("progress", "am_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "progress", &["customer_id", "at", "id"]).await?;
    index(manager, "progress", &["am_id", "on"]).await?;
    index(manager, "progress", &["on"]).await?;
    index(manager, "progress", &["at", "id"]).await
}

async fn attachments(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("attachment")
        .col(uuid("progress_id"))
        .col(text("filename"))
        .col(text("stored_name"))
        .col(big_integer("size"))
        .col(text("mime_type"))
        .col(text("sha256"))
        .col(uuid("uploaded_by"))
        .check(holds("size >= 0"))
        .foreign_key(&mut reference("attachment", "progress_id", "progress"))
        .foreign_key(&mut reference("attachment", "uploaded_by", "user"))
        .take();
    create(manager, table).await?;
    unique(manager, "attachment", &["stored_name"]).await?;
    index(manager, "attachment", &["progress_id"]).await
}

async fn status_changes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("status_change")
        .col(uuid("customer_id"))
        .col(text_null("from_status"))
        .col(text("to_status"))
        .col(uuid("actor_id"))
        .col(timestamp_with_time_zone("at"))
        .col(date("on"))
        .check(one_of("from_status", CUSTOMER_STATUSES))
        .check(one_of("to_status", CUSTOMER_STATUSES))
        .foreign_key(&mut reference("status_change", "customer_id", "customer"))
        .foreign_key(&mut reference("status_change", "actor_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "status_change", &["customer_id", "at"]).await?;
    index(manager, "status_change", &["to_status", "on", "customer_id"]).await
}
