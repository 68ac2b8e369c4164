//! Lifetimes of sessions.
use time::Duration;

use super::{ConfigError, Source};

/// How long a person stays signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionConfig {
    /// `SESSION_IDLE_HOURS`: end after this long without a request; 2 by default, at most 168.
    pub idle: Duration,
    /// `SESSION_ABSOLUTE_HOURS`: end whatever happens; 12 by default, at most 720, at least the idle time.
    pub absolute: Duration,
}

impl SessionConfig {
    pub(super) fn read(source: &Source) -> Result<Self, ConfigError> {
        let idle = hours(source, "SESSION_IDLE_HOURS", 2, 168, "must be a number of hours from 1 to 168")?;
        let absolute =
            hours(source, "SESSION_ABSOLUTE_HOURS", 12, 720, "must be a number of hours from 1 to 720")?;
        if absolute < idle {
            return Err(ConfigError::new(
                "SESSION_ABSOLUTE_HOURS",
                "must not be less than SESSION_IDLE_HOURS",
            ));
        }
        Ok(Self { idle, absolute })
    }
}

fn hours(
    source: &Source,
    variable: &'static str,
    default: i64,
    most: i64,
    mend: &str,
) -> Result<Duration, ConfigError> {
    let hours = source.parse(variable, default, mend)?;
    if (1..=most).contains(&hours) {
        Ok(Duration::hours(hours))
    } else {
        Err(ConfigError::new(variable, mend))
    }
}
