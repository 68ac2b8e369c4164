//! Locks by files beside the database file; the system releases them when the process ends, however it ends.
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Another process may migrate a large database meanwhile.
const PATIENCE: Duration = Duration::from_mins(2);
const PAUSE: Duration = Duration::from_millis(50);

/// Held until it is dropped.
#[derive(Debug)]
pub struct FileLock {
    _file: File,
}

/// `waymark.db.<purpose>.lock` beside `waymark.db`.
pub fn beside(database: &Path, purpose: &str) -> PathBuf {
    let mut name = database.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{purpose}.lock"));
    database.with_file_name(name)
}

/// Takes the lock now, or says that another process holds it (`None`).
pub fn try_acquire(path: &Path) -> io::Result<Option<FileLock>> {
    let file = OpenOptions::new().create(true).write(true).truncate(false).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(FileLock { _file: file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Waits for the lock, at most two minutes.
pub async fn acquire(path: &Path) -> io::Result<FileLock> {
    let waited = tokio::time::timeout(PATIENCE, async {
        loop {
            if let Some(lock) = try_acquire(path)? {
                return Ok(lock);
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
    waited
        .await
        .unwrap_or_else(|_| Err(io::Error::new(io::ErrorKind::TimedOut, "another process holds the lock")))
}
