//! The words in which migrations describe tables; changing one would change history, so only add.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, text, timestamp_with_time_zone, uuid};
use sea_orm_migration::sea_orm::DbBackend;

/// Roles of a user.
pub const ROLES: &[&str] = &["ADMIN", "GM", "AM", "SALES", "MARKETING", "CSM"];
/// Places of a customer in the pipeline.
pub const CUSTOMER_STATUSES: &[&str] =
    &["prospect", "ongoing", "proposal", "negotiation", "closed-won", "closed-lost"];
/// Where a lead came from.
pub const LEAD_SOURCES: &[&str] = &["SDR_OUTBOUND", "WEBINAR", "IG_DM", "ADS"];
/// Stages of a content item.
pub const CONTENT_STATUSES: &[&str] = &["PRODUCED", "REVISION", "SCHEDULED", "PUBLISHED"];

/// A table with `id` and the two instants every row has.
pub fn table(name: &'static str) -> TableCreateStatement {
    append_only_table(name).col(timestamp_with_time_zone("updated_at")).take()
}

/// A table of rows that never change: `id` and `created_at`.
pub fn append_only_table(name: &'static str) -> TableCreateStatement {
    keyed_table(name).col(timestamp_with_time_zone("created_at")).take()
}

/// A table of one organisation's rows, which others may point at only together with the organisation.
pub fn tenant_table(name: &'static str) -> TableCreateStatement {
    owned_by_organization(table(name), name)
}

/// As `tenant_table`, of rows that never change.
pub fn append_only_tenant_table(name: &'static str) -> TableCreateStatement {
    owned_by_organization(append_only_table(name), name)
}

/// A tenant table of rows whose own instant says when they were written.
pub fn log_table(name: &'static str) -> TableCreateStatement {
    owned_by_organization(keyed_table(name), name)
}

fn keyed_table(name: &'static str) -> TableCreateStatement {
    Table::create().table(name).col(uuid("id").primary_key()).take()
}

fn owned_by_organization(mut table: TableCreateStatement, name: &'static str) -> TableCreateStatement {
    table
        .col(uuid("org_id"))
        .index(Index::create().unique().name(format!("uq_{name}_org_id_id")).col("org_id").col("id"))
        .foreign_key(
            ForeignKey::create()
                .name(format!("fk_{name}_org_id"))
                .from(name, "org_id")
                .to("organization", "id"),
        )
        .take()
}

/// A reference to another tenant table that cannot leave the organisation.
pub fn reference(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{from}_{column}"))
        .from(from, ("org_id", column))
        .to(to, ("org_id", "id"))
        .take()
}

/// The counter that guards against lost updates.
pub fn version() -> ColumnDef {
    integer("version").default(1).take()
}

/// An ISO 4217 code.
pub fn currency(name: &'static str) -> ColumnDef {
    text(name).check(Expr::cust(format!(r#"length("{name}") = 3"#))).take()
}

/// The column holds one of these words, or nothing where it may.
pub fn one_of(column: &'static str, words: &[&'static str]) -> Expr {
    Expr::col(column).is_in(words.iter().copied())
}

/// A condition in SQL that both engines read alike.
pub fn holds(condition: &'static str) -> Expr {
    Expr::cust(condition)
}

/// Creates the table so that instants and texts compare alike on both engines.
pub async fn create(manager: &SchemaManager<'_>, mut table: TableCreateStatement) -> Result<(), DbErr> {
    let backend = manager.get_database_backend();
    // SQLite compares instants as text: one with a fraction or an offset would sort in the wrong place.
    for column in columns_of(&table, &ColumnType::TimestampWithTimeZone) {
        table.check(Expr::cust(match backend {
            DbBackend::Sqlite => format!(r#""{column}" LIKE '____-__-__T__:__:__Z'"#),
            _ => format!(r#""{column}" = date_trunc('second', "{column}")"#),
        }));
    }
    manager.create_table(table.clone()).await?;
    match backend {
        DbBackend::Postgres => compare_by_code_point(manager, &table).await,
        _ => Ok(()),
    }
}

/// Adds a column to a table that is there, so that its text compares alike on both engines.
pub async fn add_column(
    manager: &SchemaManager<'_>,
    table: &'static str,
    mut column: ColumnDef,
) -> Result<(), DbErr> {
    let (name, column_type) = (column.get_column_name(), column.get_column_type().cloned());
    manager.alter_table(Table::alter().table(table).add_column(&mut column).take()).await?;
    if manager.get_database_backend() == DbBackend::Postgres && column_type == Some(ColumnType::Text) {
        let mut collated = ColumnDef::new(name);
        collated.custom(r#"text COLLATE "C""#);
        manager.alter_table(Table::alter().table(table).modify_column(collated).take()).await?;
    }
    Ok(())
}

/// Takes a column away that `add_column` added, with its checks.
pub async fn drop_column(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).drop_column(column).take()).await
}

/// PostgreSQL sorts text by the locale of the database unless told to; SQLite never does.
async fn compare_by_code_point(
    manager: &SchemaManager<'_>,
    table: &TableCreateStatement,
) -> Result<(), DbErr> {
    for column in columns_of(table, &ColumnType::Text) {
        let mut alter = Table::alter();
        if let Some(name) = table.get_table_name() {
            alter.table(name.clone());
        }
        alter.modify_column(ColumnDef::new(column).custom(r#"text COLLATE "C""#));
        manager.alter_table(alter).await?;
    }
    Ok(())
}

fn columns_of(table: &TableCreateStatement, column_type: &ColumnType) -> Vec<String> {
    table
        .get_columns()
        .iter()
        .filter(|column| column.get_column_type() == Some(column_type))
        .map(ColumnDef::get_column_name)
        .collect()
}

/// An index for lists and sums of one organisation; `org_id` goes first.
pub async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    manager.create_index(org_index("ix", table, columns)).await
}

/// At most one row of an organisation per combination of values; NULLs never collide.
pub async fn unique(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    manager.create_index(org_index("uq", table, columns).unique().take()).await
}

/// As `index`, of the rows whose first column is set.
pub async fn index_where_set(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    manager.create_index(where_first_is_set(org_index("ix", table, columns), columns)).await
}

/// As `unique`, of the rows whose first column is set.
pub async fn unique_where_set(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    manager.create_index(where_first_is_set(org_index("uq", table, columns).unique().take(), columns)).await
}

/// An index for what is looked up before the organisation is known, or over all of them.
pub async fn global_index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    manager
        .create_index(Index::create().name(format!("ix_{table}_{column}")).table(table).col(column).take())
        .await
}

fn org_index(kind: &str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("{kind}_{table}_{}", columns.join("_"))).table(table).col("org_id");
    for column in columns {
        index.col(*column);
    }
    index
}

fn where_first_is_set(mut index: IndexCreateStatement, columns: &[&'static str]) -> IndexCreateStatement {
    for column in columns.iter().take(1) {
        index.and_where(Expr::col(*column).is_not_null());
    }
    index
}

/// Drops the tables in this order: children before parents.
pub async fn drop_tables(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager.drop_table(Table::drop().table(*table).take()).await?;
    }
    Ok(())
}
