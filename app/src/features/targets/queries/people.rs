//! The people and departments that targets and credits belong to.
use std::collections::BTreeMap;

use sea_orm::sea_query::{Condition, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::access::{Reach, Role, Scope};
use crate::features::customers::queries::count_if;
use ::entity::{department, user};

/// A department with who leads it.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct LedDepartment {
    /// `department.id`.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Who leads it.
    pub gm_name: Option<String>,
}

/// A person of field sales.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// An account manager who may sign in.
    pub is_present_am: bool,
}

/// People of one department who may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Staff {
    /// Account managers.
    pub ams: i64,
    /// People of any role.
    pub users: i64,
    /// People who might sign in on the day compared with.
    pub users_before: i64,
}

/// Departments in scope by name: all, the led ones, or the one that this person belongs to.
pub async fn list_departments(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<LedDepartment>, DbErr> {
    let reach = match scope.reach() {
        Reach::Organization => Condition::all(),
        Reach::LedDepartments => Condition::all().add(department::Column::GmId.eq(scope.user_id())),
        Reach::Own => Condition::all().add(department::Column::Id.in_subquery(own_department(scope))),
    };
    departments(db, scope, reach).await
}

/// Departments by id, by name.
pub async fn list_departments_by_id(
    db: &impl ConnectionTrait,
    scope: &Scope,
    ids: Vec<Uuid>,
) -> Result<Vec<LedDepartment>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    departments(db, scope, Condition::all().add(department::Column::Id.is_in(ids))).await
}

/// The people in scope: all account managers, those of the led departments (of one of them when it is given), or this
/// person alone.
pub async fn list_people(
    db: &impl ConnectionTrait,
    scope: &Scope,
    department: Option<Uuid>,
) -> Result<BTreeMap<Uuid, Person>, DbErr> {
    let reach = match (scope.reach(), department) {
        (Reach::Organization, _) => user::Column::Role.eq(Role::Am.as_str()),
        (Reach::LedDepartments, None) => user::Column::DepartmentId.in_subquery(scope.led_departments()),
        (Reach::LedDepartments, Some(id)) => user::Column::DepartmentId.eq(id),
        (Reach::Own, _) => user::Column::Id.eq(scope.user_id()),
    };
    people(db, scope, Condition::all().add(reach)).await
}

/// People by id, wherever they belong now: those who moved on keep their credits where they won them.
pub async fn list_people_by_id(
    db: &impl ConnectionTrait,
    scope: &Scope,
    ids: Vec<Uuid>,
) -> Result<BTreeMap<Uuid, Person>, DbErr> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    people(db, scope, Condition::all().add(user::Column::Id.is_in(ids))).await
}

/// People by department, now and at the instant at which the day compared with ended.
pub async fn count_staff(
    db: &impl ConnectionTrait,
    scope: &Scope,
    before: Option<OffsetDateTime>,
) -> Result<BTreeMap<Option<Uuid>, Staff>, DbErr> {
    let ams = may_sign_in().add(user::Column::Role.eq(Role::Am.as_str()));
    // Without a comparison the second count is not used.
    let then = before.map_or_else(may_sign_in, might_sign_in);
    let rows = scope
        .find::<user::Entity>(user::Column::OrgId)
        .select_only()
        .column(user::Column::DepartmentId)
        .expr_as(count_if(ams), "ams")
        .expr_as(count_if(may_sign_in()), "users")
        .expr_as(count_if(then), "users_before")
        .group_by(user::Column::DepartmentId)
        .into_tuple::<(Option<Uuid>, i64, i64, i64)>()
        .all(db)
        .await?;
    let staff = rows.into_iter();
    Ok(staff.map(|(id, ams, users, users_before)| (id, Staff { ams, users, users_before })).collect())
}

fn own_department(scope: &Scope) -> SelectStatement {
    Query::select()
        .column(user::Column::DepartmentId)
        .from(user::Entity)
        .and_where(user::Column::OrgId.eq(scope.org_id()))
        .and_where(user::Column::Id.eq(scope.user_id()))
        .to_owned()
}

async fn departments(
    db: &impl ConnectionTrait,
    scope: &Scope,
    condition: Condition,
) -> Result<Vec<LedDepartment>, DbErr> {
    scope
        .find::<department::Entity>(department::Column::OrgId)
        .filter(condition)
        .join(JoinType::LeftJoin, department::Relation::Gm.def())
        .select_only()
        .columns([department::Column::Id, department::Column::Name])
        .column_as(user::Column::Name, "gm_name")
        .order_by_asc(department::Column::Name)
        .order_by_asc(department::Column::Id)
        .into_model()
        .all(db)
        .await
}

async fn people(
    db: &impl ConnectionTrait,
    scope: &Scope,
    condition: Condition,
) -> Result<BTreeMap<Uuid, Person>, DbErr> {
    type Row = (Uuid, String, String, Option<OffsetDateTime>, Option<OffsetDateTime>);
    let rows = scope
        .find::<user::Entity>(user::Column::OrgId)
        .filter(condition)
        .select_only()
        .columns([
            user::Column::Id,
            user::Column::Name,
            user::Column::Role,
            user::Column::DeactivatedAt,
            user::Column::DeletedAt,
        ])
        .into_tuple::<Row>()
        .all(db)
        .await?;
    let person = |(id, name, role, deactivated_at, deleted_at): Row| {
        let present = deactivated_at.is_none() && deleted_at.is_none();
        (id, Person { name, is_present_am: present && role == Role::Am.as_str() })
    };
    Ok(rows.into_iter().map(person).collect())
}

fn may_sign_in() -> Condition {
    Condition::all().add(user::Column::DeletedAt.is_null()).add(user::Column::DeactivatedAt.is_null())
}

/// The same at an instant of the past.
fn might_sign_in(at: OffsetDateTime) -> Condition {
    let still = |column: user::Column| Condition::any().add(column.is_null()).add(column.gte(at));
    Condition::all()
        .add(user::Column::CreatedAt.lt(at))
        .add(still(user::Column::DeletedAt))
        .add(still(user::Column::DeactivatedAt))
}
