//! Customers counted and their potential summed, as of a day and as of the day compared with, in one read.
use std::collections::BTreeMap;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, JoinType, QueryFilter, QuerySelect, RelationTrait, Select,
    TryGetable,
};
use uuid::Uuid;

use super::{AsOf, count_if, owned_in, sum_of};
use crate::access::Scope;
use crate::features::customers::types::CustomerStatus;
use crate::money::Currency;
use crate::sql::{self, fits};
use ::entity::{customer, user};

/// The days of a snapshot and of the one compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshots {
    /// The day shown.
    pub now: AsOf,
    /// The day compared with; `None` where nothing is compared.
    pub before: Option<AsOf>,
}

/// The customers of some grain as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pipeline {
    /// Customers of any status and currency.
    pub customers: i64,
    /// Those who may still be won.
    pub active: i64,
    /// Active ones without a recent note; not counted by department.
    pub needs_follow_up: i64,
    /// Σ potential of the active ones by currency, in minor units.
    pub potential: BTreeMap<Currency, i64>,
}

/// The same customers on both days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compared {
    /// As of the day shown.
    pub now: Pipeline,
    /// As of the day compared with; empty where nothing is compared.
    pub before: Pipeline,
}

/// Customers by grain, currency and status on both days: the sums that every pipeline is put together from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PipelineParts<K>(Vec<Part<K>>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Part<K> {
    grain: K,
    currency: Currency,
    now: Option<CustomerStatus>,
    before: Option<CustomerStatus>,
    customers: i64,
    silent_now: i64,
    silent_before: i64,
    minor: i64,
}

/// Currency, both statuses, customers, silent ones on both days, potential in minor units, grain.
type Row<K> = (String, Option<String>, Option<String>, i64, i64, i64, i64, K);

impl Pipeline {
    /// Σ potential in one currency, in minor units.
    pub fn potential_in(&self, currency: Currency) -> i64 {
        self.potential.get(&currency).copied().unwrap_or(0)
    }

    /// Counts a part by its status on one of the days; customers not on file that day count for nothing.
    fn count<K>(&mut self, part: &Part<K>, status: Option<CustomerStatus>, silent: i64) -> Result<(), DbErr> {
        let Some(status) = status else { return Ok(()) };
        self.customers = fits(self.customers.checked_add(part.customers))?;
        if status.is_active() {
            self.active = fits(self.active.checked_add(part.customers))?;
            self.needs_follow_up = fits(self.needs_follow_up.checked_add(silent))?;
            let sum = self.potential.entry(part.currency).or_default();
            *sum = fits(sum.checked_add(part.minor))?;
        }
        Ok(())
    }
}

impl<K: Ord + Copy> PipelineParts<K> {
    /// All together; an error beyond 64 bits.
    pub fn total(&self) -> Result<Compared, DbErr> {
        self.by(|_| Some(())).map(|mut all| all.remove(&()).unwrap_or_default())
    }

    /// By grain; an error beyond 64 bits.
    pub fn by_grain(&self) -> Result<BTreeMap<K, Compared>, DbErr> {
        self.by(|part| Some(part.grain))
    }

    /// By status on the day shown; an error beyond 64 bits.
    pub fn by_status(&self) -> Result<BTreeMap<CustomerStatus, Compared>, DbErr> {
        self.by(|part| part.now)
    }

    fn by<G: Ord>(&self, group: impl Fn(&Part<K>) -> Option<G>) -> Result<BTreeMap<G, Compared>, DbErr> {
        let mut groups = BTreeMap::<G, Compared>::new();
        for part in &self.0 {
            if let Some(group) = group(part) {
                let compared = groups.entry(group).or_default();
                compared.now.count(part, part.now, part.silent_now)?;
                compared.before.count(part, part.before, part.silent_before)?;
            }
        }
        Ok(groups)
    }
}

/// Customers in scope, of any account manager.
pub async fn pipelines(
    db: &impl ConnectionTrait,
    scope: &Scope,
    snapshots: &Snapshots,
) -> Result<PipelineParts<i64>, DbErr> {
    let select = figures(scope, None, snapshots, AsOf::silent_count).expr_as(Expr::val(0_i64), "grain");
    parts(db, select, snapshots).await
}

/// Customers in scope by present account manager; of one department's people when it is given.
pub async fn pipelines_by_am(
    db: &impl ConnectionTrait,
    scope: &Scope,
    department: Option<Uuid>,
    snapshots: &Snapshots,
) -> Result<PipelineParts<Uuid>, DbErr> {
    let select = figures(scope, department, snapshots, AsOf::silent_count)
        .column(customer::Column::AmId)
        .group_by(customer::Column::AmId);
    parts(db, select, snapshots).await
}

/// Customers in scope by the present department of their account manager; nobody's need of a note is counted.
pub async fn pipelines_by_department(
    db: &impl ConnectionTrait,
    scope: &Scope,
    snapshots: &Snapshots,
) -> Result<PipelineParts<Option<Uuid>>, DbErr> {
    let select = figures(scope, None, snapshots, |_| Expr::val(0_i64))
        .join(JoinType::InnerJoin, customer::Relation::Am.def())
        .column(user::Column::DepartmentId)
        .group_by(user::Column::DepartmentId);
    parts(db, select, snapshots).await
}

impl AsOf {
    fn silent_count(&self) -> Expr {
        count_if(self.is_silent())
    }
}

/// Counts and potential by currency and both statuses; the grain is to be added as the last column.
fn figures(
    scope: &Scope,
    department: Option<Uuid>,
    snapshots: &Snapshots,
    silent: impl Fn(&AsOf) -> Expr,
) -> Select<customer::Entity> {
    const NOW: &str = "status_now";
    const BEFORE: &str = "status_before";
    let now = &snapshots.now;
    let before = snapshots.before.as_ref().unwrap_or(now);
    scope
        .find::<customer::Entity>(customer::Column::OrgId)
        .filter(owned_in(scope, department))
        .select_only()
        .column(customer::Column::Currency)
        .expr_as(now.status(), NOW)
        .expr_as(before.status(), BEFORE)
        .expr_as(customer::Column::Id.count(), "customers")
        .expr_as(silent(now), "silent_now")
        .expr_as(silent(before), "silent_before")
        .expr_as(sum_of(customer::Column::PotentialMinor.into_expr()), "potential_minor")
        .group_by(customer::Column::Currency)
        // By name: repeated with its parameters an expression would be another one to PostgreSQL.
        .group_by(Expr::col(NOW))
        .group_by(Expr::col(BEFORE))
}

async fn parts<K: TryGetable>(
    db: &impl ConnectionTrait,
    select: Select<customer::Entity>,
    snapshots: &Snapshots,
) -> Result<PipelineParts<K>, DbErr> {
    let status = |text: Option<String>| {
        text.map(|text| sql::parsed(&text, CustomerStatus::parse, "customer.status")).transpose()
    };
    let mut parts = Vec::new();
    for (currency, now, before, customers, silent_now, silent_before, minor, grain) in
        select.into_tuple::<Row<K>>().all(db).await?
    {
        let currency = sql::parsed(&currency, |code| code.parse().ok(), "customer.currency")?;
        let before = before.filter(|_| snapshots.before.is_some());
        let (now, before) = (status(now)?, status(before)?);
        parts.push(Part { grain, currency, now, before, customers, silent_now, silent_before, minor });
    }
    Ok(PipelineParts(parts))
}
