//! `waymark restore`: replaces the database by a backup, all of it or not at all.
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Context, bail};

use super::{backup, checksum, postgres_tool, say};
use crate::config::{DatabaseUrl, PostgresUrl, StorageConfig};
use crate::database::postgres;

mod sqlite;

/// First bytes of a backup of either engine.
const SQLITE_MAGIC: &[u8] = b"SQLite format 3\0";
const POSTGRES_MAGIC: &[u8] = b"PGDMP";

pub(super) async fn run(file: &Path) -> anyhow::Result<()> {
    let storage = StorageConfig::from_env()?;
    match &storage.database {
        DatabaseUrl::Sqlite(path) => {
            check_magic(file, SQLITE_MAGIC, "SQLite")?;
            sqlite::restore(file, path).await?;
        }
        DatabaseUrl::Postgres(url) => {
            check_magic(file, POSTGRES_MAGIC, "PostgreSQL")?;
            restore_postgres(file, url).await?;
        }
    }
    say(format_args!("Restored {}.", file.display()))?;
    check_attachments(&storage, file)
}

async fn restore_postgres(file: &Path, url: &PostgresUrl) -> anyhow::Result<()> {
    if postgres::is_served(url).await.context("DATABASE_URL cannot be opened")? {
        bail!("DATABASE_URL names a database that a waymark process serves: stop it first");
    }
    let options = ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error"];
    let arguments: Vec<_> = options.iter().map(Into::into).chain([file.as_os_str().to_owned()]).collect();
    postgres_tool::run("pg_restore", url, &arguments).await
}

/// The database names attachments; whether they are there is another question.
fn check_attachments(storage: &StorageConfig, file: &Path) -> anyhow::Result<()> {
    let path = backup::manifest_path(file);
    let manifest = match fs::read_to_string(&path) {
        Ok(manifest) => manifest,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    let differing = checksum::differing(&manifest, &storage.attachments());
    if let Some(first) = differing.first() {
        say(format_args!(
            "{} attachments are missing or changed, the first is {first}: copy them to {}.",
            differing.len(),
            storage.attachments().display()
        ))?;
    }
    Ok(())
}

fn check_magic(file: &Path, magic: &[u8], engine: &str) -> anyhow::Result<()> {
    let mut start = Vec::new();
    let read = File::open(file).and_then(|opened| opened.take(magic.len() as u64).read_to_end(&mut start));
    read.with_context(|| format!("{} cannot be read", file.display()))?;
    if start != magic {
        bail!("{} is no {engine} backup, but DATABASE_URL names a {engine} database", file.display());
    }
    Ok(())
}
