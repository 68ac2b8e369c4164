//! Customers counted and their potential summed, as of a day.
use std::collections::BTreeMap;

use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, JoinType, QueryFilter, QuerySelect, RelationTrait,
    Select, TryGetable,
};
use uuid::Uuid;

use super::{AsOf, count_if, owned_in, sum_of};
use crate::access::Scope;
use crate::features::customers::types::CustomerStatus;
use crate::money::Currency;
use crate::sql::{self, fits};
use ::entity::{customer, user};

/// The customers of some grain as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pipeline {
    /// Customers of any status and currency.
    pub customers: i64,
    /// Those who may still be won.
    pub active: i64,
    /// Active ones without a recent note; not counted for the whole organisation.
    pub needs_follow_up: i64,
    /// Σ potential of the active ones by currency, in minor units.
    pub potential: BTreeMap<Currency, i64>,
}

/// Currency, status, customers, those in need of a note, potential in minor units, grain.
type Row<K> = (String, Option<String>, i64, i64, i64, K);

impl Pipeline {
    /// Σ potential in one currency, in minor units.
    pub fn potential_in(&self, currency: Currency) -> i64 {
        self.potential.get(&currency).copied().unwrap_or(0)
    }

    /// Adds another one; an error beyond 64 bits.
    pub fn add(&mut self, other: &Self) -> Result<(), DbErr> {
        self.customers = fits(self.customers.checked_add(other.customers))?;
        self.active = fits(self.active.checked_add(other.active))?;
        self.needs_follow_up = fits(self.needs_follow_up.checked_add(other.needs_follow_up))?;
        for (currency, minor) in &other.potential {
            let sum = self.potential.entry(*currency).or_default();
            *sum = fits(sum.checked_add(*minor))?;
        }
        Ok(())
    }
}

/// All customers in scope, of one department's people when it is given.
pub async fn pipeline_total(
    db: &impl ConnectionTrait,
    scope: &Scope,
    department: Option<Uuid>,
    as_of: &AsOf,
) -> Result<Pipeline, DbErr> {
    let select = figures(scope, department, as_of, Some(as_of.is_silent())).expr_as(Expr::val(0_i64), "grain");
    Ok(by_grain::<i64>(db, select).await?.remove(&0).unwrap_or_default())
}

/// Today's customers in scope by status.
pub async fn pipeline_by_status(
    db: &impl ConnectionTrait,
    scope: &Scope,
    today: &AsOf,
) -> Result<BTreeMap<CustomerStatus, Pipeline>, DbErr> {
    let select = figures(scope, None, today, Some(today.is_silent())).expr_as(Expr::val(0_i64), "grain");
    let mut stages = BTreeMap::<CustomerStatus, Pipeline>::new();
    for row in rows::<i64>(db, select).await? {
        if let Some((status, part)) = counted(&row)? {
            stages.entry(status).or_default().add(&part)?;
        }
    }
    Ok(stages)
}

/// Customers in scope by present account manager; of one department's people when it is given.
pub async fn pipeline_by_am(
    db: &impl ConnectionTrait,
    scope: &Scope,
    department: Option<Uuid>,
    as_of: &AsOf,
) -> Result<BTreeMap<Uuid, Pipeline>, DbErr> {
    let select = figures(scope, department, as_of, Some(as_of.is_silent()))
        .column(customer::Column::AmId)
        .group_by(customer::Column::AmId);
    by_grain(db, select).await
}

/// Customers in scope by the present department of their account manager; nobody's need of a note is counted.
pub async fn pipeline_by_department(
    db: &impl ConnectionTrait,
    scope: &Scope,
    as_of: &AsOf,
) -> Result<BTreeMap<Option<Uuid>, Pipeline>, DbErr> {
    let select = figures(scope, None, as_of, None)
        .join(JoinType::InnerJoin, customer::Relation::Am.def())
        .column(user::Column::DepartmentId)
        .group_by(user::Column::DepartmentId);
    by_grain(db, select).await
}

/// Counts and potential by currency and status of the day; the grain is to be added as the last column.
fn figures(
    scope: &Scope,
    department: Option<Uuid>,
    as_of: &AsOf,
    is_silent: Option<Condition>,
) -> Select<customer::Entity> {
    const STATUS: &str = "status_then";
    let silent = is_silent.map_or_else(|| Expr::val(0_i64), count_if);
    scope
        .find::<customer::Entity>(customer::Column::OrgId)
        .filter(owned_in(scope, department))
        .select_only()
        .column(customer::Column::Currency)
        .expr_as(as_of.status(), STATUS)
        .expr_as(customer::Column::Id.count(), "customers")
        .expr_as(silent, "silent")
        .expr_as(sum_of(customer::Column::PotentialMinor.into_expr()), "potential_minor")
        .group_by(customer::Column::Currency)
        // By its name: repeated with its parameters the expression would be another one to PostgreSQL.
        .group_by(Expr::col(STATUS))
}

async fn by_grain<K: TryGetable + Ord + Copy>(
    db: &impl ConnectionTrait,
    select: Select<customer::Entity>,
) -> Result<BTreeMap<K, Pipeline>, DbErr> {
    let mut pipelines = BTreeMap::<K, Pipeline>::new();
    for row in rows::<K>(db, select).await? {
        if let Some((_, part)) = counted(&row)? {
            pipelines.entry(row.5).or_default().add(&part)?;
        }
    }
    Ok(pipelines)
}

async fn rows<K: TryGetable>(
    db: &impl ConnectionTrait,
    select: Select<customer::Entity>,
) -> Result<Vec<Row<K>>, DbErr> {
    select.into_tuple().all(db).await
}

/// What a row counts for; nothing when its customers were not on file.
fn counted<K>(row: &Row<K>) -> Result<Option<(CustomerStatus, Pipeline)>, DbErr> {
    let (currency, status, customers, silent, minor, _) = row;
    let Some(status) = status else { return Ok(None) };
    let status = sql::parsed(status, CustomerStatus::parse, "customer.status")?;
    let currency = sql::parsed(currency, |code| code.parse().ok(), "customer.currency")?;
    let mut pipeline = Pipeline { customers: *customers, ..Pipeline::default() };
    if status.is_active() {
        pipeline.active = *customers;
        pipeline.needs_follow_up = *silent;
        pipeline.potential.insert(currency, *minor);
    }
    Ok(Some((status, pipeline)))
}
