//! Ad spend by day, e-mail sequences and what happened to their e-mails.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, date, integer, integer_null, json_binary, text, text_null,
    timestamp_with_time_zone, uuid, uuid_null,
};

use crate::schema::{
    create, drop_tables, holds, index, one_of, reference, tenant_table, unique, unique_where_set,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        ad_spend(manager).await?;
        email_sequences(manager).await?;
        email_events(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["email_event", "email_sequence", "ad_spend"]).await
    }
}

async fn ad_spend(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("ad_spend")
        .col(uuid("campaign_id"))
        .col(date("day"))
        .col(big_integer("spend_minor"))
        .col(big_integer_null("impressions"))
        .col(big_integer_null("clicks"))
        .check(holds("spend_minor >= 0"))
        .check(holds("impressions >= 0"))
        .check(holds("clicks >= 0"))
        .foreign_key(&mut reference("ad_spend", "campaign_id", "campaign"))
        .take();
    create(manager, table).await?;
    unique(manager, "ad_spend", &["campaign_id", "day"]).await?;
    index(manager, "ad_spend", &["day"]).await
}

async fn email_sequences(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("email_sequence")
        .col(text("name"))
        .col(integer("total_steps"))
        .col(boolean("active").default(true))
        .check(holds("total_steps > 0"))
        .take();
    create(manager, table).await?;
    index(manager, "email_sequence", &["name"]).await
}

async fn email_events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("email_event")
        .col(uuid_null("lead_id"))
        .col(uuid_null("sequence_id"))
        .col(text("kind"))
        .col(integer_null("step"))
        .col(timestamp_with_time_zone("happened_at"))
        .col(date("happened_on"))
        .col(text_null("message_id"))
        .col(boolean("is_machine").default(false))
        .col(json_binary("meta"))
        .check(one_of("kind", &["OPT_IN", "FIRST_EMAIL_SENT", "STEP_SENT", "OPEN", "CLICK"]))
        .check(holds("step > 0"))
        .foreign_key(&mut reference("email_event", "lead_id", "lead"))
        .foreign_key(&mut reference("email_event", "sequence_id", "email_sequence"))
        .take();
    create(manager, table).await?;
    unique_where_set(manager, "email_event", &["message_id"]).await?;
    index(manager, "email_event", &["happened_on", "kind"]).await?;
    index(manager, "email_event", &["kind", "happened_on", "lead_id", "sequence_id"]).await?;
    index(manager, "email_event", &["lead_id", "sequence_id", "happened_at"]).await?;
    index(manager, "email_event", &["sequence_id", "kind", "happened_on"]).await
}
