//! `waymark serve`.
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use app::clock::Clock;
use app::state::{AppState, Databases};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::welcome;
use crate::config::{Config, DatabaseUrl, StorageConfig};
use crate::database::lock::FileLock;
use crate::database::{self, lock};
use crate::listener::{self, Drain};
use crate::router::build_router;
use crate::session::{Hasher, Keys};
use crate::state::ServerState;

mod preparation;

use preparation::Preparation;

/// Load balancers need this long to see that the server is no longer ready and to send nobody any more.
const LEAVE_TAKING: Duration = Duration::from_secs(5);

pub(super) async fn run() -> anyhow::Result<()> {
    let mut config = Config::from_env()?;
    let listener = listen(&mut config).await?;
    let _only_server = refuse_second_server(&config.storage)?;
    let db = database::connect(&config.storage).await.context("DATABASE_URL cannot be opened")?;
    let preparation = Preparation::start(&config.storage, &db).await?;
    if let Err(error) = welcome::print(&config.http.public_url, preparation.is_done()) {
        // Whoever started the server may have stopped listening to it.
        tracing::debug!(%error, "the address could not be printed");
    }

    let drain = Drain::default();
    let is_production = config.storage.environment.is_production();
    let state = server_state(config, db.clone(), drain.clone());
    let mut failure = None;
    let stop = async {
        tokio::select! {
            () = stop_signal() => {
                drain.begin();
                let pause = if is_production { LEAVE_TAKING } else { Duration::ZERO };
                tokio::select! { () = tokio::time::sleep(pause) => {}, () = stop_signal() => {} }
            }
            error = preparation.failure() => failure = Some(error),
        }
    };
    listener::serve(listener, build_router(state), stop).await;
    close(db).await;
    failure.map_or(Ok(()), Err)
}

/// Before the database is touched: a port that is taken ends the start at once.
async fn listen(config: &mut Config) -> anyhow::Result<TcpListener> {
    let address = config.http.address();
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("PORT or HOST must be another one: cannot listen on {address}"))?;
    config.http.listening_on(listener.local_addr()?);
    Ok(listener)
}

/// A second process on the same file would not know what the first one keeps in memory.
fn refuse_second_server(storage: &StorageConfig) -> anyhow::Result<Option<FileLock>> {
    let DatabaseUrl::Sqlite(path) = &storage.database else { return Ok(None) };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder
        .map_or(Ok(()), std::fs::create_dir_all)
        .context("DATA_DIR or DATABASE_URL names a folder that cannot be made")?;
    let lock = lock::try_acquire(&lock::beside(path, "serve"))
        .context("DATA_DIR or DATABASE_URL names a folder that cannot be written")?;
    if lock.is_none() {
        bail!(
            "DATABASE_URL names a file that another waymark process serves: stop that one, or name another file"
        );
    }
    Ok(lock)
}

fn server_state(config: Config, db: Databases, drain: Drain) -> ServerState {
    ServerState {
        leptos_options: config.site.leptos_options(),
        app: AppState { db, clock: Clock::system() },
        keys: Arc::new(Keys::new(&config.secrets.current, config.secrets.previous.as_deref())),
        hasher: Arc::new(Hasher::recommended()),
        config: Arc::new(config),
        drain,
    }
}

/// Ctrl-C, or what a service manager sends.
async fn stop_signal() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminated => {}
    }
}

/// Orderly, though nothing is lost without it: commits are on the disk already.
async fn close(db: Databases) {
    for connection in [db.read, db.write] {
        if let Err(error) = connection.close().await {
            tracing::debug!(%error, "connection not closed");
        }
    }
}
