//! One installment of a payment plan; overdue is derived, never stored.

use sea_orm::entity::prelude::*;

/// A row of `payment_plan_schedule`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_plan_schedule")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub plan_id: Uuid,
    pub due_on: TimeDate,
    pub amount_minor: i64,
    /// Sum of the allocations to this installment.
    pub paid_minor: i64,
    /// `DUE`, `PARTIAL`, `PAID` or `WAIVED`.
    pub status: String,
    pub waived_on: Option<TimeDate>,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::payment_plan::Entity",
        from = "(Column::OrgId, Column::PlanId)",
        to = "(super::payment_plan::Column::OrgId, super::payment_plan::Column::Id)"
    )]
    Plan,
}

impl Related<super::payment_plan::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Plan.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
