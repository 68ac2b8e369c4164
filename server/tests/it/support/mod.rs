//! The portal under test: a server on a database of its own, and people who use it.
use std::panic::{AssertUnwindSafe, resume_unwind};

use futures::FutureExt;

mod answer;
mod client;
mod database;
mod portal;
mod process;
mod proxy;

pub use answer::Answer;
pub use client::Client;
pub use database::{Engine, TestDatabase};
pub use portal::Portal;
pub use process::Program;
pub use proxy::Proxy;

/// Runs a test on `SQLite` and on `PostgreSQL`, each time on a fresh copy of the seeded demo data.
pub async fn on_both_engines(test: impl AsyncFn(Portal)) {
    for engine in Engine::ALL {
        let database = TestDatabase::seeded(engine).await;
        run_on(&database, &test).await;
    }
}

/// The same on a migrated database without any rows.
pub async fn on_both_engines_empty(test: impl AsyncFn(Portal)) {
    for engine in Engine::ALL {
        let database = TestDatabase::migrated(engine).await;
        run_on(&database, &test).await;
    }
}

/// The database goes also when the test fails, and the failure says on which engine it was.
async fn run_on(database: &TestDatabase, test: &impl AsyncFn(Portal)) {
    let portal = Portal::on(database).await;
    let connections = portal.state().app.db.clone();
    let outcome = AssertUnwindSafe(test(portal)).catch_unwind().await;
    for connection in [connections.read, connections.write] {
        connection.close().await.unwrap();
    }
    database.remove().await;
    if let Err(panic) = outcome {
        eprintln!("failed on {:?}", database.engine());
        resume_unwind(panic);
    }
}
