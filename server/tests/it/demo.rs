//! The demo data hang together on every day on which they may be seeded.
#![expect(clippy::disallowed_methods, reason = "looks at all rows of all organisations")]

use app::state::Databases;
use sea_orm::{EntityTrait, PaginatorTrait};
use server::database::connect;
use server::demo::{SeedReport, is_empty, seed};
use time::Date;
use time::macros::date;
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
        let rows = Rows::read(&db.read, today).await;
        Self { database, db, report, rows }
    }

    async fn close(self) {
        self.db.read.close().await.unwrap();
        self.db.write.close().await.unwrap();
        self.database.remove().await;
    }
}

/// Runs a check on the demo of every awkward day, and of a larger one.
async fn on_every_day(check: impl Fn(&Rows)) {
    static ALL: OnceCell<Vec<Rows>> = OnceCell::const_new();
    for rows in ALL.get_or_init(every_day).await {
        eprintln!("{} customers, {}", rows.customers.len(), rows.today);
        check(rows);
    }
}

async fn every_day() -> Vec<Rows> {
    let mut all = Vec::new();
    for (scale, today) in DAYS.map(|day| (1, day)).into_iter().chain([(5, DAYS[0])]) {
        let demo = Demo::on(Engine::Sqlite, scale, today).await;
        all.push(Rows::read(&demo.db.read, today).await);
        demo.close().await;
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
async fn the_present_is_the_end_when_no_day_is_given() {
    let database = TestDatabase::migrated(Engine::Sqlite).await;
    let db = connect(&database.storage()).await.unwrap();
    assert!(is_empty(&db).await.unwrap());
    let report = seed(&db, 1, None).await.unwrap();
    assert!(report.total() > 5_000);
    assert!(report.to_string().contains("customer"));
    let today = app::clock::local_datetime(app::clock::Clock::system().now(), "America/New_York").date();
    let rows = Rows::read(&db.read, today).await;
    assert_eq!(rows.payments.iter().map(|payment| payment.received_on).max(), Some(today));
}
