//! An agreement to pay an order in installments.

use sea_orm::entity::prelude::*;

/// A row of `payment_plan`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_plan")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub order_id: Uuid,
    pub total_minor: i64,
    /// `ACTIVE`, `COMPLETED`, `DEFAULTED` or `CANCELLED`.
    pub status: String,
    pub cancelled_on: Option<TimeDate>,
    pub defaulted_on: Option<TimeDate>,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::order::Entity",
        from = "(Column::OrgId, Column::OrderId)",
        to = "(super::order::Column::OrgId, super::order::Column::Id)"
    )]
    Order,
}

impl Related<super::order::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Order.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
