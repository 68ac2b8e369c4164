//! A change of a content item's status.

use sea_orm::entity::prelude::*;

/// A row of `content_status_event`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "content_status_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub item_id: Uuid,
    /// Null for the first status.
    pub from_status: Option<String>,
    pub to_status: String,
    pub at: TimeDateTimeWithTimeZone,
    pub on: TimeDate,
    pub actor_id: Option<Uuid>,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::content_item::Entity",
        from = "(Column::OrgId, Column::ItemId)",
        to = "(super::content_item::Column::OrgId, super::content_item::Column::Id)"
    )]
    Item,
}

impl Related<super::content_item::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Item.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
