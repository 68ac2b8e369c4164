//! Makes the database fit for serving, now or as soon as it can be reached.
use std::time::Duration;

use anyhow::Context;
use app::error::is_out_of_reach;
use app::state::Databases;
use sea_orm::DbErr;
use tokio::sync::oneshot;

use crate::config::{Build, StorageConfig};
use crate::database::migrate;
use crate::database::provenance::organizations;

/// Pause between two attempts to reach a database that was not there at the start.
const PAUSE: Duration = Duration::from_secs(1);

/// Preparation of the database.
pub(super) enum Preparation {
    /// The database is fit.
    Done,
    /// It was out of reach; resolves when it turns out to be unusable after all.
    Retried(oneshot::Receiver<anyhow::Error>),
}

impl Preparation {
    /// A server may start before its database: it answers 503 until the database is there. Any other fault ends the start.
    pub(super) async fn start(storage: &StorageConfig, db: &Databases) -> anyhow::Result<Self> {
        match prepare(storage, db).await {
            Ok(()) => Ok(Self::Done),
            Err(error) if is_passing(&error) => {
                tracing::warn!(error = format!("{error:#}"), "the database is out of reach; trying again");
                let (failed, failure) = oneshot::channel();
                tokio::spawn(retry(storage.clone(), db.clone(), failed));
                Ok(Self::Retried(failure))
            }
            Err(error) => Err(error),
        }
    }

    /// Whether nothing is left to do.
    pub(super) const fn is_done(&self) -> bool {
        matches!(self, Self::Done)
    }

    /// Resolves when the database cannot be used, never while it can.
    pub(super) async fn failure(self) -> anyhow::Error {
        match self {
            Self::Retried(failure) => match failure.await {
                Ok(error) => error,
                Err(_) => std::future::pending().await,
            },
            Self::Done => std::future::pending().await,
        }
    }
}

async fn retry(storage: StorageConfig, db: Databases, failed: oneshot::Sender<anyhow::Error>) {
    loop {
        tokio::time::sleep(PAUSE).await;
        match prepare(&storage, &db).await {
            Ok(()) => return tracing::info!("the database is ready"),
            Err(error) if is_passing(&error) => {}
            Err(error) => {
                // The server listens for this until it stops by itself.
                let _ = failed.send(error);
                return;
            }
        }
    }
}

/// Schema up to date, data that fit the build, and demo data where a demo build finds none.
async fn prepare(storage: &StorageConfig, db: &Databases) -> anyhow::Result<()> {
    let applied =
        migrate::run(storage, db).await.context("DATABASE_URL names a database that cannot be prepared")?;
    if applied > 0 {
        tracing::info!(applied, "migrations applied");
    }
    let found = organizations(db).await?;
    found.check(Build::THIS)?;
    #[cfg(feature = "demo")]
    if found.is_empty() {
        tracing::info!("the database is empty: filling it with demo data");
        crate::demo::seed(db, 1, None).await.context("demo data cannot be written")?;
    }
    Ok(())
}

fn is_passing(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<DbErr>()).any(is_out_of_reach)
}
