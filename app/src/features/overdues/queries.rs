//! What is owed as of a day, from the allocations, waivers and plan states up to that day.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Value};
use time::{Date, macros::date};
use uuid::Uuid;

use super::types::{Ageing, OverdueInstallment};
use crate::access::Scope;
use crate::day::{add_days, days_from};
use crate::metrics::Compared;
use crate::sql;

#[cfg(test)]
mod tests;

/// Every due day that the databases can hold.
pub const ANY_DAY: (Date, Date) = (date!(0001 - 01 - 01), date!(9999 - 12 - 31));

/// Common table `open_installment`: what is unpaid as of day `$2` of the installments of `$1` due from `$3` to `$4`.
///
/// Rows that changed after the day are read as they were on it: an installment paid or waived since, a plan
/// completed or cancelled since. A plan of an order that did not exist yet owes nothing.
pub const OPEN_INSTALLMENTS: &str = r#"
WITH changed_since AS (
    SELECT s.id, s.plan_id, s.due_on, s.amount_minor, s.status, s.waived_on
    FROM payment_plan_schedule s
    WHERE s.org_id = $1 AND s.id IN (
        SELECT a.schedule_id FROM payment_allocation a WHERE a.org_id = $1 AND a.applied_on > $2
    )
    UNION
    SELECT s.id, s.plan_id, s.due_on, s.amount_minor, s.status, s.waived_on
    FROM payment_plan_schedule s WHERE s.org_id = $1 AND s.status = 'WAIVED' AND s.waived_on > $2
), candidate AS (
    SELECT s.id, s.plan_id, s.due_on, s.amount_minor
    FROM payment_plan_schedule s
    WHERE s.org_id = $1 AND s.status IN ('DUE', 'PARTIAL') AND s.due_on BETWEEN $3 AND $4
    UNION ALL
    SELECT c.id, c.plan_id, c.due_on, c.amount_minor
    FROM changed_since c
    WHERE c.due_on BETWEEN $3 AND $4 AND (c.status = 'PAID' OR (c.status = 'WAIVED' AND c.waived_on > $2))
), installment AS MATERIALIZED (
    SELECT c.id AS schedule_id, c.due_on, c.amount_minor, o.id AS order_id, o.lead_id,
        CAST((
            SELECT COALESCE(SUM(p.amount_minor), 0) FROM payment_allocation p
            WHERE p.org_id = $1 AND p.schedule_id = c.id AND p.applied_on <= $2
        ) AS BIGINT) AS paid_minor
    FROM candidate c
    JOIN payment_plan l ON l.org_id = $1 AND l.id = c.plan_id
    JOIN "order" o ON o.org_id = $1 AND o.id = l.order_id
    WHERE o.created_on <= $2
        AND (l.status <> 'CANCELLED' OR l.cancelled_on > $2)
        AND (l.status <> 'COMPLETED' OR l.id IN (SELECT plan_id FROM changed_since))
), open_installment AS (
    SELECT schedule_id, due_on, amount_minor, paid_minor, amount_minor - paid_minor AS remaining_minor, order_id,
        lead_id
    FROM installment WHERE amount_minor > paid_minor
)"#;

/// What is owed as of a day, by days overdue.
pub async fn ageing(db: &impl ConnectionTrait, scope: &Scope, as_of: Date) -> Result<Ageing, DbErr> {
    const BANDS: &str = "
        SELECT CASE WHEN due_on >= $2 THEN 0 WHEN due_on >= $5 THEN 1 WHEN due_on >= $6 THEN 2
                    WHEN due_on >= $7 THEN 3 ELSE 4 END AS band,
            CAST(SUM(remaining_minor) AS BIGINT) AS remaining
        FROM open_installment GROUP BY 1";
    let bounds = [30, 60, 90].map(|days| add_days(as_of, -days).into());
    let values = as_of_values(scope, as_of, ANY_DAY).into_iter().chain(bounds);
    let rows = sql::rows(db, &format!("{OPEN_INSTALLMENTS}{BANDS}"), values).await?;
    sql::fits(by_age(rows))
}

/// What is owed as of a day and as of the day compared with.
pub async fn ageing_beside(
    db: &impl ConnectionTrait,
    scope: &Scope,
    as_of: Date,
    before: Option<Date>,
) -> Result<Compared<Ageing>, DbErr> {
    let earlier = async {
        match before {
            Some(day) => ageing(db, scope, day).await.map(Some),
            None => Ok(None),
        }
    };
    let (current, previous) = tokio::try_join!(ageing(db, scope, as_of), earlier)?;
    Ok(Compared { current, previous })
}

/// Up to `limit` installments that were due before the day, latest due day first.
pub async fn list_latest(
    db: &impl ConnectionTrait,
    scope: &Scope,
    as_of: Date,
    limit: u32,
) -> Result<Vec<OverdueInstallment>, DbErr> {
    const LATEST: &str = "
        SELECT i.schedule_id, i.lead_id, d.name AS lead_name, d.email AS lead_email, i.order_id, i.due_on,
            i.amount_minor, i.paid_minor, i.remaining_minor
        FROM open_installment i JOIN lead d ON d.org_id = $1 AND d.id = i.lead_id
        ORDER BY i.due_on DESC, i.schedule_id DESC LIMIT $5";
    let yesterday = add_days(as_of, -1);
    let mut latest = Vec::new();
    // Busy books have enough in two weeks; only where they have not is everything looked at.
    for first in [add_days(as_of, -14), ANY_DAY.0] {
        let values =
            as_of_values(scope, as_of, (first, yesterday)).into_iter().chain([i64::from(limit).into()]);
        let rows: Vec<OverdueRow> = sql::rows(db, &format!("{OPEN_INSTALLMENTS}{LATEST}"), values).await?;
        latest = rows.into_iter().map(|row| row.seen_on(as_of)).collect();
        if latest.len() >= usize::try_from(limit).unwrap_or(usize::MAX) {
            break;
        }
    }
    Ok(latest)
}

/// Values of `$1` to `$4` of [`OPEN_INSTALLMENTS`]: the organisation, the day, and first and last due day.
pub fn as_of_values(scope: &Scope, as_of: Date, due: (Date, Date)) -> [Value; 4] {
    [scope.org_id().into(), as_of.into(), due.0.into(), due.1.into()]
}

#[derive(Debug, FromQueryResult)]
struct BandRow {
    band: i32,
    remaining: i64,
}

/// Puts the sums of the bands in their places; `None` where a band is unknown.
fn by_age(rows: Vec<BandRow>) -> Option<Ageing> {
    let mut ageing = Ageing::default();
    for BandRow { band, remaining } in rows {
        let part = match band {
            0 => &mut ageing.not_due,
            1 => &mut ageing.days_1_to_30,
            2 => &mut ageing.days_31_to_60,
            3 => &mut ageing.days_61_to_90,
            4 => &mut ageing.over_90_days,
            _ => return None,
        };
        *part = part.checked_add(remaining)?;
    }
    Some(ageing)
}

#[derive(Debug, FromQueryResult)]
struct OverdueRow {
    schedule_id: Uuid,
    lead_id: Uuid,
    lead_name: String,
    lead_email: String,
    order_id: Uuid,
    due_on: Date,
    amount_minor: i64,
    paid_minor: i64,
    remaining_minor: i64,
}

impl OverdueRow {
    fn seen_on(self, day: Date) -> OverdueInstallment {
        OverdueInstallment {
            schedule_id: self.schedule_id,
            lead_id: self.lead_id,
            lead_name: self.lead_name,
            lead_email: self.lead_email,
            order_id: self.order_id,
            due_on: self.due_on,
            days_overdue: days_from(self.due_on, day),
            amount_cents: self.amount_minor,
            paid_cents: self.paid_minor,
            remaining_cents: self.remaining_minor,
        }
    }
}
