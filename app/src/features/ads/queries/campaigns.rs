//! Campaigns with their spend and the cash they brought.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use crate::access::Scope;
use crate::features::ads::types::{CampaignBucket, CampaignRow};
use crate::metrics::AverageMetric;
use crate::money::Ratio;
use crate::period::Period;
use crate::sql;

/// Up to `limit` campaigns with spend or cash in the window, most spend first.
pub async fn list_by_spend(
    db: &impl ConnectionTrait,
    scope: &Scope,
    period: &Period,
    limit: u32,
) -> Result<Vec<CampaignRow>, DbErr> {
    // Spend and cash are each summed to the campaign before they meet: neither multiplies the other.
    const CAMPAIGNS: &str = r#"
        SELECT c.id, c.name, c.bucket, c.platform, COALESCE(s.spend, 0) AS spend, COALESCE(r.net, 0) AS revenue,
            s.impressions, s.clicks, COALESCE(s.clicked_spend, 0) AS clicked_spend,
            COALESCE(s.seen_clicks, 0) AS seen_clicks, COALESCE(s.clicked_impressions, 0) AS clicked_impressions
        FROM campaign c
        LEFT JOIN (
            SELECT campaign_id, CAST(SUM(spend_minor) AS BIGINT) AS spend,
                CAST(SUM(impressions) AS BIGINT) AS impressions, CAST(SUM(clicks) AS BIGINT) AS clicks,
                CAST(SUM(CASE WHEN clicks IS NOT NULL THEN spend_minor END) AS BIGINT) AS clicked_spend,
                CAST(SUM(CASE WHEN impressions IS NOT NULL THEN clicks END) AS BIGINT) AS seen_clicks,
                CAST(SUM(CASE WHEN clicks IS NOT NULL THEN impressions END) AS BIGINT) AS clicked_impressions
            FROM ad_spend WHERE org_id = $1 AND day BETWEEN $2 AND $3 GROUP BY campaign_id
        ) AS s ON s.campaign_id = c.id
        LEFT JOIN (
            SELECT o.campaign_id, CAST(SUM(m.net) AS BIGINT) AS net
            FROM (
                SELECT order_id, amount_minor AS net FROM payment
                WHERE org_id = $1 AND status = 'SETTLED' AND received_on BETWEEN $2 AND $3
                UNION ALL
                SELECT p.order_id, -f.amount_minor AS net
                FROM refund f JOIN payment p ON p.org_id = $1 AND p.id = f.payment_id
                WHERE f.org_id = $1 AND f.status = 'SUCCEEDED' AND f.refunded_on BETWEEN $2 AND $3
            ) AS m JOIN "order" o ON o.org_id = $1 AND o.id = m.order_id
            WHERE o.campaign_id IS NOT NULL GROUP BY o.campaign_id
        ) AS r ON r.campaign_id = c.id
        WHERE c.org_id = $1 AND (s.spend > 0 OR r.net <> 0)
        ORDER BY COALESCE(s.spend, 0) DESC, COALESCE(r.net, 0) DESC, c.id LIMIT $4"#;
    let values = [scope.org_id().into(), period.from.into(), period.to.into(), i64::from(limit).into()];
    let rows: Vec<Row> = sql::rows(db, CAMPAIGNS, values).await?;
    rows.into_iter().map(Row::campaign).collect()
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    bucket: String,
    platform: String,
    spend: i64,
    revenue: i64,
    impressions: Option<i64>,
    clicks: Option<i64>,
    clicked_spend: i64,
    seen_clicks: i64,
    clicked_impressions: i64,
}

impl Row {
    fn campaign(self) -> Result<CampaignRow, DbErr> {
        Ok(CampaignRow {
            campaign_id: self.id,
            name: self.name,
            bucket: sql::parsed(&self.bucket, CampaignBucket::parse, "campaign.bucket")?,
            platform: self.platform,
            spend_cents: self.spend,
            revenue_cents: self.revenue,
            roas: Ratio::of(self.revenue, self.spend),
            impressions: self.impressions,
            clicks: self.clicks,
            ctr: Ratio::of(self.seen_clicks, self.clicked_impressions),
            cpc_cents: AverageMetric::new((self.clicked_spend, self.clicks.unwrap_or(0)), None).value,
        })
    }
}
