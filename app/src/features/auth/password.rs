//! Password hashing: Argon2id off the asynchronous threads, a few at a time.
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use uuid::Uuid;

use crate::error::AppError;

#[cfg(test)]
mod tests;

/// Stored parameters above these are refused: computing them would itself be the attack.
const MAX_MEMORY_KIB: u32 = 64 * 1024;
const MAX_PASSES: u32 = 10;
const MAX_LANES: u32 = 4;

/// Longest wait for a free place before the caller is told to come back.
const MAX_WAIT: Duration = Duration::from_secs(2);

/// Hashes and verifies passwords.
pub struct Hasher {
    params: Params,
    places: Arc<Semaphore>,
    decoy: String,
    calls: AtomicU64,
}

/// Outcome of a verification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Not the password, or nothing usable is stored.
    Wrong,
    /// The password.
    Right {
        /// A new hash to store, when the stored one is weaker than today's parameters.
        rehashed: Option<String>,
    },
}

impl Hasher {
    /// Argon2id with 19 MiB, two passes, one lane; as many at once as there are cores, at most four.
    pub fn recommended() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self::new(Params::DEFAULT, cores.min(4))
    }

    /// Other parameters, and how many hashes may be computed at once.
    pub fn new(params: Params, places: usize) -> Self {
        Self {
            decoy: decoy(&params),
            params,
            places: Arc::new(Semaphore::new(places.max(1))),
            calls: AtomicU64::new(0),
        }
    }

    /// Verifies against the stored hash in PHC form. Exactly one hash is computed whatever is stored (nothing, nonsense,
    /// absurd parameters), so that the time tells nothing; a second follows only for the right password of a weak hash.
    /// `Unavailable` when no place became free within two seconds.
    pub async fn verify(&self, password: &str, stored: Option<&str>) -> Result<Verdict, AppError> {
        let usable = stored.filter(|stored| is_affordable(stored));
        let compared = usable.unwrap_or(&self.decoy).to_owned();
        let (is_usable, params, password) = (usable.is_some(), self.params.clone(), password.to_owned());
        self.compute(move || {
            let matches = matches_hash(&password, &compared);
            if !(matches && is_usable) {
                return Ok(Verdict::Wrong);
            }
            let rehashed =
                if is_weaker(&compared, &params) { Some(hash_with(params, &password)?) } else { None };
            Ok(Verdict::Right { rehashed })
        })
        .await
    }

    /// A new hash in PHC form with a random salt; `Unavailable` when no place became free within two seconds.
    pub async fn hash(&self, password: &str) -> Result<String, AppError> {
        let (params, password) = (self.params.clone(), password.to_owned());
        self.compute(move || hash_with(params, &password)).await
    }

    /// The same on the calling thread: for commands at the command line.
    pub fn hash_blocking(&self, password: &str) -> Result<String, AppError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        hash_with(self.params.clone(), password)
    }

    /// Verifications and hashes asked for since the start.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::Relaxed)
    }

    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let place = self.place().await?;
        self.calls.fetch_add(1, Ordering::Relaxed);
        tokio::task::spawn_blocking(move || {
            // A client that goes away drops the future, not this thread: the place stays taken until the work ends.
            let _place = place;
            work()
        })
        .await
        .unwrap_or_else(|error| Err(fault("hashing thread", &error)))
    }

    async fn place(&self) -> Result<OwnedSemaphorePermit, AppError> {
        match tokio::time::timeout(MAX_WAIT, Arc::clone(&self.places).acquire_owned()).await {
            Ok(Ok(place)) => Ok(place),
            Ok(Err(_)) | Err(_) => Err(AppError::Unavailable),
        }
    }
}

fn hash_with(params: Params, password: &str) -> Result<String, AppError> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| fault("hashing", &error))
}

fn matches_hash(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored)
        .is_ok_and(|stored| Argon2::default().verify_password(password.as_bytes(), &stored).is_ok())
}

fn parameters(stored: &str) -> Option<(String, Params)> {
    let stored = PasswordHash::new(stored).ok()?;
    stored.salt.as_ref().zip(stored.hash.as_ref())?;
    Some((stored.algorithm.to_string(), Params::try_from(&stored).ok()?))
}

fn is_affordable(stored: &str) -> bool {
    parameters(stored).is_some_and(|(algorithm, params)| {
        algorithm.starts_with("argon2")
            && params.m_cost() <= MAX_MEMORY_KIB
            && params.t_cost() <= MAX_PASSES
            && params.p_cost() <= MAX_LANES
    })
}

fn is_weaker(stored: &str, wanted: &Params) -> bool {
    parameters(stored).is_none_or(|(algorithm, params)| {
        algorithm != "argon2id" || params.m_cost() < wanted.m_cost() || params.t_cost() < wanted.t_cost()
    })
}

/// A well-formed hash of nothing anybody knows, as costly as a real one.
fn decoy(params: &Params) -> String {
    let [salt, first, second] = [(); 3].map(|()| Uuid::now_v7().simple().to_string());
    // Hex digits are base64 digits too: 22 of them decode to a salt of 16 bytes, 43 to an output of 32. The last digit of
    // each carries unused bits, which must be zero.
    let output = format!("{first}{second}");
    format!(
        "$argon2id$v=19$m={},t={},p={}${}A${}A",
        params.m_cost(),
        params.t_cost(),
        params.p_cost(),
        &salt[..21],
        &output[..42],
    )
}

fn fault(what: &str, error: &dyn std::fmt::Display) -> AppError {
    let reference = Uuid::now_v7().to_string();
    tracing::error!(%reference, %error, "{what} failed");
    AppError::Internal { reference }
}
