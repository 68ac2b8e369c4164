//! Credits summed over several windows of days in one read.
use std::collections::BTreeMap;

use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, QueryFilter, QueryResult, QuerySelect, QueryTrait, Select,
    TryGetable,
};
use time::Date;
use uuid::Uuid;

use crate::access::Scope;
use crate::features::customers::queries::{sum_if, sum_of};
use crate::money::Currency;
use crate::sql;
use ::entity::credit;

/// Σ credits of one owner and currency, one sum per window in minor units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credits<K> {
    /// Whose.
    pub owner: K,
    /// Currency of the sums.
    pub currency: Currency,
    /// One sum per window.
    pub sums: Vec<i64>,
}

impl<K> Credits<K> {
    /// The same sums under another owner.
    pub fn with_owner<T>(&self, owner: T) -> Credits<T> {
        Credits { owner, currency: self.currency, sums: self.sums.clone() }
    }
}

/// First and last day of a window.
type Days = (Date, Date);

/// Σ credits in scope by window.
pub async fn credits_total(
    db: &impl ConnectionTrait,
    scope: &Scope,
    windows: &[Days],
) -> Result<Vec<Credits<()>>, DbErr> {
    let rows = db.query_all(&sums(scope, None, windows).into_query()).await?;
    rows.iter().map(|row| read(row, windows, |_| Ok(()))).collect()
}

/// Σ credits in scope by window and account manager of the win; of one department's credits when it is given.
pub async fn credits_by_am(
    db: &impl ConnectionTrait,
    scope: &Scope,
    department: Option<Uuid>,
    windows: &[Days],
) -> Result<Vec<Credits<Uuid>>, DbErr> {
    grouped(db, sums(scope, department, windows), credit::Column::AmId, windows).await
}

/// Σ credits in scope by window and department of the win.
pub async fn credits_by_department(
    db: &impl ConnectionTrait,
    scope: &Scope,
    windows: &[Days],
) -> Result<Vec<Credits<Option<Uuid>>>, DbErr> {
    grouped(db, sums(scope, None, windows), credit::Column::DepartmentId, windows).await
}

/// Σ credits in scope in one currency by day won; days without any are left out.
pub async fn credits_by_day(
    db: &impl ConnectionTrait,
    scope: &Scope,
    currency: Currency,
    (from, to): Days,
) -> Result<BTreeMap<Date, i64>, DbErr> {
    let rows = in_scope(scope)
        .filter(credit::Column::WonOn.between(from, to))
        .filter(credit::Column::Currency.eq(currency.code()))
        .select_only()
        .column(credit::Column::WonOn)
        .expr_as(sum_of(amount()), "minor")
        .group_by(credit::Column::WonOn)
        .into_tuple::<(Date, i64)>()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

fn in_scope(scope: &Scope) -> Select<credit::Entity> {
    let reach = scope.credited_to(credit::Column::OrgId, credit::Column::AmId, credit::Column::DepartmentId);
    scope.find::<credit::Entity>(credit::Column::OrgId).filter(reach)
}

/// One row per currency: the currency, then one sum per window.
fn sums(scope: &Scope, department: Option<Uuid>, windows: &[Days]) -> Select<credit::Entity> {
    let of_department = department.map(|id| credit::Column::DepartmentId.eq(id));
    // The span of all windows lets the index skip the years outside.
    let first = windows.iter().map(|(from, _)| *from).min();
    let last = windows.iter().map(|(_, to)| *to).max();
    let within = Condition::all()
        .add_option(of_department)
        .add_option(first.map(|day| credit::Column::WonOn.gte(day)))
        .add_option(last.map(|day| credit::Column::WonOn.lte(day)));
    let mut select = in_scope(scope)
        .filter(within)
        .select_only()
        .column(credit::Column::Currency)
        .group_by(credit::Column::Currency);
    for (index, (from, to)) in windows.iter().enumerate() {
        let of_window = Condition::all().add(credit::Column::WonOn.between(*from, *to));
        select = select.expr_as(sum_if(of_window, amount()), format!("window_{index}"));
    }
    select
}

fn amount() -> Expr {
    Expr::col((credit::Entity, credit::Column::AmountMinor))
}

async fn grouped<K: TryGetable>(
    db: &impl ConnectionTrait,
    select: Select<credit::Entity>,
    owner: credit::Column,
    windows: &[Days],
) -> Result<Vec<Credits<K>>, DbErr> {
    let select = select.column_as(owner, "owner").group_by(owner);
    let rows = db.query_all(&select.into_query()).await?;
    rows.iter().map(|row| read(row, windows, |row| row.try_get("", "owner"))).collect()
}

fn read<K>(
    row: &QueryResult,
    windows: &[Days],
    owner: impl Fn(&QueryResult) -> Result<K, DbErr>,
) -> Result<Credits<K>, DbErr> {
    let currency: String = row.try_get("", "currency")?;
    let sums = (0..windows.len()).map(|index| row.try_get_by_index(index + 1));
    Ok(Credits {
        owner: owner(row)?,
        currency: sql::parsed(&currency, |code| code.parse().ok(), "credit.currency")?,
        sums: sums.collect::<Result<_, _>>()?,
    })
}
