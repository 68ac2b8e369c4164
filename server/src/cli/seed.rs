//! `waymark seed`, in demo builds only.
use anyhow::Context;
use clap::Args;
use time::Date;

use super::say;
use crate::config::{Build, StorageConfig};
use crate::database::{self, provenance};
use crate::demo;

/// How much, and as of when.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// How many times the rows of the demo: 1 is about a hundred customers and leads.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    scale: u32,
    /// Day that counts as today, such as 2026-11-20; by default the day on which this runs.
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
}

pub(super) async fn run(options: Options) -> anyhow::Result<()> {
    let storage = StorageConfig::from_env()?;
    let db = database::connect(&storage).await.context("DATABASE_URL cannot be opened")?;
    database::migrate::run(&storage, &db).await.context("migrations failed")?;
    provenance::organizations(&db).await?.check(Build::THIS)?;
    let report = demo::seed(&db, options.scale, options.today).await?;
    say(report)?;
    Ok(())
}

fn day(text: &str) -> Result<Date, String> {
    app::day::parse_day(text).ok_or_else(|| "write a day such as 2026-11-20".to_owned())
}
