//! Configuration from the environment: one struct per concern, checked once at start.
mod environment;
mod http;
mod log;
mod secrets;
mod session;
mod site;
mod source;
mod storage;
#[cfg(test)]
mod tests;

pub use environment::{Build, Environment};
pub use http::{HttpConfig, Origin};
pub use log::LogConfig;
pub use secrets::Secrets;
pub use session::SessionConfig;
pub use site::SiteConfig;
pub use source::{ConfigError, Source};
pub use storage::{DatabaseUrl, PostgresUrl, StorageConfig};

/// Everything `serve` needs.
#[derive(Debug, Clone)]
pub struct Config {
    /// Development or production, and where the data are.
    pub storage: StorageConfig,
    /// Address, public URL, trusted proxies.
    pub http: HttpConfig,
    /// Secrets that sign access tokens.
    pub secrets: Secrets,
    /// Lifetimes of sessions.
    pub session: SessionConfig,
    /// The browser's files.
    pub site: SiteConfig,
}

impl Config {
    /// Reads the environment of this process.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::read(&Source::process(), Build::THIS)
    }

    /// Reads any source; tests hand over their own. Values that cannot be read come first, because no other mend
    /// helps before they are corrected; then the combination that no build allows; last what is missing.
    pub fn read(source: &Source, build: Build) -> Result<Self, ConfigError> {
        let storage = StorageConfig::read_values(source)?;
        let http = HttpConfig::read(source, storage.environment)?;
        let session = SessionConfig::read(source)?;
        let site = SiteConfig::read(source);
        Secrets::refuse_weak(source, storage.environment)?;
        storage.refuse_demo_in_production(build)?;
        http.refuse_demo_in_public(build)?;
        let secrets = Secrets::read(source, storage.environment, &storage.data_dir)?;
        Ok(Self { storage, http, secrets, session, site })
    }
}
