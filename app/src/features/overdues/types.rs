//! Installments that are due and unpaid, and what is owed by age.
use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

/// An unpaid installment past its due day, as of some day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OverdueInstallment {
    /// `payment_plan_schedule.id`.
    pub schedule_id: Uuid,
    /// Who owes it.
    pub lead_id: Uuid,
    /// Name of who owes it.
    pub lead_name: String,
    /// Address of who owes it.
    pub lead_email: String,
    /// The order it pays for.
    pub order_id: Uuid,
    /// Day it was due.
    #[serde(with = "crate::day::iso")]
    pub due_on: Date,
    /// Calendar days since then, at least 1.
    pub days_overdue: i64,
    /// The whole installment, in minor units.
    pub amount_cents: i64,
    /// Paid of it by that day, in minor units.
    pub paid_cents: i64,
    /// Still owed of it, in minor units.
    pub remaining_cents: i64,
}

/// Outstanding money by days overdue, in minor units; the parts are disjoint and add up to outstanding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ageing {
    /// Due today or later.
    pub not_due: i64,
    /// 1 to 30 days overdue.
    #[serde(rename = "d1_30")]
    pub days_1_to_30: i64,
    /// 31 to 60 days overdue.
    #[serde(rename = "d31_60")]
    pub days_31_to_60: i64,
    /// 61 to 90 days overdue.
    #[serde(rename = "d61_90")]
    pub days_61_to_90: i64,
    /// 91 days overdue or more.
    #[serde(rename = "d90plus")]
    pub over_90_days: i64,
}

impl Ageing {
    /// The metric overdue: everything that was due before the day; `None` beyond 64 bits.
    pub fn overdue(&self) -> Option<i64> {
        [self.days_31_to_60, self.days_61_to_90, self.over_90_days]
            .into_iter()
            .try_fold(self.days_1_to_30, i64::checked_add)
    }

    /// The metric outstanding: overdue and not due together; `None` beyond 64 bits.
    pub fn outstanding(&self) -> Option<i64> {
        self.overdue()?.checked_add(self.not_due)
    }
}
