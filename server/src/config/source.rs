//! Where configuration is read from, and what is said when a value cannot be used.
use std::collections::BTreeMap;
use std::str::FromStr;

/// A variable that cannot be used: its name and the mend, never its value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{variable} {mend}")]
pub struct ConfigError {
    /// Name of the environment variable.
    pub variable: &'static str,
    /// What is wrong and what to write instead, in one line.
    pub mend: String,
}

impl ConfigError {
    /// A fault of one variable.
    pub fn new(variable: &'static str, mend: impl Into<String>) -> Self {
        Self { variable, mend: mend.into() }
    }
}

/// Named values, trimmed; empty ones count as absent.
#[derive(Debug, Clone, Default)]
pub struct Source(BTreeMap<String, String>);

impl Source {
    /// The environment of this process.
    pub fn process() -> Self {
        std::env::vars_os()
            .filter_map(|(name, value)| {
                Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
            })
            .collect()
    }

    /// The value of a variable.
    pub fn text(&self, variable: &str) -> Option<&str> {
        self.0.get(variable).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// The value of a variable in a type of its own, or the default where it is absent.
    pub fn parse<T: FromStr>(
        &self,
        variable: &'static str,
        default: T,
        mend: &str,
    ) -> Result<T, ConfigError> {
        match self.text(variable) {
            None => Ok(default),
            Some(text) => text.parse().map_err(|_| ConfigError::new(variable, mend)),
        }
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Source {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}
