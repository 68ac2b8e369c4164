//! A step of a client's onboarding.

use sea_orm::entity::prelude::*;

/// A row of `onboarding_event`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub lead_id: Uuid,
    /// Such as `kickoff_call`, `form_submitted` or `workspace_invited`.
    pub kind: String,
    pub happened_at: TimeDateTimeWithTimeZone,
    pub happened_on: TimeDate,
    #[sea_orm(column_type = "JsonBinary")]
    pub meta: Json,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::lead::Entity",
        from = "(Column::OrgId, Column::LeadId)",
        to = "(super::lead::Column::OrgId, super::lead::Column::Id)"
    )]
    Lead,
}

impl Related<super::lead::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Lead.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
