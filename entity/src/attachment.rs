//! A file that belongs to a progress note.

use sea_orm::entity::prelude::*;

/// A row of `attachment`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub progress_id: Uuid,
    /// As the person named it.
    pub filename: String,
    /// As it is on disk; unique within the organisation.
    pub stored_name: String,
    /// Bytes.
    pub size: i64,
    pub mime_type: String,
    /// Lower-case hex.
    pub sha256: String,
    pub uploaded_by: Uuid,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::progress::Entity",
        from = "(Column::OrgId, Column::ProgressId)",
        to = "(super::progress::Column::OrgId, super::progress::Column::Id)"
    )]
    Progress,
    #[sea_orm(
        belongs_to = "super::user::Entity",
        from = "(Column::OrgId, Column::UploadedBy)",
        to = "(super::user::Column::OrgId, super::user::Column::Id)"
    )]
    Uploader,
}

impl Related<super::progress::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Progress.def()
    }
}

impl Related<super::user::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Uploader.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
