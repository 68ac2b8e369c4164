//! Development or production, and which kind of build this is.
use super::{ConfigError, Source};

/// `APP_ENV`: how strict the server is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// Only the exact word `development`: a secret is made up and plain cookies work on loopback.
    Development,
    /// Anything else, also nothing: every rule applies.
    Production,
}

impl Environment {
    /// Reads `APP_ENV`.
    pub fn read(source: &Source) -> Self {
        if source.text("APP_ENV") == Some("development") { Self::Development } else { Self::Production }
    }

    /// Whether every rule applies.
    pub const fn is_production(self) -> bool {
        matches!(self, Self::Production)
    }
}

/// What was compiled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Build {
    /// Demo accounts with a password that everyone knows.
    pub demo: bool,
}

impl Build {
    /// The build that is running.
    pub const THIS: Self = Self { demo: cfg!(feature = "demo") };

    /// Refuses demo accounts where strangers could reach them.
    pub(super) fn refuse_demo(
        self,
        exposed: bool,
        variable: &'static str,
        mend: &'static str,
    ) -> Result<(), ConfigError> {
        if self.demo && exposed { Err(ConfigError::new(variable, mend)) } else { Ok(()) }
    }
}
