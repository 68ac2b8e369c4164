//! Backups, and what comes back from them.
use std::fs;
use std::os::unix::fs::PermissionsExt;

use sea_orm::{ConnectionTrait, Statement};

use crate::support::{Engine, Portal, Program, TestDatabase};

async fn count(portal: &Portal, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) FROM \"{table}\"");
    let statement = Statement::from_string(portal.db().get_database_backend(), sql);
    portal.db().query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

async fn close(portal: Portal) {
    let db = portal.state().app.db.clone();
    drop(portal);
    db.read.close().await.unwrap();
    db.write.close().await.unwrap();
}

#[tokio::test]
async fn a_backup_taken_while_the_portal_runs_comes_back_elsewhere() {
    for engine in Engine::ALL {
        let source = TestDatabase::seeded(engine).await;
        let running = Portal::on(&source).await;
        running.sign_in("am@waymark.test").await;
        let tables = ["user", "customer", "order", "payment", "session", "activity_log"];
        let mut before = Vec::new();
        for table in tables {
            before.push(count(&running, table).await);
        }
        let file = source.folder().join("backup.waymark");
        let file = file.to_str().unwrap();
        Program::on(&source, &["backup", file]).run().succeeded();
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);

        let target = TestDatabase::migrated(engine).await;
        Program::on(&target, &["restore", file]).run().succeeded();
        let restored = Portal::on(&target).await;
        let mut after = Vec::new();
        for table in tables {
            after.push(count(&restored, table).await);
        }
        assert_eq!(after, before, "{engine:?}");
        restored.sign_in("am@waymark.test").await;
        close(restored).await;
        close(running).await;
        source.remove().await;
        target.remove().await;
    }
}

#[tokio::test]
async fn a_restore_replaces_what_was_written_meanwhile() {
    let database = TestDatabase::seeded(Engine::Sqlite).await;
    let file = database.folder().join("backup.waymark");
    let file = file.to_str().unwrap();
    Program::on(&database, &["backup", file]).run().succeeded();

    let portal = Portal::on(&database).await;
    portal.sign_in("am@waymark.test").await;
    assert_eq!(count(&portal, "session").await, 1);
    close(portal).await;
    Program::on(&database, &["restore", file]).run().succeeded();

    let portal = Portal::on(&database).await;
    assert_eq!(count(&portal, "session").await, 0);
}

#[tokio::test]
async fn a_backup_never_overwrites_a_file() {
    for engine in Engine::ALL {
        let database = TestDatabase::migrated(engine).await;
        let file = database.folder().join("precious");
        fs::write(&file, "precious").unwrap();
        Program::on(&database, &["backup", file.to_str().unwrap()]).run().refused();
        assert_eq!(fs::read_to_string(&file).unwrap(), "precious");
        database.remove().await;
    }
}

#[tokio::test]
async fn attachments_are_listed_with_their_checksums_and_looked_for_afterwards() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let attachments = database.folder().join("attachments/org");
    fs::create_dir_all(&attachments).unwrap();
    fs::write(attachments.join("note.txt"), "hello").unwrap();
    let file = database.folder().join("backup.waymark");
    let file = file.to_str().unwrap();
    Program::on(&database, &["backup", file]).run().succeeded();
    let manifest = fs::read_to_string(format!("{file}.attachments.sha256")).unwrap();
    assert_eq!(manifest, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  org/note.txt\n");

    fs::remove_file(attachments.join("note.txt")).unwrap();
    let run = Program::on(&database, &["restore", file]).run().succeeded();
    assert!(run.out.contains("org/note.txt"), "{run:?}");
}

#[tokio::test]
async fn what_is_no_backup_is_refused_and_changes_nothing() {
    for engine in Engine::ALL {
        let database = TestDatabase::seeded(engine).await;
        let folder = database.folder();
        let empty_sqlite = folder.join("other.db");
        fs::write(folder.join("text"), "not a database").unwrap();
        let mut damaged = b"SQLite format 3\0".to_vec();
        damaged.extend([7; 4096]);
        fs::write(folder.join("damaged"), damaged).unwrap();
        fs::write(folder.join("cut"), b"PGDMP").unwrap();
        drop(
            sea_orm::Database::connect(format!("sqlite://{}?mode=rwc", empty_sqlite.display()))
                .await
                .unwrap(),
        );
        for name in ["text", "damaged", "cut", "other.db", "missing"] {
            Program::on(&database, &["restore", folder.join(name).to_str().unwrap()]).run().refused();
        }
        let portal = Portal::on(&database).await;
        assert!(count(&portal, "customer").await > 0);
        close(portal).await;
        database.remove().await;
    }
}

#[tokio::test]
async fn a_served_database_is_not_replaced() {
    for engine in Engine::ALL {
        let database = TestDatabase::seeded(engine).await;
        let file = database.folder().join("backup.waymark");
        let file = file.to_str().unwrap();
        let server = Program::on(&database, &["serve"]).serve();
        Program::on(&database, &["backup", file]).run().succeeded();
        let run = Program::on(&database, &["restore", file]).run().refused();
        assert!(run.err.contains("stop it first"), "{run:?}");
        assert_eq!(server.stop(), Some(0));
        Program::on(&database, &["restore", file]).run().succeeded();
        database.remove().await;
    }
}
