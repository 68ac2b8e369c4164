//! The one definition of every metric: pages, tooltips, exports and `/settings/metrics` read it here.
use serde::Serialize;

mod ads;
mod client_success;
mod content;
mod email;
mod field_sales;
mod sales;

/// What a value is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Unit {
    /// Minor units of a currency.
    Money,
    /// Pieces.
    Count,
    /// A share of one, shown in percent.
    Percent,
    /// A multiple, shown as `2.4x`.
    Ratio,
    /// Calendar or elapsed days.
    Days,
    /// Elapsed minutes.
    Minutes,
    /// Elapsed hours.
    Hours,
    /// Points on a scale of its own.
    Points,
}

/// Which direction is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Polarity {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither.
    Neutral,
}

/// Whether the period decides the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Window {
    /// What happened within the period.
    Flow,
    /// How things stand on one day, whatever the period.
    Snapshot,
}

/// The part of the product a metric belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Module {
    /// Customers, targets and credits.
    FieldSales,
    /// Orders, cash and plans.
    Sales,
    /// Content production and contractors.
    Content,
    /// Spend and what it brought.
    Ads,
    /// Clients, onboarding and risk.
    ClientSuccess,
    /// Sequences and their events.
    Email,
}

/// What a metric is and how to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MetricDefinition {
    /// Field name in the API.
    pub id: &'static str,
    /// Label on screen.
    pub title: &'static str,
    /// One plain sentence, then the formula where there is one.
    pub definition: &'static str,
    /// What it is measured in.
    pub unit: Unit,
    /// Which direction is good news.
    pub polarity: Polarity,
    /// Whether the period decides the value.
    pub window: Window,
    /// When there is no value, in words.
    pub null_rule: &'static str,
    /// Where it belongs.
    pub module: Module,
}

/// Rule of sums and counts.
const ALWAYS: &str = "Always has a value; 0 means none.";

/// Definitions of every module, in the order of the product's menu.
const MODULES: [&[MetricDefinition]; 6] = [
    field_sales::METRICS,
    sales::METRICS,
    content::METRICS,
    ads::METRICS,
    client_success::METRICS,
    email::METRICS,
];

/// Every definition, by module.
pub fn all() -> impl Iterator<Item = &'static MetricDefinition> {
    MODULES.into_iter().flatten()
}

/// The definition behind a field of the API; `None` when the field is no metric.
pub fn definition(id: &str) -> Option<&'static MetricDefinition> {
    all().find(|metric| metric.id == id)
}
