//! Where data are kept: the data folder and the database.
use std::fmt;
use std::path::{Path, PathBuf};

use super::{Build, ConfigError, Environment, Source};

const SCHEMES: &str = "write sqlite://path/to/file.db or postgres://user:password@host/database";

/// What every command needs.
#[derive(Debug, Clone)]
pub struct StorageConfig {
    /// `APP_ENV`: `development`, or production whatever else it says.
    pub environment: Environment,
    /// `DATA_DIR`: folder for the database file, attachments and outgoing mail; `data` by default.
    pub data_dir: PathBuf,
    /// `DATABASE_URL`: `sqlite://…` or `postgres://…`; `waymark.db` in the data folder by default.
    pub database: DatabaseUrl,
}

impl StorageConfig {
    /// Reads the environment of this process.
    pub fn from_env() -> Result<Self, ConfigError> {
        let storage = Self::read_values(&Source::process())?;
        storage.refuse_demo_in_production(Build::THIS)?;
        Ok(storage)
    }

    pub(super) fn read_values(source: &Source) -> Result<Self, ConfigError> {
        let data_dir = PathBuf::from(source.text("DATA_DIR").unwrap_or("data"));
        let database = match source.text("DATABASE_URL") {
            Some(url) => DatabaseUrl::parse(url)?,
            None => DatabaseUrl::Sqlite(data_dir.join("waymark.db")),
        };
        Ok(Self { environment: Environment::read(source), data_dir, database })
    }

    /// The password of demo accounts is known to everyone.
    pub(super) fn refuse_demo_in_production(&self, build: Build) -> Result<(), ConfigError> {
        build.refuse_demo(
            self.environment.is_production(),
            "APP_ENV",
            "stands for production, but this build has demo accounts: set APP_ENV=development or use a build without the demo feature",
        )
    }

    /// Folder of uploaded files.
    pub fn attachments(&self) -> PathBuf {
        self.data_dir.join("attachments")
    }
}

/// The database to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// One file, one server process.
    Sqlite(PathBuf),
    /// A `PostgreSQL` server.
    Postgres(PostgresUrl),
}

impl DatabaseUrl {
    /// Reads a URL; an unknown scheme is refused, because guessing would start with an empty database.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let refuse = |mend: &str| ConfigError::new("DATABASE_URL", mend);
        let (scheme, rest) = text.split_once(':').ok_or_else(|| refuse(&format!("is no URL: {SCHEMES}")))?;
        match scheme {
            "sqlite" => sqlite_path(rest).map(Self::Sqlite).ok_or_else(|| {
                refuse("names no database file: write for example sqlite://data/waymark.db, without parameters")
            }),
            "postgres" | "postgresql" => PostgresUrl::parse(text).map(Self::Postgres).ok_or_else(|| {
                refuse("is no usable PostgreSQL URL: write postgres://user:password@host:5432/database?sslmode=require")
            }),
            _ => Err(refuse(&format!("has an unknown scheme: {SCHEMES}"))),
        }
    }
}

/// The file of `//path` or `path`. The mode that other tools want in the URL is allowed, for it is what we do anyway.
fn sqlite_path(rest: &str) -> Option<PathBuf> {
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let path = path.strip_suffix("?mode=rwc").unwrap_or(path);
    let is_file =
        !path.is_empty() && !path.starts_with(':') && !path.ends_with('/') && !path.contains(['?', '#']);
    is_file.then(|| Path::new(path).to_path_buf())
}

/// A checked `PostgreSQL` URL; prints without the password.
#[derive(Clone, PartialEq, Eq)]
pub struct PostgresUrl(url::Url);

impl PostgresUrl {
    fn parse(text: &str) -> Option<Self> {
        let url: url::Url = text.parse().ok()?;
        let has_host = url.host_str().is_some_and(|host| !host.is_empty())
            || url.query_pairs().any(|(name, _)| name == "host");
        let usable = has_host && text.parse::<sea_orm::sqlx::postgres::PgConnectOptions>().is_ok();
        usable.then_some(Self(url))
    }

    /// The URL with its password.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The URL without its password, and the password: command lines are visible to every user of the machine.
    pub fn without_password(&self) -> (String, Option<String>) {
        let mut url = self.0.clone();
        let password = url.password().map(str::to_owned);
        // A URL without a host has no password either.
        let _ = url.set_password(None);
        (url.into(), password)
    }
}

impl fmt::Debug for PostgresUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.without_password().0)
    }
}
