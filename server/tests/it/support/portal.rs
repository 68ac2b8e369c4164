//! One server on one database, with a clock that stands still.
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::clock::Clock;
use app::features::auth::demo_accounts::PASSWORD;
use app::state::AppState;
use axum::Router;
use sea_orm::DatabaseConnection;
use server::config::{Build, Config, Source};
use server::database::connect;
use server::listener::Drain;
use server::router::build_router;
use server::session::{Hasher, Keys};
use server::state::ServerState;
use time::macros::datetime;
use time::{OffsetDateTime, UtcOffset};

use super::{Client, TestDatabase};

/// Eleven in the morning of the seeded day in New York, ten in the evening in Jakarta.
const START: OffsetDateTime = datetime!(2026 - 08 - 22 15:00 UTC);
const SECRET: &str = "Zq8vT3rLw0XyKd5NsGf7bUcMhJ2eRaP9iOoYt4B6";

/// The server under test.
#[derive(Clone)]
pub struct Portal {
    state: ServerState,
    router: Router,
    now: Arc<AtomicI64>,
}

impl Portal {
    /// A server on this database; several on one are replicas of each other.
    pub async fn on(database: &TestDatabase) -> Self {
        Self::with_variables(database, &[]).await
    }

    /// The same with some environment variables set.
    pub async fn with_variables(database: &TestDatabase, variables: &[(&str, &str)]) -> Self {
        let config = Arc::new(config(database, variables));
        let now = Arc::new(AtomicI64::new(START.unix_timestamp()));
        let read = Arc::clone(&now);
        let clock = Clock::from_fn(move || {
            OffsetDateTime::from_unix_timestamp(read.load(Ordering::SeqCst))
                .unwrap()
                .to_offset(UtcOffset::UTC)
        });
        let state = ServerState {
            leptos_options: config.site.leptos_options(),
            app: AppState { db: connect(&config.storage).await.unwrap(), clock },
            keys: Arc::new(Keys::new(&config.secrets.current, config.secrets.previous.as_deref())),
            hasher: Arc::new(Hasher::recommended()),
            config,
            drain: Drain::default(),
        };
        Self { router: build_router(state.clone()), state, now }
    }

    /// For reading rows and planting rows.
    pub const fn db(&self) -> &DatabaseConnection {
        &self.state.app.db.write
    }

    /// What handlers are given.
    pub const fn state(&self) -> &ServerState {
        &self.state
    }

    /// The present of this portal.
    pub fn now(&self) -> OffsetDateTime {
        self.state.app.clock.now()
    }

    /// Moves the present.
    pub fn set_now(&self, at: OffsetDateTime) {
        self.now.store(at.unix_timestamp(), Ordering::SeqCst);
    }

    /// A browser in which nobody is signed in.
    pub fn visitor(&self) -> Client {
        Client::of(self.router.clone(), &self.state.config.http.public_url.to_string())
    }

    /// A browser of another server: for routes that only a test has.
    pub fn visitor_of(&self, router: Router) -> Client {
        Client::of(router, &self.state.config.http.public_url.to_string())
    }

    /// A browser in which a demo account is signed in.
    pub async fn sign_in(&self, email: &str) -> Client {
        self.sign_in_with(email, PASSWORD).await
    }

    /// A browser in which this person is signed in.
    pub async fn sign_in_with(&self, email: &str, password: &str) -> Client {
        let client = self.visitor();
        let body = serde_json::json!({ "email": email, "password": password });
        client.post("/api/v1/auth/login").json(&body).send().await.expect(200);
        client
    }
}

fn config(database: &TestDatabase, variables: &[(&str, &str)]) -> Config {
    let site = database.folder().join("site");
    let mut source = vec![
        ("APP_ENV", "development".to_owned()),
        ("DATA_DIR", database.folder().display().to_string()),
        ("DATABASE_URL", database.url()),
        ("JWT_SECRET", SECRET.to_owned()),
        ("LEPTOS_HASH_FILES", "false".to_owned()),
        ("LEPTOS_SITE_ROOT", site.display().to_string()),
    ];
    source.extend(variables.iter().map(|(name, value)| (*name, (*value).to_owned())));
    Config::read(&source.into_iter().collect::<Source>(), Build::THIS).unwrap()
}
