//! Indexes put aside while millions of rows come in: building one at the end is several times faster than keeping it.
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, FromQueryResult, Statement};

/// By convention the names of indexes that only serve reads begin so; unique ones stay, they hold the rows together.
const ON_SQLITE: &str = "SELECT name, sql AS definition FROM sqlite_master WHERE type = 'index' AND name LIKE 'ix\\_%' ESCAPE '\\'";
const ON_POSTGRES: &str = "SELECT CAST(indexname AS TEXT) AS name, indexdef AS definition FROM pg_indexes \
                           WHERE schemaname = current_schema() AND indexname LIKE 'ix\\_%'";

/// An index that is not there for now.
#[derive(Debug, FromQueryResult)]
pub struct Index {
    name: String,
    definition: String,
}

/// Drops the indexes that only serve reads; they have to be brought back in the same transaction.
pub async fn put_aside(txn: &DatabaseTransaction) -> Result<Vec<Index>, DbErr> {
    let backend = txn.get_database_backend();
    let sql = if backend == DbBackend::Postgres { ON_POSTGRES } else { ON_SQLITE };
    let indexes = Index::find_by_statement(Statement::from_string(backend, sql)).all(txn).await?;
    for index in &indexes {
        txn.execute_unprepared(&format!("DROP INDEX \"{}\"", index.name)).await?;
    }
    Ok(indexes)
}

/// Makes them anew as they were.
pub async fn bring_back(txn: &DatabaseTransaction, indexes: &[Index]) -> Result<(), DbErr> {
    for index in indexes {
        txn.execute_unprepared(&index.definition).await?;
    }
    Ok(())
}
