//! The demo data hang together on every day on which they may be seeded.
#![expect(clippy::disallowed_methods, reason = "looks at all rows of all organisations")]

use app::clock::{Clock, start_of_day};
use app::state::Databases;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait, PaginatorTrait, Statement};
use server::database::connect;
use server::demo::{SeedReport, is_empty, seed, seed_as_of};
use time::macros::{date, datetime};
use time::{Date, Duration, OffsetDateTime};
use tokio::sync::OnceCell;

use crate::support::{Engine, TestDatabase};

mod accounts;
mod books;
mod clients;
mod mail;
mod rows;
mod stories;
mod targets;

use rows::Rows;

/// Days that are awkward: a weekend, the first of a year, a leap day, a Sunday the first, the end of a long month.
const DAYS: [Date; 5] = [
    date!(2026 - 08 - 22),
    date!(2026 - 01 - 01),
    date!(2024 - 02 - 29),
    date!(2026 - 03 - 01),
    date!(2027 - 05 - 31),
];

/// The first minute of a month, and the last one of the day on which clocks are put back.
const MOMENTS: [OffsetDateTime; 2] =
    [datetime!(2026 - 09 - 01 04:00:40 UTC), datetime!(2026 - 11 - 02 04:59:00 UTC)];

/// Where the main organisation is.
const ZONE: &str = "America/New_York";

/// A seeded database that goes with the test.
struct Demo {
    database: TestDatabase,
    db: Databases,
    report: SeedReport,
    rows: Rows,
}

impl Demo {
    async fn on(engine: Engine, scale: u32, today: Date) -> Self {
        let database = TestDatabase::migrated(engine).await;
        let db = connect(&database.storage()).await.unwrap();
        let report = seed(&db, scale, Some(today)).await.unwrap();
        let rows = Rows::read(&db.read, start_of_day(today, ZONE) + Duration::hours(11)).await;
        Self { database, db, report, rows }
    }

    async fn at(now: OffsetDateTime) -> Self {
        let database = TestDatabase::migrated(Engine::Sqlite).await;
        let db = connect(&database.storage()).await.unwrap();
        let report = seed_as_of(&db, 1, now).await.unwrap();
        let rows = Rows::read(&db.read, now).await;
        Self { database, db, report, rows }
    }

    async fn close(self) -> Rows {
        self.db.read.close().await.unwrap();
        self.db.write.close().await.unwrap();
        self.database.remove().await;
        self.rows
    }
}

/// Runs a check on the demo of every awkward day, and of a larger one.
async fn on_every_day(check: impl Fn(&Rows)) {
    static ALL: OnceCell<Vec<Rows>> = OnceCell::const_new();
    for rows in ALL.get_or_init(every_day).await {
        eprintln!("{} customers, {}", rows.customers.len(), rows.now);
        check(rows);
    }
}

async fn every_day() -> Vec<Rows> {
    let mut demos = Vec::new();
    for (scale, today) in DAYS.map(|day| (1, day)).into_iter().chain([(5, DAYS[0])]) {
        demos.push(Demo::on(Engine::Sqlite, scale, today).await);
    }
    for now in MOMENTS {
        demos.push(Demo::at(now).await);
    }
    let mut all = Vec::new();
    for demo in demos {
        all.push(demo.close().await);
    }
    all
}

#[tokio::test]
async fn the_demo_is_as_large_as_promised() {
    on_every_day(|rows| {
        let scale = rows.leads.len() / 100;
        let counts = [rows.customers.len(), rows.leads.len(), rows.orders.len(), rows.payments.len()];
        assert_eq!(counts, [120, 100, 40, 120].map(|count| count * scale));
        assert!(rows.refunds.len() >= 4 * scale && rows.plans.len() >= 9 * scale);
        if scale == 1 {
            let counts = [rows.departments.len(), rows.campaigns.len(), rows.items.len(), rows.editors.len()];
            assert_eq!(counts, [2, 12, 20, 5]);
            assert_eq!(rows.spends.len(), 12 * 90);
        }
    })
    .await;
}

#[tokio::test]
async fn a_larger_scale_multiplies_the_rows() {
    let (one, ten) =
        (Demo::on(Engine::Sqlite, 1, DAYS[0]).await, Demo::on(Engine::Sqlite, 10, DAYS[0]).await);
    for table in ["customer", "lead", "order", "payment", "payment_plan"] {
        // The second organisation is as small as ever.
        let beside = one.report.rows(table) - one.rows.count(table);
        assert_eq!(ten.report.rows(table) - beside, 10 * one.rows.count(table), "{table}");
    }
    let sellers = |demo: &Demo| demo.rows.users.iter().filter(|user| user.role == "AM").count();
    assert_eq!((sellers(&one), sellers(&ten)), (6, 18));
    one.close().await;
    ten.close().await;
}

#[tokio::test]
async fn the_same_day_gives_the_same_rows_on_both_engines() {
    let first = Demo::on(Engine::Sqlite, 2, DAYS[0]).await;
    let second = Demo::on(Engine::Sqlite, 2, DAYS[0]).await;
    let other = Demo::on(Engine::Postgres, 2, DAYS[0]).await;
    assert_eq!(first.report, other.report);
    assert_eq!(first.report.total(), second.report.total());
    assert!(first.rows == second.rows, "two runs differ");
    assert!(first.rows == other.rows, "the engines differ");
    for demo in [first, second, other] {
        demo.close().await;
    }
}

#[tokio::test]
async fn a_database_with_an_organisation_is_left_alone() {
    for engine in Engine::ALL {
        let demo = Demo::on(engine, 1, DAYS[0]).await;
        assert!(!is_empty(&demo.db).await.unwrap());
        let before = entity::customer::Entity::find().count(&demo.db.read).await.unwrap();
        let refusal = seed(&demo.db, 1, None).await.unwrap_err();
        assert!(refusal.to_string().contains("not empty"), "{refusal}");
        assert_eq!(entity::customer::Entity::find().count(&demo.db.read).await.unwrap(), before);
        assert_eq!(entity::organization::Entity::find().count(&demo.db.read).await.unwrap(), 2);
        demo.close().await;
    }
}

#[tokio::test]
async fn a_large_load_leaves_every_index_as_it_was() {
    for engine in Engine::ALL {
        let (small, large) = (Demo::on(engine, 1, DAYS[0]).await, Demo::on(engine, 10, DAYS[0]).await);
        let before = indexes(&small.db.read).await;
        assert!(before.len() > 80);
        assert_eq!(before, indexes(&large.db.read).await);
        small.close().await;
        large.close().await;
    }
}

/// Name and definition of every index.
async fn indexes(db: &DatabaseConnection) -> Vec<(String, String)> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => {
            "SELECT CAST(indexname AS TEXT), indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
        }
        _ => "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1",
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_many_by_index().unwrap()).collect()
}

#[tokio::test]
async fn the_present_is_the_end_when_no_day_is_given() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let db = connect(&database.storage()).await.unwrap();
    assert!(is_empty(&db).await.unwrap());
    let report = seed(&db, 1, None).await.unwrap();
    assert!(report.total() > 5_000);
    assert!(report.to_string().contains("customer"));
    let rows = Rows::read(&db.read, Clock::system().now()).await;
    assert_eq!(rows.payments.iter().map(|payment| payment.received_on).max(), Some(rows.today));
}
