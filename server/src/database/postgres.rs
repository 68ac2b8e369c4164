//! `PostgreSQL`: one pool, short waits, no statement that runs away.
use std::time::Duration;

use app::state::Databases;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sea_orm::sqlx::{ConnectOptions, Executor};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, RuntimeErr, SqlxPostgresConnector, Statement,
};

use super::ACQUIRE_TIMEOUT;
use crate::config::PostgresUrl;

const CONNECTIONS: u32 = 20;
/// Replaced after this long, so that a moved server is found again.
const MAX_LIFETIME: Duration = Duration::from_mins(30);

/// Sent once on each connection instead of as a start-up parameter, which connection poolers refuse. Compiling a report's
/// statement takes longer than running it, hence no JIT.
const LIMITS: &str = "SET statement_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'; \
                      SET lock_timeout = '5s'; SET jit = off; SET TIME ZONE 'UTC'";
/// Migrations may take long, but never wait long for a lock that holds up everyone else.
const MIGRATION_LIMITS: &str = "SET statement_timeout = 0; SET lock_timeout = '5s'; SET TIME ZONE 'UTC'";

/// The pool of the server; nothing is connected yet.
pub fn connect(url: &PostgresUrl) -> Result<Databases, DbErr> {
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .max_lifetime(MAX_LIFETIME)
        .after_connect(|connection, _| Box::pin(async { connection.execute(LIMITS).await.map(drop) }))
        .connect_lazy_with(options(url)?);
    let connection = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
    Ok(Databases { read: connection.clone(), write: connection })
}

/// One connection of its own for a migration run.
pub async fn connect_for_migration(url: &PostgresUrl) -> Result<DatabaseConnection, DbErr> {
    let pool = PgPoolOptions::new()
        .max_connections(1)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .after_connect(|connection, _| {
            Box::pin(async { connection.execute(MIGRATION_LIMITS).await.map(drop) })
        })
        .connect_with(options(url)?)
        .await
        .map_err(|error| DbErr::Conn(RuntimeErr::SqlxError(error.into())))?;
    Ok(SqlxPostgresConnector::from_sqlx_postgres_pool(pool))
}

/// Whether another process of ours is connected.
pub async fn is_served(url: &PostgresUrl) -> Result<bool, DbErr> {
    const OTHERS: &str = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() \
                          AND application_name = 'waymark' AND pid <> pg_backend_pid()";
    let connection = connect_for_migration(url).await?;
    let row = connection.query_one_raw(Statement::from_string(DbBackend::Postgres, OTHERS)).await?;
    connection.close().await?;
    row.map_or(Ok(false), |row| Ok(row.try_get_by_index::<i64>(0)? > 0))
}

/// Statements are not logged: they carry personal data.
fn options(url: &PostgresUrl) -> Result<PgConnectOptions, DbErr> {
    let options: PgConnectOptions = url
        .as_str()
        .parse()
        .map_err(|_| DbErr::Conn(RuntimeErr::Internal("DATABASE_URL is unreadable".to_owned())))?;
    Ok(options.application_name("waymark").disable_statement_logging())
}
