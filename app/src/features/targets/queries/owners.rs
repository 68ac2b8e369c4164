//! Targets with whom they belong to.
use std::collections::BTreeSet;

use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, JoinType, QueryFilter, QuerySelect, RelationTrait, Select,
};
use uuid::Uuid;

use super::ledger::Ledgers;
use crate::access::{Reach, Scope};
use crate::features::customers::queries::sum_of;
use crate::features::targets::month::TargetMonth;
use crate::money::Currency;
use crate::sql;
use ::entity::{target, user};

#[cfg(test)]
mod tests;

/// Whom a target belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetOwner {
    /// A department.
    Department(Uuid),
    /// One person, or all people of a department together.
    People {
        /// `user.id`; `None` where people are summed.
        user_id: Option<Uuid>,
        /// Their present department.
        department_id: Option<Uuid>,
    },
}

/// The target of one owner for one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnedTarget {
    /// Whose.
    pub owner: TargetOwner,
    /// For when.
    pub month: TargetMonth,
    /// Currency of the amount.
    pub currency: Currency,
    /// Minor units.
    pub minor: i64,
}

/// Year, month, currency, department, department of the person, minor units, person.
type Row<P> = (i32, i32, String, Option<Uuid>, Option<Uuid>, i64, P);

/// The targets in scope for the given months, one by one; of one department and its people when it is given.
pub async fn list_owned(
    db: &impl ConnectionTrait,
    scope: &Scope,
    department: Option<Uuid>,
    months: &[TargetMonth],
) -> Result<Vec<OwnedTarget>, DbErr> {
    let select = of_years(scope, department, months)
        .column(target::Column::AmountMinor)
        .column(target::Column::UserId);
    let rows = select.into_tuple::<Row<Option<Uuid>>>().all(db).await?;
    of_months(rows, months)
}

/// The targets in scope for the given months, those of people summed by their present department.
pub async fn sum_by_department(
    db: &impl ConnectionTrait,
    scope: &Scope,
    months: &[TargetMonth],
) -> Result<Vec<OwnedTarget>, DbErr> {
    let select = of_years(scope, None, months)
        .expr_as(sum_of(Expr::col((target::Entity, target::Column::AmountMinor))), "minor")
        .group_by(target::Column::Year)
        .group_by(target::Column::Month)
        .group_by(target::Column::Currency)
        .group_by(target::Column::DepartmentId)
        .group_by(user::Column::DepartmentId);
    let rows = select.into_tuple::<(i32, i32, String, Option<Uuid>, Option<Uuid>, i64)>().all(db).await?;
    let nobody = rows.into_iter().map(|row| (row.0, row.1, row.2, row.3, row.4, row.5, None));
    of_months(nobody, months)
}

/// Targets of departments: a department's own target of a month, else the sum of its people's (in the month and
/// currency of each). What belongs to people without a department stands under `None`.
pub fn by_department(targets: &[OwnedTarget]) -> Result<Ledgers<Option<Uuid>>, DbErr> {
    let own: BTreeSet<(Uuid, TargetMonth)> = targets
        .iter()
        .filter_map(|target| match target.owner {
            TargetOwner::Department(id) => Some((id, target.month)),
            TargetOwner::People { .. } => None,
        })
        .collect();
    let mut ledgers = Ledgers::default();
    for target in targets {
        let department = match target.owner {
            TargetOwner::Department(id) => Some(id),
            TargetOwner::People { department_id: Some(id), .. } if own.contains(&(id, target.month)) => {
                continue;
            }
            TargetOwner::People { department_id, .. } => department_id,
        };
        ledgers.add_target(department, target.currency, target.month, target.minor)?;
    }
    Ok(ledgers)
}

/// Targets of people; those of departments are left out.
pub fn by_person(targets: &[OwnedTarget]) -> Result<Ledgers<Uuid>, DbErr> {
    let mut ledgers = Ledgers::default();
    for target in targets {
        if let TargetOwner::People { user_id: Some(user_id), .. } = target.owner {
            ledgers.add_target(user_id, target.currency, target.month, target.minor)?;
        }
    }
    Ok(ledgers)
}

fn of_years(scope: &Scope, department: Option<Uuid>, months: &[TargetMonth]) -> Select<target::Entity> {
    let years = months.iter().map(|month| month.year);
    let (first, last) = (years.clone().min().unwrap_or(0), years.max().unwrap_or(0));
    scope
        .find::<target::Entity>(target::Column::OrgId)
        .join(JoinType::LeftJoin, target::Relation::User.def())
        .filter(in_scope(scope))
        .filter(Condition::all().add_option(department.map(of_department)))
        .filter(target::Column::Year.between(first, last))
        .select_only()
        .column(target::Column::Year)
        .column(target::Column::Month)
        .column(target::Column::Currency)
        .column(target::Column::DepartmentId)
        .column(user::Column::DepartmentId)
}

/// A person's own targets, those of the led departments and their people, or all.
fn in_scope(scope: &Scope) -> Condition {
    match scope.reach() {
        Reach::Organization => Condition::all(),
        Reach::Own => Condition::all().add(target::Column::UserId.eq(scope.user_id())),
        Reach::LedDepartments => Condition::any()
            .add(target::Column::DepartmentId.in_subquery(scope.led_departments()))
            .add(target::Column::UserId.in_subquery(scope.led_users())),
    }
}

fn of_department(id: Uuid) -> Condition {
    Condition::any().add(target::Column::DepartmentId.eq(id)).add(user::Column::DepartmentId.eq(id))
}

fn of_months(
    rows: impl IntoIterator<Item = Row<Option<Uuid>>>,
    months: &[TargetMonth],
) -> Result<Vec<OwnedTarget>, DbErr> {
    let mut targets = Vec::new();
    for (year, month, currency, own_department, department_id, minor, user_id) in rows {
        let month = TargetMonth { year, month: u8::try_from(month).unwrap_or(0) };
        if months.contains(&month) {
            let owner = own_department
                .map_or(TargetOwner::People { user_id, department_id }, TargetOwner::Department);
            let currency = sql::parsed(&currency, |code| code.parse().ok(), "target.currency")?;
            targets.push(OwnedTarget { owner, month, currency, minor });
        }
    }
    Ok(targets)
}
