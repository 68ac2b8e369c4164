//! How people and scripts sign in, and what limits and repeats of requests leave behind.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, integer_null, json_binary, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid,
};

use crate::schema::{create, drop_tables, global_index, holds, index, reference, tenant_table, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sessions(manager).await?;
        password_resets(manager).await?;
        api_keys(manager).await?;
        idempotency_keys(manager).await?;
        login_throttles(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["login_throttle", "idempotency_key", "api_key", "password_reset", "session"])
            .await
    }
}

async fn sessions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("session")
        .col(uuid("user_id"))
        .col(uuid("family"))
        .col(text("refresh_hash").unique_key())
        .col(text_null("previous_hash"))
        .col(timestamp_with_time_zone_null("rotated_at"))
        .col(boolean("keep_signed_in").default(false))
        .col(text("user_agent"))
        .col(text("ip"))
        .col(timestamp_with_time_zone("last_seen_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone("absolute_expires_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .col(text_null("revoked_reason"))
        .foreign_key(&mut reference("session", "user_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "session", &["user_id", "last_seen_at"]).await?;
    global_index(manager, "session", "previous_hash").await?;
    global_index(manager, "session", "family").await?;
    global_index(manager, "session", "expires_at").await
}

async fn password_resets(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("password_reset")
        .col(uuid("user_id"))
        .col(text("token_hash").unique_key())
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .foreign_key(&mut reference("password_reset", "user_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "password_reset", &["user_id"]).await?;
    global_index(manager, "password_reset", "expires_at").await
}

async fn api_keys(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("api_key")
        .col(uuid("user_id"))
        .col(text("name"))
        .col(text("prefix"))
        .col(text("key_hash").unique_key())
        .col(json_binary("scopes"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(&mut reference("api_key", "user_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "api_key", &["user_id", "created_at"]).await?;
    global_index(manager, "api_key", "prefix").await
}

async fn idempotency_keys(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("idempotency_key")
        .col(uuid("user_id"))
        .col(text("key"))
        .col(text("route"))
        .col(text("body_hash"))
        .col(integer_null("status"))
        .col(text_null("response"))
        .col(timestamp_with_time_zone("expires_at"))
        .check(holds("(status IS NULL) = (response IS NULL)"))
        .foreign_key(&mut reference("idempotency_key", "user_id", "user"))
        .take();
    create(manager, table).await?;
    unique(manager, "idempotency_key", &["user_id", "key"]).await?;
    global_index(manager, "idempotency_key", "expires_at").await
}

async fn login_throttles(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // No organisation and no id: who fails to sign in may belong to nobody.
    let table = Table::create()
        .table("login_throttle")
        .col(text("key").primary_key())
        .col(integer("failures").default(0))
        .col(timestamp_with_time_zone("window_start"))
        .col(timestamp_with_time_zone_null("blocked_until"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .check(holds("failures >= 0"))
        .take();
    create(manager, table).await?;
    global_index(manager, "login_throttle", "window_start").await
}
