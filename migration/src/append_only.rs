//! Triggers that let rows be added to a table and nothing else.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// Refuses UPDATE and DELETE on the table from now on.
pub async fn protect(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let statements = match manager.get_database_backend() {
        DbBackend::Sqlite => sqlite(table),
        _ => postgres(table),
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}

/// Removes what outlives the table; its triggers go with it.
pub async fn forget(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Postgres {
        let statement = format!("DROP FUNCTION {table}_is_append_only()");
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}

fn sqlite(table: &str) -> Vec<String> {
    let refuse = format!("BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END");
    vec![
        format!(r#"CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" {refuse}"#),
        format!(r#"CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" {refuse}"#),
        // INSERT OR REPLACE deletes the old row without firing the delete trigger.
        format!(
            r#"CREATE TRIGGER "{table}_no_replace" BEFORE INSERT ON "{table}"
               WHEN EXISTS (SELECT 1 FROM "{table}" WHERE "id" = NEW."id") {refuse}"#
        ),
    ]
}

fn postgres(table: &str) -> Vec<String> {
    let run = format!("EXECUTE FUNCTION {table}_is_append_only()");
    vec![
        format!(
            "CREATE OR REPLACE FUNCTION {table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
             $$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$"
        ),
        format!(
            r#"CREATE TRIGGER "{table}_no_change" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW {run}"#
        ),
        format!(
            r#"CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT {run}"#
        ),
    ]
}
