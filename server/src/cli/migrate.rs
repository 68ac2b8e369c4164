//! `waymark migrate`.
use anyhow::Context;

use super::say;
use crate::config::StorageConfig;
use crate::database;

pub(super) async fn run() -> anyhow::Result<()> {
    let storage = StorageConfig::from_env()?;
    let db = database::connect(&storage).await.context("DATABASE_URL cannot be opened")?;
    match database::migrate::run(&storage, &db).await.context("migrations failed")? {
        0 => say("The database is up to date already.")?,
        1 => say("Applied 1 migration.")?,
        applied => say(format_args!("Applied {applied} migrations."))?,
    }
    Ok(())
}
