//! Brings the schema up to date, one process at a time and all or nothing.
use app::state::Databases;
use migration::Migrator;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;

use super::{lock, postgres};
use crate::config::{DatabaseUrl, StorageConfig};

/// Names the lock among all advisory locks of a `PostgreSQL` database.
const LOCK_KEY: &str = "SELECT pg_advisory_xact_lock(hashtextextended('waymark.migrate', 0))";
/// Another replica may migrate meanwhile: waiting for it is no error.
const LOCK_PATIENCE: &str = "SET LOCAL lock_timeout = '120s'";
const NO_PATIENCE: &str = "SET LOCAL lock_timeout = '5s'";

/// Applies what is pending and says how many migrations that were. The whole run is one transaction that holds the lock
/// to its end: a second process waits and then finds nothing to do, and a run that breaks off leaves no trace.
pub async fn run(storage: &StorageConfig, db: &Databases) -> Result<usize, DbErr> {
    match &storage.database {
        DatabaseUrl::Sqlite(path) => {
            let _lock = lock::acquire(&lock::beside(path, "migrate"))
                .await
                .map_err(|error| DbErr::Custom(format!("migration lock: {error}")))?;
            apply(begin(&db.write).await?).await
        }
        DatabaseUrl::Postgres(url) => {
            let connection = postgres::connect_for_migration(url).await?;
            let transaction = begin(&connection).await?;
            transaction.execute_unprepared(LOCK_PATIENCE).await?;
            transaction.execute_unprepared(LOCK_KEY).await?;
            transaction.execute_unprepared(NO_PATIENCE).await?;
            let applied = apply(transaction).await;
            connection.close().await?;
            applied
        }
    }
}

/// Whether every migration of this build is applied.
pub async fn is_current(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(Migrator::get_pending_migrations_read_only(db).await?.is_empty())
}

async fn begin(connection: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    connection
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await
}

async fn apply(transaction: DatabaseTransaction) -> Result<usize, DbErr> {
    let pending = Migrator::get_pending_migrations(&transaction).await?.len();
    if pending > 0 {
        Migrator::up(&transaction, None).await?;
    }
    transaction.commit().await?;
    Ok(pending)
}
