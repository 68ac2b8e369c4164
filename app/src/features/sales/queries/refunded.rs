//! What has been paid back, to date, of the payments of a period.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Value};
use time::Date;

use crate::access::Scope;
use crate::metrics::Compared;
use crate::period::Period;
use crate::sql;

/// Succeeded refunds up to `today` of the settled payments received in the windows, in minor units.
pub async fn refunded_to_date(
    db: &impl ConnectionTrait,
    scope: &Scope,
    period: &Period,
    today: Date,
) -> Result<Compared<i64>, DbErr> {
    // CROSS JOIN keeps SQLite from starting at the payments, of which there are many more.
    const REFUNDS: &str = "
        SELECT f.is_current, CAST(SUM(f.amount_minor) AS BIGINT) AS refunded
        FROM (
            SELECT CASE WHEN p.received_on BETWEEN $2 AND $3 THEN 1 ELSE 0 END AS is_current, r.amount_minor
            FROM refund r CROSS JOIN payment p
            WHERE p.org_id = $1 AND p.id = r.payment_id AND r.org_id = $1 AND r.status = 'SUCCEEDED' AND r.refunded_on <= $6 AND p.status = 'SETTLED'
                AND (p.received_on BETWEEN $2 AND $3 OR p.received_on BETWEEN $4 AND $5)
        ) AS f
        GROUP BY f.is_current";
    let values = sql::two_windows(scope, period).into_iter().chain([Value::from(today)]);
    let rows: Vec<RefundedRow> = sql::rows(db, REFUNDS, values).await?;
    let mut refunded = Compared::<i64>::empty(period.previous.is_some());
    for row in rows {
        if let Some(sum) = refunded.side(row.is_current == 1) {
            *sum = sql::fits(sum.checked_add(row.refunded))?;
        }
    }
    Ok(refunded)
}

#[derive(Debug, FromQueryResult)]
struct RefundedRow {
    is_current: i32,
    refunded: i64,
}
