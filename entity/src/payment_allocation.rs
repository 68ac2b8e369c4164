//! The part of a payment that pays one installment.

use sea_orm::entity::prelude::*;

/// A row of `payment_allocation`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_allocation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub payment_id: Uuid,
    pub schedule_id: Uuid,
    pub amount_minor: i64,
    pub applied_on: TimeDate,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::payment::Entity",
        from = "(Column::OrgId, Column::PaymentId)",
        to = "(super::payment::Column::OrgId, super::payment::Column::Id)"
    )]
    Payment,
    #[sea_orm(
        belongs_to = "super::payment_plan_schedule::Entity",
        from = "(Column::OrgId, Column::ScheduleId)",
        to = "(super::payment_plan_schedule::Column::OrgId, super::payment_plan_schedule::Column::Id)"
    )]
    Schedule,
}

impl Related<super::payment::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Payment.def()
    }
}

impl Related<super::payment_plan_schedule::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Schedule.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
