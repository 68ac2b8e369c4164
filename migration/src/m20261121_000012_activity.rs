//! The activity log, to which rows are only ever added.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{json_binary, text, text_null, timestamp_with_time_zone, uuid_null};

use crate::append_only;
use crate::schema::{create, drop_tables, index, log_table, reference};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        activity(manager).await?;
        append_only::protect(manager, "activity_log").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["activity_log"]).await?;
        append_only::forget(manager, "activity_log").await
    }
}

async fn activity(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = log_table("activity_log")
        .col(uuid_null("user_id"))
        .col(text("action"))
        .col(text("entity"))
        .col(uuid_null("entity_id"))
        .col(json_binary("changes"))
        .col(text_null("ip"))
        .col(text_null("request_id"))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut reference("activity_log", "user_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "activity_log", &["at", "id"]).await?;
    index(manager, "activity_log", &["entity", "entity_id", "at"]).await?;
    index(manager, "activity_log", &["action", "at"]).await?;
    index(manager, "activity_log", &["user_id", "at"]).await
}
