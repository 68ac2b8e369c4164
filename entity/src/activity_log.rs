//! One change or security event; append-only by triggers.

use sea_orm::entity::prelude::*;

/// A row of `activity_log`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "activity_log")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    /// Null when the system acted.
    pub user_id: Option<Uuid>,
    /// Noun and verb, such as `customer.win`.
    pub action: String,
    /// Name of the table the change is about.
    pub entity: String,
    pub entity_id: Option<Uuid>,
    /// Object: field -> {before, after}.
    #[sea_orm(column_type = "JsonBinary")]
    pub changes: Json,
    pub ip: Option<String>,
    pub request_id: Option<String>,
    pub at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::user::Entity",
        from = "(Column::OrgId, Column::UserId)",
        to = "(super::user::Column::OrgId, super::user::Column::Id)"
    )]
    User,
}

impl Related<super::user::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::User.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
