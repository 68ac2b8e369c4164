//! The database goes away and comes back; the portal stays.
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::{Engine, Portal, Program, Proxy, TestDatabase};

/// Sooner than a person gives up.
const SOON: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread")]
async fn requests_get_a_503_while_the_database_is_away_and_an_answer_when_it_is_back() {
    let database = TestDatabase::seeded(Engine::Postgres).await;
    let proxy = Proxy::to(&database.url()).await;
    let url = proxy.url(&database.url());
    let portal = Portal::with_variables(&database, &[("DATABASE_URL", &url)]).await;
    let am = portal.sign_in("am@waymark.test").await;
    am.get("/api/v1/me").await.expect(200);

    for _ in 0..2 {
        proxy.cut().await;
        let started = Instant::now();
        let answer = am.get("/api/v1/me").await.expect(503);
        assert!(answer.header("retry-after").is_some());
        assert_eq!(answer.error_code(), "unavailable");
        let login = json!({ "email": "am@waymark.test", "password": "password123" });
        let answer = portal.visitor().post("/api/v1/auth/login").json(&login).send().await;
        assert_eq!(answer.expect(503).error_code(), "unavailable");
        assert!(started.elapsed() < Duration::from_secs(10));
        portal.visitor().get("/healthz").await.expect(200);
        portal.visitor().get("/readyz").await.expect(503);

        proxy.mend().await;
        let back = Instant::now();
        while am.get("/api/v1/me").await.status() != 200 {
            assert!(back.elapsed() < SOON);
        }
        portal.visitor().get("/readyz").await.expect(200);
    }
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_may_start_before_its_database() {
    let database = TestDatabase::blank(Engine::Postgres).await;
    let proxy = Proxy::to(&database.url()).await;
    proxy.cut().await;
    let url = proxy.url(&database.url());
    let server = Program::on(&database, &["serve"]).with("DATABASE_URL", &url).serve();
    assert_eq!(server.get("/healthz"), 200);
    assert_eq!(server.get("/readyz"), 503);
    proxy.mend().await;
    let back = Instant::now();
    while server.get("/readyz") != 200 {
        assert!(back.elapsed() < SOON * 4, "also the demo data have to be written");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(server.stop(), Some(0));
    database.remove().await;
}
