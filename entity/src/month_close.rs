//! A month of a department that no longer changes.

use sea_orm::entity::prelude::*;

/// A row of `month_close`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "month_close")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub department_id: Uuid,
    pub year: i32,
    /// 1 to 12.
    pub month: i32,
    pub closed_by: Uuid,
    pub closed_at: TimeDateTimeWithTimeZone,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::department::Entity",
        from = "(Column::OrgId, Column::DepartmentId)",
        to = "(super::department::Column::OrgId, super::department::Column::Id)"
    )]
    Department,
}

impl Related<super::department::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Department.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
