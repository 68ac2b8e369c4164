//! Reads of ads: spend and cash are summed apart, then joined on campaign or bucket.
use sea_orm::DbErr;

use super::charts;
use super::types::{AdsMetrics, AdsOverview, Blended, BucketRow, CampaignBucket};
use crate::access::Ctx;
use crate::format::Locale;
use crate::metrics::Compared;
use crate::money::Ratio;
use crate::period::PeriodQuery;
use crate::sql::fits;

mod campaigns;
mod revenue;
mod spend;

pub use campaigns::list_by_spend;
pub use revenue::{Revenue, revenue};
pub use spend::{Spend, SpendSums, spend};

/// Rows of the campaign table.
const MOST: u32 = 50;

/// The page for what the URL asks; a period that does not exist falls back to the default, with a notice.
pub async fn overview(ctx: &Ctx, query: &PeriodQuery, locale: Locale) -> Result<AdsOverview, DbErr> {
    let (db, scope) = (&ctx.db.read, &ctx.scope);
    let currency = ctx.organization.currency;
    let (period, notice) = query.resolve_lenient(ctx.today, ctx.organization.calendar);
    let (spend, revenue, campaigns) = tokio::try_join!(
        spend::spend(db, scope, &period),
        revenue::revenue(db, scope, &period),
        campaigns::list_by_spend(db, scope, &period, MOST),
    )?;
    let all = revenue.try_map(|revenue| fits(revenue.total()))?;
    Ok(AdsOverview {
        metrics: metrics(&spend.sums, &all),
        blended: blended(spend.sums.current.spend, all.current),
        buckets: buckets(&spend, &revenue.current),
        unattributed_cents: revenue.current.unattributed,
        spend_chart: charts::spend_by_bucket(&spend.days, currency, locale),
        spend_by_day: spend.days,
        period,
        notice,
        currency,
        campaigns,
    })
}

fn metrics(spend: &Compared<SpendSums>, revenue: &Compared<i64>) -> AdsMetrics {
    let roas = Compared {
        current: (revenue.current, spend.current.spend),
        previous: revenue.previous.zip(spend.previous.map(|sums| sums.spend)),
    };
    AdsMetrics {
        spend_cents: spend.metric(|sums| sums.spend),
        roas: roas.ratio(|quotient| *quotient),
        cpc_cents: spend.average(|sums| (sums.clicked_spend, sums.clicks)),
        ctr: spend.ratio(|sums| (sums.seen_clicks, sums.impressions)),
    }
}

fn blended(spend_cents: i64, revenue_cents: i64) -> Blended {
    Blended { spend_cents, revenue_cents, roas: Ratio::of(revenue_cents, spend_cents) }
}

fn buckets(spend: &Spend, revenue: &Revenue) -> Vec<BucketRow> {
    let row = |bucket: CampaignBucket| {
        let (spend_cents, revenue_cents) = (spend.of(bucket), revenue.of(bucket));
        BucketRow { bucket, spend_cents, revenue_cents, roas: Ratio::of(revenue_cents, spend_cents) }
    };
    CampaignBucket::ALL.map(row).to_vec()
}
