//! The dashboards as documents: the same fields on the pages and under `GET /api/v1/dashboard`.
use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use crate::access::Role;
use crate::features::activity::types::ActivityEntry;
use crate::features::customers::types::{CustomerSummary, FollowUp, FunnelStage};
use crate::features::progress::types::RecentProgress;
use crate::features::targets::types::{CurrencyTotals, MonthRun, MonthTotals, Pace};
use crate::metrics::{Amount, AmountMetric, AmountRatioMetric, Metric};
use crate::money::{Currency, Ratio};
use crate::period::Period;

/// What every dashboard says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DashboardHead {
    /// Whose dashboard this is.
    pub role: Role,
    /// Target currency: of every amount that names no other.
    pub currency: Currency,
    /// Zone in which days begin.
    pub timezone: String,
    /// Day of the snapshots: today.
    #[serde(with = "crate::day::iso")]
    pub as_of: Date,
    /// Window of the flows and the one compared with.
    #[serde(flatten)]
    pub period: Period,
}

/// Metrics of an account manager or of the departments of a general manager.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TeamMetrics {
    /// Σ targets of the months that the window touches; no value where none is set.
    pub target: AmountMetric,
    /// Σ credits of the window.
    pub actual: AmountMetric,
    /// Actual / target.
    pub attainment: AmountRatioMetric,
    /// Σ potential of active customers.
    pub open_pipeline: AmountMetric,
    /// Active customers without a recent note.
    pub needs_follow_up: Metric,
    /// Customers who may still be won.
    pub active_customers: Metric,
}

/// Metrics of the whole organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationMetrics {
    /// Σ targets of the months that the window touches; no value where none is set.
    pub total_target: AmountMetric,
    /// Σ credits of the window.
    pub actual: AmountMetric,
    /// Actual / target.
    pub attainment: AmountRatioMetric,
    /// Σ potential of active customers.
    pub total_pipeline: AmountMetric,
    /// Customers of any status.
    pub customers: Metric,
    /// People who may sign in.
    pub users: Metric,
}

/// Dashboard of an account manager.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AmDashboard {
    /// Role, currency, period.
    #[serde(flatten)]
    pub head: DashboardHead,
    /// Key figures.
    pub metrics: TeamMetrics,
    /// The twelve months of the fiscal year in which the window ends.
    pub months: Vec<MonthTotals>,
    /// The month in which the window ends, day by day.
    pub current_month: MonthRun,
    /// The four active stages.
    pub funnel: Vec<FunnelStage>,
    /// Customers who need a note, the most stale first; at most 25.
    pub follow_ups: Vec<FollowUp>,
    /// The newest ten notes.
    pub recent_progress: Vec<RecentProgress>,
    /// Sums in other currencies.
    pub other_currencies: Vec<CurrencyTotals>,
}

/// A department by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DepartmentName {
    /// `department.id`.
    pub department_id: Uuid,
    /// Name.
    pub name: String,
}

/// One account manager on a general manager's dashboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AmStanding {
    /// `user.id`.
    pub user_id: Uuid,
    /// Name.
    pub name: String,
    /// Σ own targets of the months that the window touches; 0 where none is set.
    pub target: Amount,
    /// Σ credits of the window in the departments shown.
    pub actual: Amount,
    /// Actual / target; `None` without a target.
    pub attainment: Option<Ratio>,
    /// What those months ask for by today.
    pub expected_by_today: Option<Amount>,
    /// Judgement of those months, whatever part of them the window covers.
    pub pace: Option<Pace>,
    /// Σ potential of active customers.
    pub open_pipeline: Amount,
    /// Customers who may still be won.
    pub active_customers: i64,
    /// Those without a recent note.
    pub needs_follow_up: i64,
}

/// Dashboard of a general manager.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GmDashboard {
    /// Role, currency, period.
    #[serde(flatten)]
    pub head: DashboardHead,
    /// Every department this person leads, by name.
    pub departments: Vec<DepartmentName>,
    /// The one department shown; `None` for all of them.
    pub department_id: Option<Uuid>,
    /// Key figures.
    pub metrics: TeamMetrics,
    /// The twelve months of the fiscal year in which the window ends.
    pub months: Vec<MonthTotals>,
    /// Account managers, best attainment first, those without a target last.
    pub ams: Vec<AmStanding>,
    /// Active customers expected to close within 30 days, soonest first; at most 25.
    pub closing_soon: Vec<CustomerSummary>,
    /// Sums in other currencies.
    pub other_currencies: Vec<CurrencyTotals>,
}

/// One department on the administrator's dashboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DepartmentStanding {
    /// `department.id`; `None` for what belongs to no department.
    pub department_id: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Who leads it.
    pub gm_name: Option<String>,
    /// Account managers who may sign in.
    pub ams: i64,
    /// Σ targets of the months that the window touches; 0 where none is set.
    pub target: Amount,
    /// Σ credits of the window.
    pub actual: Amount,
    /// Actual / target; `None` without a target.
    pub attainment: Option<Ratio>,
    /// What those months ask for by today.
    pub expected_by_today: Option<Amount>,
    /// Judgement of those months, whatever part of them the window covers.
    pub pace: Option<Pace>,
    /// Σ potential of active customers whose account manager belongs to it.
    pub open_pipeline: Amount,
}

/// Actuals of one department in the dashboard's twelve months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DepartmentMonths {
    /// `department.id`; `None` for credits without a department.
    pub department_id: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Σ credits by month, in the order of `months`.
    pub actual: Vec<Amount>,
}

/// Dashboard of an administrator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdminDashboard {
    /// Role, currency, period.
    #[serde(flatten)]
    pub head: DashboardHead,
    /// Key figures.
    pub metrics: OrganizationMetrics,
    /// The twelve months of the fiscal year in which the window ends.
    pub months: Vec<MonthTotals>,
    /// Every department by name, then what belongs to none.
    pub departments: Vec<DepartmentStanding>,
    /// The actuals of `months` by department, in the order of `departments`; they add up to them.
    pub department_months: Vec<DepartmentMonths>,
    /// The newest ten entries of the activity log.
    pub activity: Vec<ActivityEntry>,
    /// Sums in other currencies.
    pub other_currencies: Vec<CurrencyTotals>,
}
