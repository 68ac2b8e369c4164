//! A database of its own for each test, on either engine.

use std::error::Error;
use std::sync::atomic::{AtomicU32, Ordering};

use migration::Migrator;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbErr, FromQueryResult, Statement};
use sea_orm_migration::MigratorTrait;

/// What a test ends with.
pub type Outcome = Result<(), Box<dyn Error>>;

/// Makes one test for each engine out of each named function.
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $name() -> $crate::support::Outcome {
                $crate::support::on_sqlite(super::$name).await
            })+
        }
        mod postgres {
            $(#[tokio::test]
            async fn $name() -> $crate::support::Outcome {
                $crate::support::on_postgres(super::$name).await
            })+
        }
    };
}
pub(crate) use on_both_engines;

/// Runs the test on a migrated SQLite file.
pub async fn on_sqlite(test: impl AsyncFnOnce(&DatabaseConnection) -> Outcome) -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("waymark.db");
    let db = Database::connect(format!("sqlite://{}?mode=rwc", file.display())).await?;
    Migrator::up(&db, None).await?;
    let outcome = test(&db).await;
    db.close().await?;
    outcome
}

/// Runs the test on a migrated PostgreSQL database, made for it and dropped after it.
pub async fn on_postgres(test: impl AsyncFnOnce(&DatabaseConnection) -> Outcome) -> Outcome {
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    let Ok(url) = std::env::var("TEST_POSTGRES_URL") else {
        panic!(
            "TEST_POSTGRES_URL is not set: run `make test`, which starts a PostgreSQL server for the tests, \
             or point it at a server whose user may create databases"
        );
    };
    let name = format!("migration_{}_{}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed));
    let server = Database::connect(&url).await?;
    // A locale that sorts by language shows where a query would answer otherwise than on SQLite.
    let create = format!("CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
    server.execute_unprepared(&create).await?;

    let db = Database::connect(with_database(&url, &name)).await?;
    Migrator::up(&db, None).await?;
    let outcome = test(&db).await;
    db.close().await?;

    server.execute_unprepared(&format!("DROP DATABASE {name}")).await?;
    server.close().await?;
    outcome
}

fn with_database(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').unwrap_or((url, ""));
    let server = address.rfind('/').map_or(address, |slash| &address[..slash]);
    format!("{server}/{name}?{options}")
}

/// The rows of a query without parameters.
pub async fn rows<T: FromQueryResult>(db: &DatabaseConnection, sql: &str) -> Result<Vec<T>, DbErr> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    T::find_by_statement(statement).all(db).await
}
