//! People who are added at the command line.
use crate::support::{Engine, Portal, Program, TestDatabase};

const ADA: [&str; 8] =
    ["user", "add", "--email", "Ada@Example.com", "--name", "Ada Lovelace", "--role", "admin"];
const PASSWORD: &str = "correct horse battery staple";

#[tokio::test]
async fn the_first_administrator_brings_the_organisation_and_signs_in() {
    for engine in Engine::ALL {
        let database = TestDatabase::blank(engine).await;
        let arguments = [ADA.as_slice(), &["--organization", "Acme & Sons", "--password-stdin"]].concat();
        let run = Program::on(&database, &arguments).run_with(&format!("{PASSWORD}\n")).succeeded();
        assert_eq!(run.out, "Added ada@example.com (ADMIN) to Acme & Sons.\n");

        let portal = Portal::on(&database).await;
        let ada = portal.sign_in_with("ada@example.com", PASSWORD).await;
        let me = ada.get("/api/v1/me").await.ok_json();
        assert_eq!((me["name"].as_str(), me["role"].as_str()), (Some("Ada Lovelace"), Some("ADMIN")));
        assert_eq!(me["organization"]["name"], "Acme & Sons");

        let again = Program::on(&database, &arguments).run_with(&format!("{PASSWORD}\n")).refused();
        assert!(again.err.contains("--email"), "{again:?}");
        database.remove().await;
    }
}

#[tokio::test]
async fn a_made_up_password_is_printed_once_and_works() {
    let database = TestDatabase::blank(Engine::Sqlite).await;
    let run = Program::on(&database, &ADA).run().succeeded();
    let password = run.out.lines().find_map(|line| line.strip_prefix("Password: ")).unwrap();
    assert!(password.len() >= 20);
    Portal::on(&database).await.sign_in_with("ada@example.com", password).await;
}

#[tokio::test]
async fn where_there_are_several_organisations_one_must_be_named() {
    let database = TestDatabase::seeded(Engine::Sqlite).await;
    let run = Program::on(&database, &ADA).run().refused();
    assert!(run.err.contains("--organization"), "{run:?}");
    let arguments = [ADA.as_slice(), &["--organization", "No such company"]].concat();
    assert!(Program::on(&database, &arguments).run().refused().err.contains("--organization"));
}

#[tokio::test]
async fn values_that_make_no_person_are_refused() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let with = |name: &'static str, value: &'static str| {
        let mut arguments = ADA;
        let at = ADA.iter().position(|argument| *argument == name).unwrap();
        arguments[at + 1] = value;
        arguments
    };
    for arguments in [with("--email", "nobody"), with("--name", "  ")] {
        Program::on(&database, &arguments).run().refused();
    }
    let run = Program::on(&database, &with("--role", "owner")).run();
    assert_eq!(run.code, Some(2));
    let arguments = [ADA.as_slice(), &["--password-stdin"]].concat();
    let run = Program::on(&database, &arguments).run_with("short\n").refused();
    assert!(run.err.contains("password") && !run.err.contains("short"), "{run:?}");
}
