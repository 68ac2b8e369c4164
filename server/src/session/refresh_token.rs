//! Refresh tokens: opaque, good once, each derived from the one before it.
use app::error::AppError;
use app::features::auth::token::{Presented, TokenDigest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::keys::Keys;

#[cfg(test)]
mod tests;

const FAMILY_BYTES: usize = 16;
const SECRET_BYTES: usize = 32;

/// A family, which finds the session, and a secret, which proves the right to it.
#[derive(Clone, PartialEq, Eq)]
pub struct RefreshToken {
    family: Uuid,
    secret: [u8; SECRET_BYTES],
}

impl RefreshToken {
    /// The first token of a new family.
    pub fn generate() -> Result<Self, AppError> {
        let (mut family, mut secret) = ([0; FAMILY_BYTES], [0; SECRET_BYTES]);
        getrandom::fill(&mut family).and_then(|()| getrandom::fill(&mut secret)).map_err(|error| {
            let reference = Uuid::now_v7().to_string();
            tracing::error!(%reference, %error, "no randomness for a refresh token");
            AppError::Internal { reference }
        })?;
        Ok(Self { family: Builder::from_random_bytes(family).into_uuid(), secret })
    }

    /// Reads a cookie's value.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; FAMILY_BYTES + SECRET_BYTES] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
        let (family, secret) = bytes.split_first_chunk()?;
        Some(Self { family: Uuid::from_bytes(*family), secret: *secret.first_chunk()? })
    }

    /// The cookie's value.
    pub fn encode(&self) -> String {
        URL_SAFE_NO_PAD.encode([&self.family.as_bytes()[..], &self.secret].concat())
    }

    /// What the database keeps of it.
    pub fn digest(&self) -> TokenDigest {
        let mut hash = Sha256::new();
        hash.update(self.family.as_bytes());
        hash.update(self.secret);
        TokenDigest { family: self.family, hash: URL_SAFE_NO_PAD.encode(hash.finalize()) }
    }

    /// The tokens that may follow, one per key, the current key's first. Calls that race derive the same one, so none of
    /// them needs to know what another one was given.
    pub fn successors(&self, keys: &Keys) -> Vec<Self> {
        keys.all()
            .map(|key| Self {
                family: self.family,
                secret: key.next_in_chain(self.family.as_bytes(), &self.secret),
            })
            .collect()
    }

    /// The question to the database, with the hashes of these successors.
    pub fn present(&self, successors: &[Self]) -> Presented {
        Presented {
            token: self.digest(),
            successors: successors.iter().map(|successor| successor.digest().hash).collect(),
        }
    }
}
