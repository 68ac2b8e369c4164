//! Puts a checked copy of a `SQLite` backup in the place of the database file.
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::database::{lock, migrate, sqlite};

/// Refuses while a server runs, and a backup that is damaged or newer than this program.
pub(super) async fn restore(file: &Path, database: &Path) -> anyhow::Result<()> {
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let Some(_serving) =
        lock::try_acquire(&lock::beside(database, "serve")).context("DATABASE_URL cannot be locked")?
    else {
        bail!("DATABASE_URL names a file that a waymark process serves: stop it first");
    };
    let _migrating =
        lock::acquire(&lock::beside(database, "migrate")).await.context("DATABASE_URL cannot be locked")?;
    check(file).await.with_context(|| format!("{} cannot be restored", file.display()))?;

    let arriving = with_suffix(database, ".restoring");
    copy(file, &arriving).with_context(|| format!("{} cannot be written", arriving.display()))?;
    settle(database).await?;
    fs::rename(&arriving, database).with_context(|| format!("{} cannot be replaced", database.display()))?;
    File::open(folder)?.sync_all()?;
    Ok(())
}

async fn check(file: &Path) -> anyhow::Result<()> {
    let backup = sqlite::open_read_only(file).await?;
    let checked = async {
        if values(&backup, "PRAGMA integrity_check").await? != ["ok"] {
            bail!("it is damaged");
        }
        if !values(&backup, "SELECT \"table\" FROM pragma_foreign_key_check").await?.is_empty() {
            bail!("it has rows that point nowhere");
        }
        if values(&backup, "SELECT name FROM sqlite_master WHERE name = 'organization'").await?.is_empty() {
            bail!("it is no Waymark database");
        }
        migrate::is_current(&backup).await.context("it was written by a newer version of Waymark")
    };
    let result = checked.await;
    backup.close().await?;
    result.map(drop)
}

async fn values(db: &DatabaseConnection, sql: &str) -> anyhow::Result<Vec<String>> {
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await?;
    Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut target = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(to)?;
    io::copy(&mut File::open(from)?, &mut target)?;
    target.sync_all()
}

/// What the old file's log holds is written back and the log removed: the engine would take it for the new file's. A file
/// too broken to be opened loses it; that is why it is being replaced.
async fn settle(database: &Path) -> anyhow::Result<()> {
    if database.is_file()
        && let Ok(old) = sqlite::open_to_replace(database).await
    {
        let written_back = old.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await;
        if let Err(error) = written_back {
            tracing::warn!(%error, "the replaced database could not be settled");
        }
        old.close().await?;
    }
    for suffix in ["-wal", "-shm"] {
        let path = with_suffix(database, suffix);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("{} cannot be removed", path.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
