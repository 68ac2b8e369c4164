//! Demo data: two organisations whose numbers hang together, the same for the same day and scale.
use anyhow::{Context, bail};
use app::clock::{Clock, start_of_day};
use app::features::auth::demo_accounts::PASSWORD;
use app::features::auth::password::Hasher;
use app::state::Databases;
use entity::organization;
use sea_orm::{DbErr, EntityTrait, PaginatorTrait};
use time::{Date, Duration, OffsetDateTime};

mod activity;
mod blueprints;
mod catalogue;
mod clients;
mod content;
mod customers;
mod days;
mod deals;
mod dice;
mod email;
mod holidays;
mod indexes;
mod leads;
mod load;
mod names;
mod orders;
mod people;
mod plans;
mod prose;
mod report;
mod revenue;
mod settings;
mod standing;
mod targets;
mod writer;

use activity::Activity;
use load::Load;
use people::Tenant;
pub use report::SeedReport;
use writer::Writer;

/// Customers of the main organisation at scale 1.
const CUSTOMERS: usize = 120;
/// Customers of the second organisation.
const SECOND_CUSTOMERS: usize = 12;
/// Customers of an ordinary seller.
const CUSTOMERS_EACH: usize = 20;

/// Whether there is no organisation at all yet, demo or real.
#[expect(clippy::disallowed_methods, reason = "asks about the whole database")]
pub async fn is_empty(db: &Databases) -> Result<bool, DbErr> {
    Ok(organization::Entity::find().count(&db.read).await? == 0)
}

/// Fills an empty database as of now, or of eleven in the morning of the given day, with so many times the rows of the
/// demo. Refuses when there is any organisation.
pub async fn seed(db: &Databases, scale: u32, today: Option<Date>) -> anyhow::Result<SeedReport> {
    let now = match today {
        Some(day) => start_of_day(day, settings::MAIN.zone) + Duration::hours(11),
        None => Clock::system().now(),
    };
    seed_as_of(db, scale, now).await
}

/// As `seed`, as of a moment in whole seconds; one transaction, all or nothing.
pub async fn seed_as_of(db: &Databases, scale: u32, now: OffsetDateTime) -> anyhow::Result<SeedReport> {
    if !is_empty(db).await? {
        bail!("the database is not empty: demo data go only into a database without organisations");
    }
    let password_hash = Hasher::recommended().hash_blocking(PASSWORD)?;
    let txn = db.begin().await?;
    let load = Load::begin(&txn, scale).await?;
    let mut writer = Writer::new(&txn);
    main_organization(&mut writer, scale, now, &password_hash).await.context("the main organisation")?;
    second_organization(&mut writer, now, &password_hash).await.context("the second organisation")?;
    let report = writer.into_report();
    load.end(&txn).await?;
    txn.commit().await?;
    Ok(report)
}

async fn main_organization(
    writer: &mut Writer<'_>,
    scale: u32,
    now: OffsetDateTime,
    hash: &str,
) -> Result<(), DbErr> {
    let growth = usize::try_from(scale.isqrt()).unwrap_or(1).max(1);
    let scale = usize::try_from(scale).unwrap_or(1).max(1);
    let mut setting = settings::MAIN;
    setting.sellers *= growth;
    let tenant = people::write(writer, &setting, now, hash).await?;
    field_sales(writer, &tenant, CUSTOMERS * scale).await?;
    let spend = i64::try_from(scale * 100).unwrap_or(100);
    let catalogue = catalogue::write(writer, &tenant, growth, spend).await?;
    content::write(writer, &tenant, &catalogue, growth).await?;
    let sequences = email::sequences(writer, &tenant).await?;
    revenue::write(writer, &tenant, &catalogue, &sequences, (&settings::MAIN_REVENUE, scale)).await
}

/// Small at any scale.
async fn second_organization(writer: &mut Writer<'_>, now: OffsetDateTime, hash: &str) -> Result<(), DbErr> {
    let tenant = people::write(writer, &settings::SECOND, now, hash).await?;
    field_sales(writer, &tenant, SECOND_CUSTOMERS).await?;
    let catalogue = catalogue::write(writer, &tenant, 1, 5).await?;
    let sequences = email::sequences(writer, &tenant).await?;
    revenue::write(writer, &tenant, &catalogue, &sequences, (&settings::SECOND_REVENUE, 1)).await
}

async fn field_sales(writer: &mut Writer<'_>, tenant: &Tenant, customers: usize) -> Result<(), DbErr> {
    let each = customers * 100 / tenant.sellers.len().max(1) / CUSTOMERS_EACH;
    let size = i64::try_from(each).unwrap_or(100);
    let mut activity = Activity::of(tenant);
    holidays::write(writer, tenant).await?;
    targets::write(writer, tenant, &mut activity, size).await?;
    customers::write(writer, tenant, &mut activity, customers, size).await?;
    targets::close_months(writer, tenant).await?;
    activity.office_days(tenant);
    activity.flush(writer).await
}
