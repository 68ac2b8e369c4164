//! Cash collected by the bucket of the order's campaign.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::access::Scope;
use crate::features::ads::types::CampaignBucket;
use crate::features::sales::queries::MOVEMENTS;
use crate::metrics::Compared;
use crate::period::Period;
use crate::sql::{self, fits};

/// Net cash of one window, in minor units; with the unattributed part it is all cash collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Revenue {
    /// Of orders without a campaign.
    pub unattributed: i64,
    by_bucket: [i64; 4],
}

impl Revenue {
    /// Of orders of the bucket's campaigns.
    pub const fn of(&self, bucket: CampaignBucket) -> i64 {
        self.by_bucket[bucket as usize]
    }

    /// All cash collected; `None` beyond 64 bits.
    pub fn total(&self) -> Option<i64> {
        self.by_bucket.into_iter().try_fold(self.unattributed, i64::checked_add)
    }
}

/// Cash collected of a period and of the one compared with, by bucket.
pub async fn revenue(
    db: &impl ConnectionTrait,
    scope: &Scope,
    period: &Period,
) -> Result<Compared<Revenue>, DbErr> {
    const BY_BUCKET: &str = r#"
        SELECT CASE WHEN m.day IS NULL THEN 0 ELSE 1 END AS is_current, c.bucket,
            CAST(SUM(m.received - m.returned) AS BIGINT) AS net
        FROM movement m
        JOIN "order" o ON o.org_id = $1 AND o.id = m.order_id
        LEFT JOIN campaign c ON c.org_id = $1 AND c.id = o.campaign_id
        GROUP BY 1, c.bucket"#;
    let values = sql::two_windows(scope, period);
    let rows: Vec<RevenueRow> = sql::rows(db, &format!("{MOVEMENTS}{BY_BUCKET}"), values).await?;
    let mut revenue = Compared::<Revenue>::empty(period.previous.is_some());
    for row in rows {
        let Some(side) = revenue.side(row.is_current == 1) else { continue };
        let part = match row.bucket {
            Some(text) => {
                let bucket = sql::parsed(&text, CampaignBucket::parse, "campaign.bucket")?;
                &mut side.by_bucket[bucket as usize]
            }
            None => &mut side.unattributed,
        };
        *part = fits(part.checked_add(row.net))?;
    }
    Ok(revenue)
}

#[derive(Debug, FromQueryResult)]
struct RevenueRow {
    is_current: i32,
    bucket: Option<String>,
    net: i64,
}
