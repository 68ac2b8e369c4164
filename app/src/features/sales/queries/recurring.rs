//! Monthly recurring revenue: what running subscriptions bring in a month, rounded once.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::Date;

use crate::access::Scope;
use crate::metrics::Compared;
use crate::money::div_round;
use crate::sql;

#[cfg(test)]
mod tests;

/// MRR as of a day and of the day compared with, in minor units.
pub async fn monthly_revenue(
    db: &impl ConnectionTrait,
    scope: &Scope,
    as_of: Date,
    before: Option<Date>,
) -> Result<Compared<i64>, DbErr> {
    const RUNNING: &str = r#"
        SELECT t.interval_unit, t.interval_count,
            CAST(SUM(CASE WHEN o.started_on <= $2 AND (o.ended_on IS NULL OR o.ended_on > $2)
                THEN o.total_minor ELSE 0 END) AS BIGINT) AS total,
            CAST(SUM(CASE WHEN o.started_on <= $3 AND (o.ended_on IS NULL OR o.ended_on > $3)
                THEN o.total_minor ELSE 0 END) AS BIGINT) AS total_before
        FROM product t JOIN "order" o ON o.org_id = $1 AND o.product_id = t.id
        WHERE t.org_id = $1 AND t.kind = 'SUBSCRIPTION' AND o.status = 'WON'
        GROUP BY t.interval_unit, t.interval_count"#;
    let values = [scope.org_id().into(), as_of.into(), before.unwrap_or(as_of).into()];
    let rows: Vec<RunningRow> = sql::rows(db, RUNNING, values).await?;
    let mut now = Vec::with_capacity(rows.len());
    let mut then = Vec::with_capacity(rows.len());
    for row in rows {
        let (unit, count) = (row.interval_unit.as_deref(), row.interval_count);
        let (Some(per_year), Some(count)) = (unit.and_then(per_year), count) else {
            return Err(DbErr::Type("a subscription has no known interval".to_owned()));
        };
        now.push(Recurring { total: row.total, per_year, every: count.into() });
        then.push(Recurring { total: row.total_before, per_year, every: count.into() });
    }
    let before = before.map(|_| sql::fits(monthly(&then))).transpose()?;
    Ok(Compared { current: sql::fits(monthly(&now))?, previous: before })
}

#[derive(Debug, FromQueryResult)]
struct RunningRow {
    interval_unit: Option<String>,
    interval_count: Option<i32>,
    total: i64,
    total_before: i64,
}

/// Totals that come again every so many units of time.
#[derive(Debug, Clone, Copy)]
struct Recurring {
    /// Minor units per interval.
    total: i64,
    /// Units of time in a year.
    per_year: i64,
    /// Units of time in an interval.
    every: i64,
}

/// Units of time in a year.
fn per_year(unit: &str) -> Option<i64> {
    match unit {
        "YEAR" => Some(1),
        "QUARTER" => Some(4),
        "MONTH" => Some(12),
        "WEEK" => Some(52),
        "DAY" => Some(365),
        _ => None,
    }
}

/// Σ total × per year / every / 12 as one exact fraction, rounded half away from zero at the end; `None` where an
/// interval is not positive or the sum exceeds its integers.
fn monthly(parts: &[Recurring]) -> Option<i64> {
    let (mut numerator, mut denominator) = (0_i128, 12_i128);
    for part in parts {
        let every = i128::from(part.every);
        if every < 1 {
            return None;
        }
        // Bring both to the least common denominator: a twelfth of a year stays a twelfth.
        let part_denominator = every.checked_mul(12)?;
        let common = lcm(denominator, part_denominator)?;
        let yearly = i128::from(part.total).checked_mul(part.per_year.into())?;
        numerator = numerator
            .checked_mul(common / denominator)?
            .checked_add(yearly.checked_mul(common / part_denominator)?)?;
        denominator = common;
    }
    i64::try_from(div_round(numerator, denominator)).ok()
}

fn lcm(left: i128, right: i128) -> Option<i128> {
    (left / gcd(left, right)).checked_mul(right)
}

const fn gcd(left: i128, right: i128) -> i128 {
    if right == 0 { left } else { gcd(right, left % right) }
}
