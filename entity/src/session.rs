//! A signed-in browser: one row per refresh token family.

use sea_orm::entity::prelude::*;

/// A row of `session`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub user_id: Uuid,
    /// Shared by every token that was rotated from one sign-in.
    pub family: Uuid,
    /// SHA-256 of the current refresh token; unique.
    pub refresh_hash: String,
    /// SHA-256 of the token before the last rotation.
    pub previous_hash: Option<String>,
    pub rotated_at: Option<TimeDateTimeWithTimeZone>,
    pub keep_signed_in: bool,
    pub user_agent: String,
    pub ip: String,
    pub last_seen_at: TimeDateTimeWithTimeZone,
    /// End when idle; moves with each rotation.
    pub expires_at: TimeDateTimeWithTimeZone,
    /// End whatever happens.
    pub absolute_expires_at: TimeDateTimeWithTimeZone,
    pub revoked_at: Option<TimeDateTimeWithTimeZone>,
    pub revoked_reason: Option<String>,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
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
