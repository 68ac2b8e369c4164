//! A win frozen for an AM and department, or its correction; append-only by triggers.

use sea_orm::entity::prelude::*;

/// A row of `credit`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "credit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub customer_id: Uuid,
    pub am_id: Uuid,
    pub department_id: Option<Uuid>,
    pub won_on: TimeDate,
    /// Negative for a reversal.
    pub amount_minor: i64,
    pub currency: String,
    /// `WIN`, `REVERSAL` or `ADJUSTMENT`.
    pub kind: String,
    pub reason: Option<String>,
    pub actor_id: Uuid,
    pub created_at: TimeDateTimeWithTimeZone,
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
    #[sea_orm(
        belongs_to = "super::department::Entity",
        from = "(Column::OrgId, Column::DepartmentId)",
        to = "(super::department::Column::OrgId, super::department::Column::Id)"
    )]
    Department,
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

impl Related<super::department::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Department.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
