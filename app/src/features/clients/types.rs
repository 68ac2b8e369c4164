//! What client success sees of the money that clients owe.
use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use crate::features::overdues::types::Ageing;
use crate::metrics::Metric;
use crate::money::Currency;
use crate::period::Period;

/// The metrics of the client success home, under the names of the REST answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClientMetrics {
    /// Owed in installments: the same figure as outstanding in sales.
    pub total_owed_cents: Metric,
    /// The part of it that was due before the day.
    pub overdue_cents: Metric,
}

/// A client with overdue installments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OverdueClient {
    /// The client.
    pub lead_id: Uuid,
    /// Name of the client.
    pub name: String,
    /// Address of the client.
    pub email: String,
    /// Everything the client owes, in minor units.
    pub owed_cents: i64,
    /// The overdue part of it, in minor units.
    pub overdue_cents: i64,
    /// Overdue installments that are not fully paid.
    pub missed_payments: i64,
    /// Due day of the oldest of them.
    #[serde(with = "crate::day::iso")]
    pub oldest_due_on: Date,
    /// Calendar days since then, at least 1.
    pub days_overdue: i64,
}

/// The home of client success.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClientsOverview {
    /// The days whose predecessor the snapshots are compared with.
    pub period: Period,
    /// Said when the URL asked for a period that does not exist.
    pub notice: Option<String>,
    /// Day of the snapshots: today.
    #[serde(with = "crate::day::iso")]
    pub as_of: Date,
    /// Currency of every amount.
    pub currency: Currency,
    /// The metrics.
    pub metrics: ClientMetrics,
    /// What is owed by age.
    pub ageing: Ageing,
    /// The 10 clients with the most overdue money.
    pub overdue_clients: Vec<OverdueClient>,
}
