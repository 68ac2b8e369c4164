//! A department of field sales, led by a GM.

use sea_orm::entity::prelude::*;

/// A row of `department`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "department")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    /// Unique within the organisation.
    pub name: String,
    pub gm_id: Option<Uuid>,
    pub version: i32,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::user::Entity",
        from = "(Column::OrgId, Column::GmId)",
        to = "(super::user::Column::OrgId, super::user::Column::Id)"
    )]
    Gm,
}

impl Related<super::user::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Gm.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
