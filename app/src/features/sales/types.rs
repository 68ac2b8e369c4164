//! What the sales overview and its REST answers show.
use serde::{Deserialize, Serialize};
use time::Date;

use crate::charts::ChartOption;
use crate::features::orders::types::{OrderSummary, ProductKind};
use crate::features::overdues::types::{Ageing, OverdueInstallment};
use crate::metrics::{AverageMetric, Metric, RatioMetric};
use crate::money::{Currency, Ratio};
use crate::period::{Bucket, Period};

mod bucket;
mod source;
#[cfg(test)]
mod tests;

pub use bucket::CashBucket;
pub use source::{CashBySource, CashDay, LeadSource};

/// Every metric of `/sales`, in the units and under the names of the REST answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SalesMetrics {
    /// Gross cash minus refunds; the four kinds below add up to it.
    pub cash_collected_cents: Metric,
    /// Settled payments received.
    pub gross_cash_cents: Metric,
    /// Succeeded refunds, dated when they were paid back.
    pub refunds_cents: Metric,
    /// Total of the orders won by their number.
    pub aov_cents: AverageMetric,
    /// Orders won.
    pub orders_won: Metric,
    /// Cash collected of high-ticket products.
    pub high_ticket_cents: Metric,
    /// Cash collected of deposits.
    pub deposit_cents: Metric,
    /// Cash collected of subscriptions.
    pub subscription_cents: Metric,
    /// Cash collected of everything else.
    pub other_cents: Metric,
    /// Owed in installments, as of a day.
    pub outstanding_cents: Metric,
    /// The part of it that was due before that day.
    pub overdue_cents: Metric,
    /// Orders won by orders decided.
    pub win_rate: RatioMetric,
    /// Leads whose first won order of all time is of the period.
    pub new_customers: Metric,
    /// Refunds to date of the payments of the period by those payments.
    pub refund_rate: RatioMetric,
    /// Monthly recurring revenue, as of a day.
    pub mrr_cents: Metric,
}

/// The metrics with their frame: the answer of `GET /api/v1/sales/summary`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SalesSummary {
    /// First day.
    #[serde(with = "crate::day::iso")]
    pub from: Date,
    /// Last day.
    #[serde(with = "crate::day::iso")]
    pub to: Date,
    /// IANA zone in which the days begin.
    pub timezone: String,
    /// Currency of every amount.
    pub currency: Currency,
    /// Day of the snapshots: outstanding, overdue, MRR.
    #[serde(with = "crate::day::iso")]
    pub as_of: Date,
    /// The metrics.
    pub metrics: SalesMetrics,
}

/// Cash by source and day: the answer of `GET /api/v1/sales/cash-by-source`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CashSeries {
    /// First day.
    #[serde(with = "crate::day::iso")]
    pub from: Date,
    /// Last day.
    #[serde(with = "crate::day::iso")]
    pub to: Date,
    /// IANA zone in which the days begin.
    pub timezone: String,
    /// Currency of every amount.
    pub currency: Currency,
    /// Every day of the period, also those without cash.
    pub series: Vec<CashDay>,
    /// Sums over the series.
    pub totals: CashBySource,
}

/// The part of cash collected that one kind of product brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MixPart {
    /// Kind of product.
    pub kind: ProductKind,
    /// Cash collected, in minor units; negative where refunds prevail.
    pub cash_cents: i64,
    /// Of all cash collected; none where that is 0.
    pub share: Option<Ratio>,
}

/// What one source brought in the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceRow {
    /// The source; none for orders without one.
    pub source: Option<LeadSource>,
    /// Leads whose first touch is of the period.
    pub leads: i64,
    /// Orders won in the period.
    pub orders_won: i64,
    /// Cash collected in the period, in minor units.
    pub cash_cents: i64,
    /// Of all cash collected; none where that is 0.
    pub share: Option<Ratio>,
}

/// The course of two metrics over the period, for small lines beside their values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SalesTrend {
    /// Length of one step.
    pub bucket: Bucket,
    /// Cash collected by step, in minor units.
    pub cash_cents: Vec<i64>,
    /// Orders won by step.
    pub orders_won: Vec<i64>,
}

/// The whole page `/sales`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SalesOverview {
    /// The days shown and the days compared with.
    pub period: Period,
    /// Said when the URL asked for a period that does not exist.
    pub notice: Option<String>,
    /// Day of the snapshots: today.
    #[serde(with = "crate::day::iso")]
    pub as_of: Date,
    /// Currency of every amount.
    pub currency: Currency,
    /// The metrics.
    pub metrics: SalesMetrics,
    /// Their course.
    pub trend: SalesTrend,
    /// Cash by source in steps of the length that `trend` has.
    pub cash_buckets: Vec<CashBucket>,
    /// Sums over those steps.
    pub cash_totals: CashBySource,
    /// The same as a stacked chart.
    pub cash_chart: ChartOption,
    /// Cash by kind of product, always all four.
    pub mix: Vec<MixPart>,
    /// Outstanding money by age.
    pub ageing: Ageing,
    /// The 8 installments that fell overdue last.
    pub overdues: Vec<OverdueInstallment>,
    /// The 8 orders made last.
    pub orders: Vec<OrderSummary>,
    /// What each source brought; the unattributed row only where it has something.
    pub sources: Vec<SourceRow>,
}
