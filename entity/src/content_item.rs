//! A piece of content on its way to publication.

use sea_orm::entity::prelude::*;

/// A row of `content_item`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "content_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub title: String,
    /// `PRODUCED`, `REVISION`, `SCHEDULED` or `PUBLISHED`.
    pub status: String,
    pub editor_id: Option<Uuid>,
    pub scheduled_at: Option<TimeDateTimeWithTimeZone>,
    pub campaign_id: Option<Uuid>,
    pub created_on: TimeDate,
    pub version: i32,
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
    #[sea_orm(
        belongs_to = "super::campaign::Entity",
        from = "(Column::OrgId, Column::CampaignId)",
        to = "(super::campaign::Column::OrgId, super::campaign::Column::Id)"
    )]
    Campaign,
}

impl Related<super::editor_contractor::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Editor.def()
    }
}

impl Related<super::campaign::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Campaign.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
