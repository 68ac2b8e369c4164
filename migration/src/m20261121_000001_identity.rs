//! Organisations, their departments and the people in them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, integer, json_binary, text, text_null, timestamp_with_time_zone_null, uuid_null,
};
use sea_orm_migration::sea_orm::DbBackend;

use crate::schema::{
    ROLES, create, currency, drop_tables, holds, index, one_of, reference, table, tenant_table, unique,
    unique_where_set, version,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        organizations(manager).await?;
        departments(manager).await?;
        users(manager).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            manager.create_foreign_key(gm()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A department points at its GM and a GM at a department: let go of one side first.
        manager.get_connection().execute_unprepared("UPDATE department SET gm_id = NULL").await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            manager
                .drop_foreign_key(
                    ForeignKey::drop().table("department").name("fk_department_gm_id").to_owned(),
                )
                .await?;
        }
        drop_tables(manager, &["user", "department", "organization"]).await
    }
}

async fn organizations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = table("organization")
        .col(text("name"))
        .col(text("slug").unique_key())
        .col(currency("currency"))
        .col(currency("target_currency"))
        .col(text("timezone"))
        .col(integer("week_start").default(1))
        .col(integer("fiscal_month").default(1))
        .col(text("number_format"))
        .col(integer("onboarding_days").default(14))
        .col(json_binary("required_onboarding_kinds"))
        .col(big_integer("red_zone_minor"))
        .col(integer("default_after_days"))
        .col(integer("stale_after_days").default(7))
        .col(json_binary("working_days").default("[1,2,3,4,5]"))
        .col(boolean("is_demo").default(false))
        .col(version())
        .check(holds("week_start BETWEEN 1 AND 7"))
        .check(holds("fiscal_month BETWEEN 1 AND 12"))
        .check(one_of("number_format", &["id", "en"]))
        .check(holds("onboarding_days >= 0"))
        .check(holds("red_zone_minor >= 0"))
        .check(holds("default_after_days > 0"))
        .check(holds("stale_after_days >= 0"))
        .take();
    create(manager, table).await
}

async fn users(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = tenant_table("user")
        .col(text("email").unique_key())
        .col(text_null("username"))
        .col(text("name"))
        .col(text_null("password_hash"))
        .col(text("role"))
        .col(text_null("number_format"))
        .col(text("theme").default("light"))
        .col(text("density").default("comfortable"))
        .col(uuid_null("department_id"))
        .col(uuid_null("manager_id"))
        .col(integer("token_epoch").default(0))
        .col(timestamp_with_time_zone_null("last_login_at"))
        .col(boolean("is_demo").default(false))
        .col(timestamp_with_time_zone_null("deactivated_at"))
        .col(timestamp_with_time_zone_null("deleted_at"))
        .col(version())
        .check(holds("email = lower(trim(email))"))
        .check(one_of("role", ROLES))
        .check(one_of("number_format", &["id", "en"]))
        .check(one_of("theme", &["light", "dark", "system"]))
        .check(one_of("density", &["comfortable", "compact"]))
        .foreign_key(&mut reference("user", "department_id", "department"))
        .foreign_key(&mut reference("user", "manager_id", "user"))
        .take();
    create(manager, table).await?;
    unique_where_set(manager, "user", &["username"]).await?;
    index(manager, "user", &["role", "name"]).await?;
    index(manager, "user", &["department_id"]).await?;
    index(manager, "user", &["manager_id"]).await
}

async fn departments(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut table =
        tenant_table("department").col(text("name")).col(uuid_null("gm_id")).col(version()).take();
    // The two tables point at each other. SQLite takes a reference to a table to come, and only here;
    // PostgreSQL takes it only once the table is there.
    if manager.get_database_backend() == DbBackend::Sqlite {
        table.foreign_key(&mut gm());
    }
    create(manager, table).await?;
    unique(manager, "department", &["name"]).await?;
    index(manager, "department", &["gm_id"]).await
}

fn gm() -> ForeignKeyCreateStatement {
    reference("department", "gm_id", "user")
}
