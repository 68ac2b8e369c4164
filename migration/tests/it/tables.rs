//! What the engines say about the tables they hold.

use std::collections::BTreeSet;

use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult};

use crate::support::rows;

/// A table column, with its type as the engine names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, FromQueryResult)]
pub struct Column {
    pub table_name: String,
    pub name: String,
    pub type_name: String,
    pub nullable: bool,
}

/// One column pair of a foreign key.
#[derive(Debug, FromQueryResult)]
pub struct Reference {
    pub table_name: String,
    pub key: String,
    pub parent: String,
    pub from_column: String,
    pub to_column: String,
}

/// An index and the first of its columns.
#[derive(FromQueryResult)]
pub struct Index {
    pub table_name: String,
    pub name: String,
    pub first_column: String,
}

#[derive(FromQueryResult)]
struct Named {
    name: String,
}

/// Every column of every table, without the engine's and the migrator's own.
pub async fn columns(db: &DatabaseConnection) -> Result<BTreeSet<Column>, DbErr> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => {
            r#"SELECT t.name AS table_name, c.name AS name, lower(c.type) AS type_name,
                      c."notnull" = 0 AS nullable
               FROM sqlite_schema t, pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'seaql_migrations'"#
        }
        _ => {
            "SELECT table_name::text, column_name::text AS name, data_type::text AS type_name,
                    is_nullable = 'YES' AS nullable
             FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name <> 'seaql_migrations'"
        }
    };
    Ok(rows(db, sql).await?.into_iter().collect())
}

/// Every foreign key, one row for each pair of columns.
pub async fn references(db: &DatabaseConnection) -> Result<Vec<Reference>, DbErr> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => {
            r#"SELECT t.name AS table_name, CAST(f.id AS TEXT) AS key, f."table" AS parent,
                      f."from" AS from_column, f."to" AS to_column
               FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
               WHERE t.type = 'table'"#
        }
        _ => {
            "SELECT t.relname::text AS table_name, k.conname::text AS key, p.relname::text AS parent,
                      a.attname::text AS from_column, b.attname::text AS to_column
               FROM pg_constraint k
               JOIN pg_class t ON t.oid = k.conrelid
               JOIN pg_class p ON p.oid = k.confrelid
               CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair(child, parent)
               JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = pair.child
               JOIN pg_attribute b ON b.attrelid = p.oid AND b.attnum = pair.parent
               WHERE k.contype = 'f'"
        }
    };
    rows(db, sql).await
}

/// Every index, those of unique constraints included.
pub async fn indexes(db: &DatabaseConnection) -> Result<Vec<Index>, DbErr> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT t.name AS table_name, i.name AS name, c.name AS first_column
             FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
             WHERE t.type = 'table' AND t.name <> 'seaql_migrations' AND i.origin <> 'pk' AND c.seqno = 0"
        }
        _ => {
            "SELECT t.relname::text AS table_name, i.relname::text AS name, a.attname::text AS first_column
             FROM pg_index x
             JOIN pg_class t ON t.oid = x.indrelid
             JOIN pg_class i ON i.oid = x.indexrelid
             JOIN pg_namespace n ON n.oid = t.relnamespace
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
             WHERE n.nspname = 'public' AND t.relname <> 'seaql_migrations' AND NOT x.indisprimary"
        }
    };
    rows(db, sql).await
}

/// The names of all tables, indexes, triggers and functions, without the engine's and the migrator's own.
pub async fn everything(db: &DatabaseConnection) -> Result<BTreeSet<String>, DbErr> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT type || ' ' || name AS name FROM sqlite_schema
             WHERE name NOT LIKE 'sqlite%' AND tbl_name <> 'seaql_migrations'"
        }
        _ => {
            "SELECT 'relation ' || c.relname AS name FROM pg_class c
             JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'public' AND c.relname NOT LIKE 'seaql_migrations%'
             UNION ALL
             SELECT 'trigger ' || t.tgname FROM pg_trigger t WHERE NOT t.tgisinternal
             UNION ALL
             SELECT 'function ' || p.proname FROM pg_proc p
             JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'"
        }
    };
    Ok(rows::<Named>(db, sql).await?.into_iter().map(|row| row.name).collect())
}
