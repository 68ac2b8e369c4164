//! Health checks.
use crate::support::{Engine, Portal, TestDatabase, on_both_engines_empty};

#[tokio::test]
async fn a_migrated_portal_is_healthy_and_ready() {
    on_both_engines_empty(async |portal: Portal| {
        for path in ["/healthz", "/api/v1/health", "/readyz"] {
            assert_eq!(
                portal.visitor().get(path).await.ok_json(),
                serde_json::json!({ "status": "ok" }),
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_portal_without_its_schema_lives_but_is_not_ready() {
    for engine in Engine::ALL {
        let database = TestDatabase::blank(engine).await;
        let portal = Portal::on(&database).await;
        portal.visitor().get("/healthz").await.expect(200);
        let answer = portal.visitor().get("/readyz").await.expect(503);
        assert_eq!(answer.json()["reason"], "migrations_pending");
        database.remove().await;
    }
}

#[tokio::test]
async fn a_portal_that_shuts_down_is_no_longer_ready() {
    on_both_engines_empty(async |portal: Portal| {
        portal.state().drain.begin();
        portal.visitor().get("/healthz").await.expect(200);
        assert_eq!(portal.visitor().get("/readyz").await.expect(503).json()["reason"], "shutting_down");
    })
    .await;
}

#[tokio::test]
async fn an_unreachable_server_makes_requests_fail_soon_and_health_checks_not_at_all() {
    let database = TestDatabase::blank(Engine::Sqlite).await;
    let nowhere = [("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing")];
    let portal = Portal::with_variables(&database, &nowhere).await;
    portal.visitor().get("/healthz").await.expect(200);
    assert_eq!(portal.visitor().get("/readyz").await.expect(503).json()["reason"], "database");

    let login = serde_json::json!({ "email": "am@waymark.test", "password": "password123" });
    let started = std::time::Instant::now();
    let answer = portal.visitor().post("/api/v1/auth/login").json(&login).send().await.expect(503);
    assert!(started.elapsed().as_secs() < 10);
    assert!(answer.header("retry-after").is_some());
    assert_eq!(answer.error_code(), "unavailable");
}
