//! The command line: one subcommand per job, one line for each error.
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand};
use tokio::runtime;

use crate::config::LogConfig;

mod backup;
mod checksum;
mod migrate;
mod postgres_tool;
mod restore;
#[cfg(feature = "demo")]
mod seed;
mod serve;
mod user;
mod welcome;

/// Fewer workers would let one slow answer hold up the others on a small machine.
const MIN_WORKERS: usize = 4;

/// Waymark: one portal where a company sees whether it will hit its targets and where its cash is.
///
/// Configured by environment variables; `.env.example` describes them all.
#[derive(Debug, Parser)]
#[command(name = "waymark", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Bring the database up to date and serve the portal.
    Serve,
    /// Bring the database up to date.
    Migrate,
    /// Fill the database with demo data.
    #[cfg(feature = "demo")]
    Seed(seed::Options),
    /// Manage the people who may sign in.
    #[command(subcommand)]
    User(user::Command),
    /// Write a copy of the database to a new file, also while the portal is served.
    Backup {
        /// File to write; must not exist.
        file: PathBuf,
    },
    /// Replace the database by a copy that `backup` wrote; the portal must be stopped.
    Restore {
        /// File to read.
        file: PathBuf,
    },
}

/// Runs the command of this process's arguments; failures end in one line on standard error.
pub fn run() -> ExitCode {
    let command = Cli::parse().command;
    match execute(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when even this cannot be written.
            let _ = writeln!(io::stderr(), "waymark: {}", one_line(&error));
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> anyhow::Result<()> {
    start_log(LogConfig::from_env()?);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let runtime = runtime::Builder::new_multi_thread()
        .worker_threads(cores.max(MIN_WORKERS))
        .enable_all()
        .build()
        .context("cannot start threads")?;
    runtime.block_on(async {
        match command {
            Command::Serve => serve::run().await,
            Command::Migrate => migrate::run().await,
            #[cfg(feature = "demo")]
            Command::Seed(options) => seed::run(options).await,
            Command::User(command) => user::run(command).await,
            Command::Backup { file } => backup::run(&file).await,
            Command::Restore { file } => restore::run(&file).await,
        }
    })
}

/// To standard error, so that standard output holds what a person asked for.
fn start_log(config: LogConfig) {
    let log = tracing_subscriber::fmt()
        .with_env_filter(config.filter)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr);
    if config.json { log.json().init() } else { log.init() }
}

/// The error with its causes; texts from elsewhere may have several lines.
fn one_line(error: &anyhow::Error) -> String {
    format!("{error:#}").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Prints one line of a command's result.
fn say(text: impl std::fmt::Display) -> io::Result<()> {
    writeln!(io::stdout(), "{text}")
}
