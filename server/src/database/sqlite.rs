//! `SQLite`: several readers, one writer, every commit on the disk.
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use app::state::Databases;
use sea_orm::sqlx::ConnectOptions;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sea_orm::{DatabaseConnection, DbErr, RuntimeErr, SqlxSqliteConnector};

use super::{ACQUIRE_TIMEOUT, lock};

/// Readers never wait for each other; more of them than cores gain nothing.
const READERS: u32 = 8;
/// Commands beside the server may write too; the engine itself waits this long for their lock.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Opens the file with its folder, creating both when they are not there.
pub async fn connect(path: &Path) -> Result<Databases, DbErr> {
    prepare_file(path).map_err(|error| fault(&error))?;
    // Two processes that switch a new file to write-ahead logging at the same time fail: one after the other.
    let opening = lock::acquire(&lock::beside(path, "migrate")).await.map_err(|error| fault(&error))?;
    let write = pool(path, 1, "OFF").await?;
    drop(opening);
    let read = pool(path, READERS, "ON").await?;
    Ok(Databases { read, write })
}

/// Opens a file that exists, for reading only: a backup to look at.
pub async fn open_read_only(path: &Path) -> Result<DatabaseConnection, DbErr> {
    let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
    single(options).await
}

async fn single(options: SqliteConnectOptions) -> Result<DatabaseConnection, DbErr> {
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options)
        .await
        .map_err(|error| fault(&error))?;
    Ok(SqlxSqliteConnector::from_sqlx_sqlite_pool(pool))
}

/// Opens a file that is about to be replaced, as it is.
pub async fn open_to_replace(path: &Path) -> Result<DatabaseConnection, DbErr> {
    let options = SqliteConnectOptions::new().filename(path).busy_timeout(BUSY_TIMEOUT);
    single(options).await
}

/// Connections that read refuse to write, so that no read path ever does.
async fn pool(path: &Path, connections: u32, query_only: &'static str) -> Result<DatabaseConnection, DbErr> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .pragma("query_only", query_only)
        .optimize_on_close(query_only == "OFF", None)
        // Statements carry personal data.
        .disable_statement_logging();
    let pool = SqlitePoolOptions::new()
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .idle_timeout(None)
        .max_lifetime(None)
        // A file does not hang up: asking each time would only cost.
        .test_before_acquire(false)
        .connect_with(options)
        .await
        .map_err(|error| fault(&error))?;
    Ok(SqlxSqliteConnector::from_sqlx_sqlite_pool(pool))
}

/// The file holds personal data: nobody else on the machine may read it. The engine gives its side files the same mode.
fn prepare_file(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let created = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    match created {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

fn fault(error: &dyn std::error::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::Internal(error.to_string()))
}
