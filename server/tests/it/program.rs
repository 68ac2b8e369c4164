//! The program as an operator meets it: refusals, start and stop.
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use crate::support::{Engine, Program, TestDatabase};

#[tokio::test]
async fn values_that_cannot_be_used_end_the_start_in_one_line_that_names_them() {
    let folder = tempfile::tempdir().unwrap();
    for (variable, value) in [
        ("PORT", "abc"),
        ("HOST", "hidden!"),
        ("PUBLIC_URL", "hidden.example.com/path"),
        ("TRUSTED_PROXIES", "10.0.0.0/99"),
        ("DATABASE_URL", "mysql://root:hidden@localhost/x"),
        ("DATABASE_URL", "postgres://"),
        ("SESSION_IDLE_HOURS", "hidden"),
        ("RUST_LOG", "server=hidden!"),
    ] {
        let run = Program::new(folder.path(), &["serve"]).with(variable, value).run().refused();
        assert!(run.err.contains(variable), "{run:?}");
        assert!(!run.err.contains("hidden"), "{run:?}");
        assert!(run.took < Duration::from_secs(2), "{run:?}");
    }
}

#[tokio::test]
async fn a_weak_secret_ends_the_start_outside_of_development() {
    let folder = tempfile::tempdir().unwrap();
    for environment in [None, Some("production"), Some("Development")] {
        let program = Program::new(folder.path(), &["serve"]).with("JWT_SECRET", "change-me");
        let program = match environment {
            None => program.without("APP_ENV"),
            Some(environment) => program.with("APP_ENV", environment),
        };
        let run = program.run().refused();
        assert!(run.err.contains("JWT_SECRET") && !run.err.contains("change-me"), "{run:?}");
        assert!(run.took < Duration::from_secs(2), "{run:?}");
    }
}

#[tokio::test]
async fn a_demo_build_runs_neither_in_production_nor_in_public() {
    let folder = tempfile::tempdir().unwrap();
    for command in [&["serve"][..], &["migrate"], &["seed"]] {
        let run = Program::new(folder.path(), command).without("APP_ENV").run().refused();
        assert!(run.err.contains("APP_ENV") && run.err.contains("demo"), "{run:?}");
    }
    let run = Program::new(folder.path(), &["serve"])
        .with("HOST", "0.0.0.0")
        .with("PUBLIC_URL", "http://localhost");
    assert!(run.run().refused().err.contains("HOST"));
    assert!(!folder.path().join("data").exists(), "nothing is written before the configuration is accepted");
}

#[tokio::test]
async fn a_port_that_is_taken_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let database = TestDatabase::seeded(Engine::Sqlite).await;
    let run = Program::on(&database, &["serve"]).with("PORT", &port).run().refused();
    assert!(run.err.contains("PORT"), "{run:?}");
}

#[tokio::test]
async fn a_database_that_refuses_us_ends_the_start() {
    let database = TestDatabase::blank(Engine::Postgres).await;
    let missing = format!("{}_gone", database.url());
    let run = Program::on(&database, &["serve"]).with("DATABASE_URL", &missing).run().refused();
    assert!(run.err.contains("DATABASE_URL"), "{run:?}");
    database.remove().await;
}

#[tokio::test]
async fn a_server_says_where_it_is_answers_and_stops_when_told() {
    for engine in Engine::ALL {
        let database = TestDatabase::seeded(engine).await;
        let server = Program::on(&database, &["serve"]).serve();
        let mut connection = TcpStream::connect(&server.address).unwrap();
        // A connection that stays open must not hold up the end.
        connection.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut start = [0; 15];
        connection.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200 OK");
        assert!(server.banner.iter().any(|line| line.contains("am@waymark.test")), "{:?}", server.banner);
        assert_eq!(server.stop(), Some(0));
        database.remove().await;
    }
}

#[tokio::test]
async fn an_empty_database_is_filled_with_demo_data_at_the_first_start() {
    let database = TestDatabase::blank(Engine::Sqlite).await;
    let server = Program::on(&database, &["serve"]).serve();
    let login = r#"{"email":"am@waymark.test","password":"password123"}"#;
    assert_eq!(server.post("/api/v1/auth/login", "", login), 200);
    assert_eq!(server.stop(), Some(0));
}

#[tokio::test]
async fn a_second_server_on_the_same_file_is_refused() {
    let database = TestDatabase::seeded(Engine::Sqlite).await;
    let first = Program::on(&database, &["serve"]).serve();
    let run = Program::on(&database, &["serve"]).run().refused();
    assert!(run.err.contains("DATABASE_URL") && run.took < Duration::from_secs(2), "{run:?}");
    assert_eq!(first.stop(), Some(0));
}

#[tokio::test]
async fn the_log_holds_no_secret_and_no_address_however_much_is_logged() {
    let canaries =
        ["canary-password-4711", "canary-4711@example.com", "canary-cookie", "canary-bearer", "canary-query"];
    for engine in Engine::ALL {
        let database = TestDatabase::seeded(engine).await;
        let log = database.folder().join("log");
        let program = Program::on(&database, &["serve"]).with("RUST_LOG", "trace");
        let server = program.with("JWT_SECRET", "canary-secret-0f8Gq2ZyKd5LsXw7bNcTmHj").serve_logging(&log);
        let headers = "Cookie: at=canary-cookie\r\nAuthorization: Bearer canary-bearer\r\n";
        let body = r#"{"email":"canary-4711@example.com","password":"canary-password-4711"}"#;
        assert_eq!(server.post("/api/v1/auth/login?token=canary-query", headers, body), 401);
        assert_eq!(
            server.post(
                "/api/v1/auth/login",
                "",
                &body.replace("canary-4711@example.com", "am@waymark.test")
            ),
            401
        );
        assert_eq!(server.get("/reset-password/canary-query?token=canary-query"), 404);
        assert_eq!(server.stop(), Some(0));
        let log = std::fs::read_to_string(log).unwrap();
        assert!(log.contains("answered"));
        for canary in canaries.iter().chain(&["canary-secret", "password123"]) {
            let line = log.lines().find(|line| line.contains(canary));
            assert_eq!(line, None, "{engine:?}");
        }
        database.remove().await;
    }
}
