//! Money paid to an editor.

use sea_orm::entity::prelude::*;

/// A row of `contractor_payment`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contractor_payment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub editor_id: Uuid,
    pub amount_minor: i64,
    pub reason: String,
    pub method: String,
    pub paid_at: TimeDateTimeWithTimeZone,
    pub paid_on: TimeDate,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::editor_contractor::Entity",
        from = "(Column::OrgId, Column::EditorId)",
        to = "(super::editor_contractor::Column::OrgId, super::editor_contractor::Column::Id)"
    )]
    Editor,
}

impl Related<super::editor_contractor::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Editor.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
