//! The secrets that sign access tokens, and which of them are refused.
use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{ConfigError, Environment, Source};

/// Fewer bytes can be guessed.
const MIN_BYTES: usize = 32;
/// Fewer different bytes are a word repeated, not chance.
const MIN_DISTINCT_BYTES: usize = 16;
/// Words that stand in examples and get copied.
const SAMPLE_WORDS: [&str; 9] = [
    "changeme",
    "secret",
    "password",
    "example",
    "sample",
    "default",
    "waymark",
    "yourkey",
    "0123456789abcdef",
];

const MEND: &str = "set 32 or more random bytes, for example the output of: openssl rand -base64 48";

/// Signing secrets. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secrets {
    /// `JWT_SECRET`: signs new tokens.
    pub current: String,
    /// `JWT_SECRET_PREVIOUS`: still accepted until its tokens expire; for rotation.
    pub previous: Option<String>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secrets(hidden)")
    }
}

impl Secrets {
    /// Refuses a given secret that can be guessed, except in development.
    pub(super) fn refuse_weak(source: &Source, environment: Environment) -> Result<(), ConfigError> {
        for variable in ["JWT_SECRET", "JWT_SECRET_PREVIOUS"] {
            if environment.is_production() && source.text(variable).is_some_and(is_weak) {
                return Err(ConfigError::new(variable, format!("is too weak: {MEND}")));
            }
        }
        Ok(())
    }

    /// Takes the given secret; in development one is made and kept in `DATA_DIR/jwt_secret` where none is given.
    pub(super) fn read(
        source: &Source,
        environment: Environment,
        data_dir: &Path,
    ) -> Result<Self, ConfigError> {
        let current = match source.text("JWT_SECRET") {
            Some(secret) => secret.to_owned(),
            None if environment.is_production() => {
                return Err(ConfigError::new("JWT_SECRET", format!("is missing: {MEND}")));
            }
            None => kept_secret(data_dir).map_err(|error| {
                ConfigError::new("DATA_DIR", format!("is a folder where jwt_secret cannot be kept: {error}"))
            })?,
        };
        Ok(Self { current, previous: source.text("JWT_SECRET_PREVIOUS").map(str::to_owned) })
    }
}

/// Too short, too uniform, or made of words from examples.
fn is_weak(secret: &str) -> bool {
    let distinct: BTreeSet<u8> = secret.bytes().collect();
    let letters: String = secret
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    secret.len() < MIN_BYTES
        || distinct.len() < MIN_DISTINCT_BYTES
        || SAMPLE_WORDS.iter().any(|word| letters.contains(word))
}

fn kept_secret(data_dir: &Path) -> io::Result<String> {
    let path = data_dir.join("jwt_secret");
    fs::create_dir_all(data_dir)?;
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
        Ok(mut file) => {
            let secret = random_secret()?;
            file.write_all(secret.as_bytes())?;
            file.sync_all()?;
            Ok(secret)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => read_kept(&path),
        Err(error) => Err(error),
    }
}

/// A file cut short by a crash would make every token forgeable.
fn read_kept(path: &Path) -> io::Result<String> {
    let secret = fs::read_to_string(path)?.trim().to_owned();
    if secret.len() < MIN_BYTES {
        return Err(io::Error::other("the file is damaged, remove it"));
    }
    Ok(secret)
}

fn random_secret() -> io::Result<String> {
    let mut bytes = [0; 48];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
