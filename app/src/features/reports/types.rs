//! The report of targets and actuals, and what can be asked of it.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::features::targets::types::Standing;
use crate::metrics::Amount;
use crate::money::{Currency, Ratio};

/// First year a report can be asked for.
pub const FIRST_YEAR: i32 = 2000;
/// Last year a report can be asked for.
pub const LAST_YEAR: i32 = 2100;

/// One row per what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GroupBy {
    /// Person.
    #[default]
    User,
    /// Department.
    Department,
}

impl GroupBy {
    /// The grain of a word in a URL: `user` or `department`.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "user" => Some(Self::User),
            "department" => Some(Self::Department),
            _ => None,
        }
    }
}

/// The months a report covers and the grain of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TargetReportFilter {
    /// Year.
    pub year: i32,
    /// 1–12; `None` for the year to date.
    pub month: Option<u8>,
    /// Grain.
    pub group_by: GroupBy,
}

/// Whom a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Owner {
    /// A person.
    #[serde(rename_all = "camelCase")]
    User {
        /// `user.id`.
        user_id: Uuid,
    },
    /// A department.
    #[serde(rename_all = "camelCase")]
    Department {
        /// `department.id`; `None` for what belongs to no department.
        department_id: Option<Uuid>,
    },
}

/// Target and actual of one person or department in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TargetReportRow {
    /// Whom the row is about.
    #[serde(flatten)]
    pub owner: Owner,
    /// Their name.
    pub name: String,
    /// Target, actual and what follows from them.
    #[serde(flatten)]
    pub standing: Standing,
}

/// Sums of a report's rows by currency; never added across currencies.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TargetTotals {
    /// Σ targets.
    pub target: BTreeMap<Currency, Amount>,
    /// Σ actuals.
    pub actual: BTreeMap<Currency, Amount>,
    /// Σ actuals − Σ targets; `None` without a target.
    pub gap: BTreeMap<Currency, Option<Amount>>,
    /// Σ actuals / Σ targets; `None` without a target.
    pub attainment: BTreeMap<Currency, Option<Ratio>>,
}

/// The report: rows of the target currency first, then those of others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TargetReport {
    /// What was asked for.
    #[serde(flatten)]
    pub filter: TargetReportFilter,
    /// Target currency.
    pub currency: Currency,
    /// One row per owner and currency.
    pub data: Vec<TargetReportRow>,
    /// Sums over all rows.
    pub totals: TargetTotals,
}
