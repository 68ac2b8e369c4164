//! Customers counted and their potential summed, as of a day.
use std::collections::BTreeMap;

use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationTrait,
    Select, TryGetable,
};
use uuid::Uuid;

use super::as_of::MOVES;
use super::{AsOf, count_if, owned_in, sum_if};
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

/// Currency, customers, active, in need of a note, potential in minor units, grain.
type Row<K> = (String, i64, i64, i64, i64, K);

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
    let select =
        figures(scope, department, as_of, Some(as_of.needs_follow_up())).expr_as(Expr::val(0_i64), "grain");
    Ok(by_grain::<i64>(db, select).await?.remove(&0).unwrap_or_default())
}

/// Today's customers in scope by status.
pub async fn pipeline_by_status(
    db: &impl ConnectionTrait,
    scope: &Scope,
    today: &AsOf,
) -> Result<BTreeMap<CustomerStatus, Pipeline>, DbErr> {
    let select = figures(scope, None, today, Some(today.needs_follow_up()))
        .column(customer::Column::Status)
        .group_by(customer::Column::Status);
    let stages = by_grain::<String>(db, select).await?.into_iter();
    stages
        .map(|(status, pipeline)| {
            Ok((sql::parsed(&status, CustomerStatus::parse, "customer.status")?, pipeline))
        })
        .collect()
}

/// Customers in scope by present account manager; of one department's people when it is given.
pub async fn pipeline_by_am(
    db: &impl ConnectionTrait,
    scope: &Scope,
    department: Option<Uuid>,
    as_of: &AsOf,
) -> Result<BTreeMap<Uuid, Pipeline>, DbErr> {
    let select = figures(scope, department, as_of, Some(as_of.needs_follow_up()))
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

/// Counts and potential by currency; the grain is to be added as the last column.
fn figures(
    scope: &Scope,
    department: Option<Uuid>,
    as_of: &AsOf,
    needs_follow_up: Option<Condition>,
) -> Select<customer::Entity> {
    let silent = needs_follow_up.map_or_else(|| Expr::val(0_i64), count_if);
    let mut select = scope
        .find::<customer::Entity>(customer::Column::OrgId)
        .filter(owned_in(scope, department))
        .filter(as_of.exists())
        .select_only()
        .column(customer::Column::Currency)
        .expr_as(count_if(as_of.has_status()), "customers")
        .expr_as(count_if(as_of.is_active()), "active")
        .expr_as(silent, "needs_follow_up")
        .expr_as(sum_if(as_of.is_active(), customer::Column::PotentialMinor.into_expr()), "potential_minor")
        .group_by(customer::Column::Currency);
    if !as_of.is_today() {
        let first_move = Expr::col((MOVES, Alias::new("customer_id")))
            .equals((customer::Entity, customer::Column::Id))
            .and(Expr::col((MOVES, Alias::new("position"))).eq(1_i64));
        QueryTrait::query(&mut select).join_subquery(
            JoinType::LeftJoin,
            as_of.moves(scope),
            MOVES,
            first_move,
        );
    }
    select
}

async fn by_grain<K: TryGetable + Ord>(
    db: &impl ConnectionTrait,
    select: Select<customer::Entity>,
) -> Result<BTreeMap<K, Pipeline>, DbErr> {
    let mut pipelines = BTreeMap::<K, Pipeline>::new();
    for (currency, customers, active, needs_follow_up, minor, grain) in
        select.into_tuple::<Row<K>>().all(db).await?
    {
        let currency = sql::parsed(&currency, |code| code.parse().ok(), "customer.currency")?;
        let potential = BTreeMap::from([(currency, minor)]);
        pipelines.entry(grain).or_default().add(&Pipeline {
            customers,
            active,
            needs_follow_up,
            potential,
        })?;
    }
    Ok(pipelines)
}
