//! What every server-side read and write is handed: the connections and the clock.
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

use crate::clock::Clock;

/// Connections for reading and for writing: one writer on `SQLite`, the same pool twice on `PostgreSQL`.
#[derive(Clone)]
pub struct Databases {
    /// Reads outside transactions.
    pub read: DatabaseConnection,
    /// Transactions that write.
    pub write: DatabaseConnection,
}

impl Databases {
    /// Starts a transaction that writes. On `SQLite` it takes the write lock at once: one that reads first and asks for the
    /// lock later fails as soon as another one writes in between.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        self.write
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }
}

/// State shared by pages, server functions and REST handlers.
#[derive(Clone)]
pub struct AppState {
    /// Connections.
    pub db: Databases,
    /// The injected clock.
    pub clock: Clock,
}
