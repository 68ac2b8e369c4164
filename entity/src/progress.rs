//! A progress note on a customer.

use sea_orm::entity::prelude::*;

/// A row of `progress`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "progress")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub customer_id: Uuid,
    pub am_id: Uuid,
    pub at: TimeDateTimeWithTimeZone,
    /// Local day of `at`.
    pub on: TimeDate,
    pub description: String,
    /// The customer's status as the note left it.
    pub status: String,
    pub next_follow_up_on: Option<TimeDate>,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::customer::Entity",
        from = "(Column::OrgId, Column::CustomerId)",
        to = "(super::customer::Column::OrgId, super::customer::Column::Id)"
    )]
    Customer,
    #[sea_orm(
        belongs_to = "super::user::Entity",
        from = "(Column::OrgId, Column::AmId)",
        to = "(super::user::Column::OrgId, super::user::Column::Id)"
    )]
    Am,
}

impl Related<super::customer::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Customer.def()
    }
}

impl Related<super::user::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Am.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
