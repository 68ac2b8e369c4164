//! Money paid back from a payment, dated when it is paid back.

use sea_orm::entity::prelude::*;

/// A row of `refund`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "refund")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub payment_id: Uuid,
    pub amount_minor: i64,
    /// `PENDING`, `SUCCEEDED` or `FAILED`.
    pub status: String,
    pub refunded_at: TimeDateTimeWithTimeZone,
    pub refunded_on: TimeDate,
    pub reason: String,
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
}

impl Related<super::payment::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Payment.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
