//! A change of a customer's status.

use sea_orm::entity::prelude::*;

/// A row of `status_change`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "status_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub customer_id: Uuid,
    /// Null for the first status.
    pub from_status: Option<String>,
    pub to_status: String,
    pub actor_id: Uuid,
    pub at: TimeDateTimeWithTimeZone,
    pub on: TimeDate,
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
        from = "(Column::OrgId, Column::ActorId)",
        to = "(super::user::Column::OrgId, super::user::Column::Id)"
    )]
    Actor,
}

impl Related<super::customer::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Customer.def()
    }
}

impl Related<super::user::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Actor.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
