//! The schema comes up once, whoever brings it up.
use futures::future::join_all;
use sea_orm::{ConnectionTrait, Statement};
use server::database::{connect, migrate};

use crate::support::{Engine, Program, TestDatabase};

#[tokio::test]
async fn a_second_run_finds_nothing_to_do() {
    for engine in Engine::ALL {
        let database = TestDatabase::blank(engine).await;
        let first = Program::on(&database, &["migrate"]).run().succeeded();
        assert!(first.out.starts_with("Applied "), "{first:?}");
        let second = Program::on(&database, &["migrate"]).run().succeeded();
        assert_eq!(second.out, "The database is up to date already.\n");
        database.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn five_at_once_apply_each_migration_once() {
    for engine in Engine::ALL {
        let database = TestDatabase::blank(engine).await;
        let runs = (0..5).map(|_| {
            let storage = database.storage();
            tokio::spawn(async move {
                let db = connect(&storage).await.unwrap();
                let applied = migrate::run(&storage, &db).await.unwrap();
                db.write.close().await.unwrap();
                db.read.close().await.unwrap();
                applied
            })
        });
        let mut applied: Vec<_> = join_all(runs).await.into_iter().map(Result::unwrap).collect();
        applied.sort_unstable();
        assert_eq!(applied[..4], [0; 4], "{engine:?}");
        assert!(applied[4] > 0);
        database.remove().await;
    }
}

#[tokio::test]
async fn five_programs_at_once_all_succeed() {
    for engine in Engine::ALL {
        let database = TestDatabase::blank(engine).await;
        let programs: Vec<_> = (0..5)
            .map(|_| {
                let program = Program::on(&database, &["migrate"]);
                std::thread::spawn(move || program.run())
            })
            .collect();
        let runs: Vec<_> = programs.into_iter().map(|program| program.join().unwrap().succeeded()).collect();
        assert_eq!(
            runs.iter().filter(|run| run.out.starts_with("Applied ")).count(),
            1,
            "{engine:?} {runs:?}"
        );
        database.remove().await;
    }
}

#[tokio::test]
async fn sqlite_keeps_every_commit_and_reads_never_write() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let db = connect(&database.storage()).await.unwrap();
    for (connection, query_only) in [(&db.read, 1), (&db.write, 0)] {
        let pragma = async |name: &str| {
            let statement =
                Statement::from_string(connection.get_database_backend(), format!("PRAGMA {name}"));
            connection.query_one_raw(statement).await.unwrap().unwrap()
        };
        assert_eq!(pragma("journal_mode").await.try_get_by_index::<String>(0).unwrap(), "wal");
        assert_eq!(pragma("synchronous").await.try_get_by_index::<i32>(0).unwrap(), 2);
        assert_eq!(pragma("foreign_keys").await.try_get_by_index::<i32>(0).unwrap(), 1);
        assert_eq!(pragma("busy_timeout").await.try_get_by_index::<i32>(0).unwrap(), 5000);
        assert_eq!(pragma("query_only").await.try_get_by_index::<i32>(0).unwrap(), query_only);
    }
    assert!(db.read.execute_unprepared("DELETE FROM login_throttle").await.is_err());
    assert!(db.write.execute_unprepared("DELETE FROM login_throttle").await.is_ok());
}

#[tokio::test]
async fn postgres_ends_what_takes_too_long() {
    let database = TestDatabase::migrated(Engine::Postgres).await;
    let db = connect(&database.storage()).await.unwrap();
    for (name, expected) in [
        ("statement_timeout", "10s"),
        ("lock_timeout", "5s"),
        ("idle_in_transaction_session_timeout", "30s"),
        ("TimeZone", "UTC"),
    ] {
        let statement = Statement::from_string(db.read.get_database_backend(), format!("SHOW {name}"));
        let row = db.read.query_one_raw(statement).await.unwrap().unwrap();
        assert_eq!(row.try_get_by_index::<String>(0).unwrap(), expected, "{name}");
    }
    db.read.close().await.unwrap();
    database.remove().await;
}
