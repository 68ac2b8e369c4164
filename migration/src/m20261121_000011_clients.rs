//! What clients did after they bought: onboarding and answers to the NPS question.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date, integer, json_binary, text, timestamp_with_time_zone, uuid};

use crate::schema::{create, drop_tables, holds, index, reference, tenant_table};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        onboarding_events(manager).await?;
        nps_responses(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["nps_response", "onboarding_event"]).await
    }
}

async fn onboarding_events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("onboarding_event")
        .col(uuid("lead_id"))
        .col(text("kind"))
        .col(timestamp_with_time_zone("happened_at"))
        .col(date("happened_on"))
        .col(json_binary("meta"))
        .foreign_key(&mut reference("onboarding_event", "lead_id", "lead"))
        .take();
    create(manager, table).await?;
    index(manager, "onboarding_event", &["lead_id", "kind", "happened_on"]).await?;
    index(manager, "onboarding_event", &["lead_id", "happened_on"]).await?;
    index(manager, "onboarding_event", &["happened_on"]).await
}

async fn nps_responses(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("nps_response")
        .col(uuid("lead_id"))
        .col(integer("score"))
        .col(timestamp_with_time_zone("at"))
        .col(date("on"))
        .check(holds("score BETWEEN 0 AND 10"))
        .foreign_key(&mut reference("nps_response", "lead_id", "lead"))
        .take();
    create(manager, table).await?;
    index(manager, "nps_response", &["on", "lead_id"]).await?;
    index(manager, "nps_response", &["lead_id", "on"]).await
}
