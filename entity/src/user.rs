//! A person who signs in to one organisation.

use sea_orm::entity::prelude::*;

/// A row of `user`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "user")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    /// Trimmed and lower-cased; unique over all organisations.
    pub email: String,
    /// Unique within the organisation.
    pub username: Option<String>,
    pub name: String,
    /// Argon2id in PHC form; null until the person sets a password by the reset link.
    pub password_hash: Option<String>,
    /// `ADMIN`, `GM`, `AM`, `SALES`, `MARKETING` or `CSM`.
    pub role: String,
    /// Overrides the organisation's.
    pub number_format: Option<String>,
    /// `light`, `dark` or `system`.
    pub theme: String,
    /// `comfortable` or `compact`.
    pub density: String,
    pub department_id: Option<Uuid>,
    /// The GM an AM reports to; grants nothing.
    pub manager_id: Option<Uuid>,
    /// Raised to end every session and key of the person at once.
    pub token_epoch: i32,
    pub last_login_at: Option<TimeDateTimeWithTimeZone>,
    pub is_demo: bool,
    pub deactivated_at: Option<TimeDateTimeWithTimeZone>,
    pub deleted_at: Option<TimeDateTimeWithTimeZone>,
    pub version: i32,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
    /// `expanded` or `rail`; null leaves it to the width of the window.
    pub sidebar: Option<String>,
    /// Whether charts tell series apart by patterns too.
    pub chart_patterns: bool,
    /// Whether shortcuts of a single key work.
    pub single_keys: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::department::Entity",
        from = "(Column::OrgId, Column::DepartmentId)",
        to = "(super::department::Column::OrgId, super::department::Column::Id)"
    )]
    Department,
    #[sea_orm(
        belongs_to = "Entity",
        from = "(Column::OrgId, Column::ManagerId)",
        to = "(Column::OrgId, Column::Id)"
    )]
    Manager,
}

impl Related<super::department::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Department.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
