//! What the ads page shows: spend, clicks and cash by campaign and bucket.
use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use crate::charts::ChartOption;
use crate::metrics::{AverageMetric, Metric, RatioMetric};
use crate::money::{Currency, Ratio};
use crate::period::Period;

/// What a campaign is for (`campaign.bucket`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CampaignBucket {
    /// Webinar sign-ups from people who do not know the company.
    WebinarCold,
    /// Webinar sign-ups from people who were here before.
    WebinarRetarg,
    /// Followers.
    FollowerAds,
    /// Without paid reach.
    Organic,
}

/// The metrics of the ads page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdsMetrics {
    /// Spend of all campaigns.
    pub spend_cents: Metric,
    /// Blended ROAS: all cash collected by all spend.
    pub roas: RatioMetric,
    /// Spend by clicks, over rows that have clicks.
    pub cpc_cents: AverageMetric,
    /// Clicks by impressions, over rows that have both.
    pub ctr: RatioMetric,
}

/// All cash collected against all spend, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Blended {
    /// Spend of all campaigns.
    pub spend_cents: i64,
    /// Cash collected of all orders, also those without a campaign.
    pub revenue_cents: i64,
    /// Revenue by spend; none without spend.
    pub roas: Option<Ratio>,
}

/// One bucket in the period, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BucketRow {
    /// The bucket.
    pub bucket: CampaignBucket,
    /// Spend of its campaigns.
    pub spend_cents: i64,
    /// Cash collected of orders of its campaigns.
    pub revenue_cents: i64,
    /// Revenue by spend; none without spend.
    pub roas: Option<Ratio>,
}

/// Spend of one day, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SpendDay {
    /// The local day.
    #[serde(with = "crate::day::iso")]
    pub day: Date,
    /// By bucket, in the order of [`CampaignBucket::ALL`].
    pub by_bucket: [i64; 4],
}

/// One campaign in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignRow {
    /// `campaign.id`.
    pub campaign_id: Uuid,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub bucket: CampaignBucket,
    /// Where it runs.
    pub platform: String,
    /// Spend, in minor units.
    pub spend_cents: i64,
    /// Cash collected of its orders, in minor units.
    pub revenue_cents: i64,
    /// Revenue by spend; none without spend.
    pub roas: Option<Ratio>,
    /// Impressions; none where no row knows them.
    pub impressions: Option<i64>,
    /// Clicks; none where no row knows them.
    pub clicks: Option<i64>,
    /// Clicks by impressions, over rows that have both.
    pub ctr: Option<Ratio>,
    /// Spend by clicks in minor units, over rows that have clicks.
    pub cpc_cents: Option<i64>,
}

/// The ads page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdsOverview {
    /// The days shown and the days compared with.
    pub period: Period,
    /// Said when the URL asked for a period that does not exist.
    pub notice: Option<String>,
    /// Currency of every amount.
    pub currency: Currency,
    /// The metrics.
    pub metrics: AdsMetrics,
    /// All cash against all spend.
    pub blended: Blended,
    /// Every bucket, in the order of [`CampaignBucket::ALL`].
    pub buckets: Vec<BucketRow>,
    /// Cash collected of orders without a campaign, in minor units; with the buckets it adds up to all cash.
    pub unattributed_cents: i64,
    /// Every day of the period.
    pub spend_by_day: Vec<SpendDay>,
    /// The same as a stacked chart.
    pub spend_chart: ChartOption,
    /// Every campaign with spend or revenue, most spend first.
    pub campaigns: Vec<CampaignRow>,
}

impl CampaignBucket {
    /// Every bucket, in the order of charts and tables.
    pub const ALL: [Self; 4] = [Self::WebinarCold, Self::WebinarRetarg, Self::FollowerAds, Self::Organic];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WebinarCold => "webinar_cold",
            Self::WebinarRetarg => "webinar_retarg",
            Self::FollowerAds => "follower_ads",
            Self::Organic => "organic",
        }
    }

    /// As people read it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::WebinarCold => "Webinar, cold",
            Self::WebinarRetarg => "Webinar, retargeting",
            Self::FollowerAds => "Follower ads",
            Self::Organic => "Organic",
        }
    }

    /// The stored text back as a bucket.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bucket| bucket.as_str() == text)
    }
}
