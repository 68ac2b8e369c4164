//! The whole sales page in one read.
use sea_orm::DbErr;

use super::{Days, customers, facts};
use crate::access::Ctx;
use crate::features::sales::charts;
use crate::features::sales::types::{CashBucket, SalesOverview};
use crate::features::{orders, overdues};
use crate::format::Locale;
use crate::period::PeriodQuery;
use crate::sql::fits;

/// Rows of the two small tables.
const LATEST: u32 = 8;

/// The page for what the URL asks; a period that does not exist falls back to the default, with a notice.
pub async fn overview(ctx: &Ctx, query: &PeriodQuery, locale: Locale) -> Result<SalesOverview, DbErr> {
    let (db, scope, today) = (&ctx.db.read, &ctx.scope, ctx.today);
    let calendar = ctx.organization.calendar;
    let currency = ctx.organization.currency;
    let (period, notice) = query.resolve_lenient(today, calendar);
    let (facts, leads, overdues, orders) = tokio::try_join!(
        facts::facts(db, scope, Days { period, as_of: today, today }),
        customers::leads_by_source(db, scope, &period),
        overdues::queries::list_latest(db, scope, today, LATEST),
        orders::queries::list_latest(db, scope, today, LATEST),
    )?;
    let (bucket, days) = (period.bucket(), &facts.cash.days);
    let cash_buckets = fits(CashBucket::of_days(days, bucket, calendar.week_start, today))?;
    Ok(SalesOverview {
        period,
        notice,
        as_of: today,
        currency,
        metrics: facts.metrics()?,
        trend: facts.trend(&period, calendar.week_start)?,
        cash_chart: charts::cash_by_source(
            (bucket, &cash_buckets),
            days,
            &facts.cash.totals,
            currency,
            locale,
        ),
        mix: facts.mix(),
        ageing: facts.ageing.current,
        sources: facts.sources(leads),
        overdues,
        orders,
        cash_buckets,
        cash_totals: facts.cash.totals,
    })
}
