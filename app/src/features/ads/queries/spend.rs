//! Ad spend by day and bucket.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::Date;

use crate::access::Scope;
use crate::day::{days_between, days_from};
use crate::features::ads::types::{CampaignBucket, SpendDay};
use crate::metrics::Compared;
use crate::period::Period;
use crate::sql::{self, fits};

/// Spend of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spend {
    /// Sums of the two windows.
    pub sums: Compared<SpendSums>,
    /// Every day of the window.
    pub days: Vec<SpendDay>,
    by_bucket: [i64; 4],
}

/// Sums of one window; clicks and impressions count only where they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SpendSums {
    /// Spend, in minor units.
    pub spend: i64,
    /// Spend of rows that have clicks.
    pub clicked_spend: i64,
    /// Clicks.
    pub clicks: i64,
    /// Clicks of rows that have impressions too.
    pub seen_clicks: i64,
    /// Impressions of rows that have clicks too.
    pub impressions: i64,
}

impl Spend {
    /// Spend of one bucket in the window, in minor units.
    pub const fn of(&self, bucket: CampaignBucket) -> i64 {
        self.by_bucket[bucket as usize]
    }
}

/// Spend of a period and of the one compared with.
pub async fn spend(db: &impl ConnectionTrait, scope: &Scope, period: &Period) -> Result<Spend, DbErr> {
    const SPEND: &str = "
        SELECT s.day, c.bucket,
            CAST(SUM(s.spend_minor) AS BIGINT) AS spend,
            CAST(COALESCE(SUM(CASE WHEN s.clicks IS NOT NULL THEN s.spend_minor END), 0) AS BIGINT) AS clicked_spend,
            CAST(COALESCE(SUM(s.clicks), 0) AS BIGINT) AS clicks,
            CAST(COALESCE(SUM(CASE WHEN s.impressions IS NOT NULL THEN s.clicks END), 0) AS BIGINT) AS seen_clicks,
            CAST(COALESCE(SUM(CASE WHEN s.clicks IS NOT NULL THEN s.impressions END), 0) AS BIGINT) AS impressions
        FROM (
            SELECT a.day, a.campaign_id, a.spend_minor, a.impressions, a.clicks
            FROM ad_spend a WHERE a.org_id = $1 AND a.day BETWEEN $2 AND $3
            UNION ALL
            SELECT CAST(NULL AS DATE), a.campaign_id, a.spend_minor, a.impressions, a.clicks
            FROM ad_spend a WHERE a.org_id = $1 AND a.day BETWEEN $4 AND $5
        ) AS s
        JOIN campaign c ON c.org_id = $1 AND c.id = s.campaign_id
        GROUP BY s.day, c.bucket";
    let rows: Vec<SpendRow> = sql::rows(db, SPEND, sql::two_windows(scope, period)).await?;
    let mut spend = Spend {
        sums: Compared::empty(period.previous.is_some()),
        days: days_between(period.from, period.to).map(|day| SpendDay { day, by_bucket: [0; 4] }).collect(),
        by_bucket: [0; 4],
    };
    for row in &rows {
        let bucket = sql::parsed(&row.bucket, CampaignBucket::parse, "campaign.bucket")?;
        fits(spend.add(row, bucket, period.from))?;
    }
    Ok(spend)
}

#[derive(Debug, FromQueryResult)]
struct SpendRow {
    day: Option<Date>,
    bucket: String,
    spend: i64,
    clicked_spend: i64,
    clicks: i64,
    seen_clicks: i64,
    impressions: i64,
}

impl Spend {
    fn add(&mut self, row: &SpendRow, bucket: CampaignBucket, from: Date) -> Option<()> {
        if let Some(side) = self.sums.side(row.day.is_some()) {
            side.spend = side.spend.checked_add(row.spend)?;
            side.clicked_spend = side.clicked_spend.checked_add(row.clicked_spend)?;
            side.clicks = side.clicks.checked_add(row.clicks)?;
            side.seen_clicks = side.seen_clicks.checked_add(row.seen_clicks)?;
            side.impressions = side.impressions.checked_add(row.impressions)?;
        }
        if let Some(day) = row.day {
            let index = usize::try_from(days_from(from, day)).ok()?;
            let of_day = &mut self.days.get_mut(index)?.by_bucket[bucket as usize];
            *of_day = of_day.checked_add(row.spend)?;
            let of_window = &mut self.by_bucket[bucket as usize];
            *of_window = of_window.checked_add(row.spend)?;
        }
        Some(())
    }
}
