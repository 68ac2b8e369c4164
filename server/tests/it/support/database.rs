//! Databases for one test each, copied from templates that are made once per test run.
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use server::config::{DatabaseUrl, Environment, StorageConfig};
use server::database::{connect, migrate};
use tempfile::TempDir;
use time::Date;
use time::macros::date;
use tokio::sync::OnceCell;
use url::Url;
use uuid::Uuid;

/// The day on which the demo data were seeded.
pub const TODAY: Date = date!(2026 - 08 - 22);

/// Which engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// The server of `TEST_POSTGRES_URL`.
    Postgres,
}

impl Engine {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sqlite, Self::Postgres];
}

/// A database that one test has for itself.
pub struct TestDatabase {
    engine: Engine,
    folder: TempDir,
    url: DatabaseUrl,
}

impl TestDatabase {
    /// A copy of the demo data.
    pub async fn seeded(engine: Engine) -> Self {
        static TEMPLATES: [OnceCell<TestDatabase>; 2] = [OnceCell::const_new(), OnceCell::const_new()];
        let template = TEMPLATES[engine as usize].get_or_init(|| Self::template(engine, true)).await;
        Self::copied(engine, Some(template)).await
    }

    /// A copy of the empty schema.
    pub async fn migrated(engine: Engine) -> Self {
        static TEMPLATES: [OnceCell<TestDatabase>; 2] = [OnceCell::const_new(), OnceCell::const_new()];
        let template = TEMPLATES[engine as usize].get_or_init(|| Self::template(engine, false)).await;
        Self::copied(engine, Some(template)).await
    }

    /// Without any table.
    pub async fn blank(engine: Engine) -> Self {
        Self::copied(engine, None).await
    }

    /// Which engine it is on.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// As the server is told of it.
    pub fn storage(&self) -> StorageConfig {
        StorageConfig {
            environment: Environment::Development,
            data_dir: self.folder.path().to_owned(),
            database: self.url.clone(),
        }
    }

    /// `DATABASE_URL` for a program.
    pub fn url(&self) -> String {
        match &self.url {
            DatabaseUrl::Sqlite(path) => format!("sqlite://{}", path.display()),
            DatabaseUrl::Postgres(url) => url.as_str().to_owned(),
        }
    }

    /// A folder that goes when the test ends.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Drops it; files go by themselves.
    pub async fn remove(&self) {
        if let DatabaseUrl::Postgres(url) = &self.url {
            let name = url.as_str().rsplit('/').next().unwrap();
            administer(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await;
        }
    }

    async fn template(engine: Engine, with_data: bool) -> Self {
        let database = Self::blank(engine).await;
        let storage = database.storage();
        let db = connect(&storage).await.unwrap();
        migrate::run(&storage, &db).await.unwrap();
        if with_data {
            server::demo::seed(&db, 1, Some(TODAY)).await.unwrap();
        }
        // A copy is made of the file alone, and only of a database to which nobody is connected.
        db.read.close().await.unwrap();
        db.write.close().await.unwrap();
        database
    }

    async fn copied(engine: Engine, template: Option<&Self>) -> Self {
        let folder = new_folder();
        let url = match engine {
            Engine::Sqlite => copied_file(&folder, template),
            Engine::Postgres => copied_on_server(template).await,
        };
        Self { engine, folder, url }
    }
}

/// Below the build folder. Templates live as long as the process and cannot clean up after themselves, so that the next
/// run does it for them.
fn new_folder() -> TempDir {
    static RUN: LazyLock<PathBuf> = LazyLock::new(|| {
        let all = Path::new(env!("CARGO_TARGET_TMPDIR"));
        for entry in fs::read_dir(all).unwrap().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_over =
                name.strip_prefix("run-").is_some_and(|process| !Path::new("/proc").join(process).exists());
            if is_over {
                fs::remove_dir_all(entry.path()).unwrap();
            }
        }
        let own = all.join(format!("run-{}", std::process::id()));
        fs::create_dir_all(&own).unwrap();
        own
    });
    tempfile::tempdir_in(&*RUN).unwrap()
}

fn copied_file(folder: &TempDir, template: Option<&TestDatabase>) -> DatabaseUrl {
    let path = folder.path().join("waymark.db");
    if let Some(DatabaseUrl::Sqlite(source)) = template.map(|template| &template.url) {
        fs::copy(source, &path).unwrap();
    }
    DatabaseUrl::Sqlite(path)
}

async fn copied_on_server(template: Option<&TestDatabase>) -> DatabaseUrl {
    let name = format!("waymark_test_{}", Uuid::now_v7().simple());
    let source = template.map_or_else(
        || "template0".to_owned(),
        |template| template.url().rsplit('/').next().unwrap_or_default().to_owned(),
    );
    administer(&format!("CREATE DATABASE \"{name}\" TEMPLATE \"{source}\"")).await;
    let mut url: Url = server_url().parse().unwrap();
    url.set_path(&name);
    DatabaseUrl::parse(url.as_str()).unwrap()
}

async fn administer(sql: &str) {
    let connection: DatabaseConnection = Database::connect(server_url()).await.unwrap();
    connection.execute_unprepared(sql).await.unwrap();
    connection.close().await.unwrap();
}

#[expect(clippy::disallowed_methods, reason = "the test run says where its PostgreSQL is")]
fn server_url() -> String {
    std::env::var("TEST_POSTGRES_URL").unwrap_or_else(|_| {
        panic!(
            "TEST_POSTGRES_URL is not set: every test runs on PostgreSQL too. `make test` starts one; by hand: \
             export TEST_POSTGRES_URL=$(scripts/postgres.sh start \"$(mktemp -d)\")"
        )
    })
}
