//! Days off and saved views.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, date, text, uuid};

use crate::schema::{create, drop_tables, index, reference, tenant_table, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        holidays(manager).await?;
        saved_views(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["saved_view", "holiday"]).await
    }
}

async fn holidays(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("holiday")
        .col(date("on"))
        .col(text("name"))
        .col(boolean("half_day").default(false))
        .take();
    create(manager, table).await?;
    unique(manager, "holiday", &["on"]).await
}

async fn saved_views(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("saved_view")
        .col(uuid("user_id"))
        .col(text("page"))
        .col(text("name"))
        .col(text("query"))
        .col(boolean("shared").default(false))
        .foreign_key(&mut reference("saved_view", "user_id", "user"))
        .take();
    create(manager, table).await?;
    index(manager, "saved_view", &["page", "user_id"]).await?;
    index(manager, "saved_view", &["user_id"]).await
}
