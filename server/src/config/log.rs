//! What is written to the log.
use tracing_subscriber::EnvFilter;

use super::{ConfigError, Environment, Source};

/// Level and shape of the log.
#[derive(Debug)]
pub struct LogConfig {
    /// `RUST_LOG`: level or directives such as `info,server=debug`; `info` by default.
    pub filter: EnvFilter,
    /// JSON lines in production, plain lines in development.
    pub json: bool,
}

impl LogConfig {
    /// Without statements and connections of the database, which a level for everything would let through.
    const DEFAULT: &'static str = "info,sqlx=warn,sea_orm_migration=warn";

    /// Reads the environment of this process.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::read(&Source::process())
    }

    /// Reads any source.
    pub fn read(source: &Source) -> Result<Self, ConfigError> {
        let filter =
            EnvFilter::builder().parse(source.text("RUST_LOG").unwrap_or(Self::DEFAULT)).map_err(|_| {
                ConfigError::new(
                    "RUST_LOG",
                    "is no log filter: write a level such as info, or directives such as info,server=debug",
                )
            })?;
        Ok(Self { filter, json: Environment::read(source).is_production() })
    }
}
