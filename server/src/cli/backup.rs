//! `waymark backup`: a copy of the database in one file, taken while the portal is served.
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::{checksum, postgres_tool, say};
use crate::config::{DatabaseUrl, StorageConfig};
use crate::database;

pub(super) async fn run(file: &Path) -> anyhow::Result<()> {
    let storage = StorageConfig::from_env()?;
    if let DatabaseUrl::Sqlite(path) = &storage.database
        && !path.is_file()
    {
        bail!("DATABASE_URL names no database yet: nothing to back up");
    }
    create_private(file).with_context(|| format!("{} cannot be written", file.display()))?;
    if let Err(error) = copy(&storage, file).await {
        // Half a backup looks like one.
        let _ = fs::remove_file(file);
        return Err(error);
    }
    say(format_args!("Wrote {} ({} bytes).", file.display(), fs::metadata(file)?.len()))?;
    write_manifest(&storage, file)
}

/// `FILE.attachments.sha256` stands beside the backup of which it is part.
pub(super) fn manifest_path(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".attachments.sha256");
    file.with_file_name(name)
}

async fn copy(storage: &StorageConfig, file: &Path) -> anyhow::Result<()> {
    match &storage.database {
        DatabaseUrl::Sqlite(_) => copy_sqlite(storage, file).await?,
        DatabaseUrl::Postgres(url) => {
            let target = file.as_os_str().to_owned();
            postgres_tool::run(
                "pg_dump",
                url,
                &["--format=custom".into(), "--no-owner".into(), "--file".into(), target],
            )
            .await?;
        }
    }
    sync(file).with_context(|| format!("{} cannot be written", file.display()))
}

/// The engine copies a consistent state while others write; copying the file would tear it.
async fn copy_sqlite(storage: &StorageConfig, file: &Path) -> anyhow::Result<()> {
    let Some(target) = file.to_str() else { bail!("the file's name must be valid UTF-8") };
    let db = database::connect(storage).await.context("DATABASE_URL cannot be opened")?;
    let statement = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO $1", [target.into()]);
    db.write.execute_raw(statement).await.context("the database cannot be copied")?;
    Ok(())
}

fn write_manifest(storage: &StorageConfig, file: &Path) -> anyhow::Result<()> {
    let lines = checksum::manifest(&storage.attachments()).context("the attachments cannot be read")?;
    if lines.is_empty() {
        return Ok(());
    }
    let path = manifest_path(file);
    let write = || -> io::Result<()> {
        let mut manifest = create_private(&path)?;
        manifest.write_all(lines.as_bytes())?;
        manifest.sync_all()
    };
    write().with_context(|| format!("{} cannot be written", path.display()))?;
    say(format_args!(
        "Wrote {}. Copy the {} files of {} too.",
        path.display(),
        lines.lines().count(),
        storage.attachments().display()
    ))?;
    Ok(())
}

/// A backup holds everything that the database holds: only its owner may read it.
fn create_private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// On the disk, with its name.
fn sync(file: &Path) -> io::Result<()> {
    File::open(file)?.sync_all()?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
