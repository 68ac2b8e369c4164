//! How a person likes the portal to look, beyond theme and density.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, text_null};

use crate::schema::{add_column, drop_column, one_of};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sidebar = text_null("sidebar").check(one_of("sidebar", &["expanded", "rail"])).take();
        add_column(manager, "user", sidebar).await?;
        add_column(manager, "user", boolean("chart_patterns").default(false).take()).await?;
        add_column(manager, "user", boolean("single_keys").default(true).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["single_keys", "chart_patterns", "sidebar"] {
            drop_column(manager, "user", column).await?;
        }
        Ok(())
    }
}
