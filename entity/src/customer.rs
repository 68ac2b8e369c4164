//! A customer of field sales and its present place in the pipeline.

use sea_orm::entity::prelude::*;

/// A row of `customer`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "customer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub am_id: Uuid,
    pub company_name: String,
    /// Person in charge at the customer.
    pub pic: String,
    pub phone: String,
    pub email: Option<String>,
    pub potential_minor: i64,
    pub currency: String,
    /// Day on which the deal is expected to close.
    pub timeline: Option<TimeDate>,
    /// `prospect`, `ongoing`, `proposal`, `negotiation`, `closed-won` or `closed-lost`.
    pub status: String,
    pub won_on: Option<TimeDate>,
    pub lost_reason: Option<String>,
    pub last_progress_at: Option<TimeDateTimeWithTimeZone>,
    pub next_follow_up_on: Option<TimeDate>,
    pub created_on: TimeDate,
    pub deleted_at: Option<TimeDateTimeWithTimeZone>,
    pub version: i32,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::user::Entity",
        from = "(Column::OrgId, Column::AmId)",
        to = "(super::user::Column::OrgId, super::user::Column::Id)"
    )]
    Am,
}

impl Related<super::user::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Am.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
