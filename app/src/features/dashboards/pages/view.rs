//! A dashboard with what only its page needs: charts, and times in the organisation's zone.
use serde::{Deserialize, Serialize};

use crate::charts::ChartOption;
use crate::features::dashboards::types::{AdminDashboard, AmDashboard, GmDashboard};

/// The dashboard of the signed-in person's role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DashboardView {
    /// Of an account manager.
    Am(Box<AmView>),
    /// Of a general manager.
    Gm(Box<GmView>),
    /// Of an admin.
    Admin(Box<AdminView>),
}

/// An account manager's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AmView {
    /// The numbers.
    pub dashboard: AmDashboard,
    /// Target and actual by month.
    pub months_chart: ChartOption,
    /// Cumulative actual of the month beside the pace.
    pub run_chart: ChartOption,
    /// Active customers by stage.
    pub stages_chart: ChartOption,
    /// When each progress note was written.
    pub recent_times: Vec<Moment>,
}

/// A general manager's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GmView {
    /// The numbers.
    pub dashboard: GmDashboard,
    /// Target and actual by month.
    pub months_chart: ChartOption,
}

/// An admin's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdminView {
    /// The numbers.
    pub dashboard: AdminDashboard,
    /// Actual by month and department under the target line.
    pub departments_chart: ChartOption,
    /// When each change was made.
    pub activity_times: Vec<Moment>,
}

/// An instant as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Moment {
    /// RFC 3339, for machines.
    pub datetime: String,
    /// `2 hours ago`, or the date.
    pub relative: String,
    /// `22 Aug 2026, 16:20` in the organisation's zone.
    pub exact: String,
}
