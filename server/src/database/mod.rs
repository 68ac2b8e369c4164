//! Connections to both engines, migrations under a lock, and the guard against two servers on one file.
use std::time::Duration;

use app::state::Databases;
use sea_orm::DbErr;

use crate::config::{DatabaseUrl, StorageConfig};

pub mod lock;
pub mod migrate;
pub mod postgres;
pub mod provenance;
pub mod sqlite;

/// A request waits this long for a free connection, then gets a 503.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(3);

/// Opens the database. `SQLite` makes its file when there is none; `PostgreSQL` is reached only by the first query, so that
/// a server can start before its database.
pub async fn connect(storage: &StorageConfig) -> Result<Databases, DbErr> {
    match &storage.database {
        DatabaseUrl::Sqlite(path) => sqlite::connect(path).await,
        DatabaseUrl::Postgres(url) => postgres::connect(url),
    }
}
