//! Cash collected: settled payments when received, minus succeeded refunds when paid back.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::Date;

use crate::access::Scope;
use crate::day::{days_between, days_from};
use crate::features::orders::types::ProductKind;
use crate::features::sales::types::{CashBySource, CashDay, LeadSource};
use crate::metrics::Compared;
use crate::period::Period;
use crate::sql;

#[cfg(test)]
mod tests;

/// Cash of a period by every grouping that the reports need; all of them add up to the same sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cash {
    /// Sums of the two windows.
    pub sums: Compared<CashSums>,
    /// Net cash of every day of the window, by source.
    pub days: Vec<CashDay>,
    /// Net cash of the window, by source.
    pub totals: CashBySource,
}

/// Sums of one window, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CashSums {
    /// Settled payments.
    pub gross: i64,
    /// Succeeded refunds.
    pub refunds: i64,
    /// Cash collected: gross minus refunds.
    pub net: i64,
    net_by_kind: [i64; 4],
}

impl CashSums {
    /// Cash collected of one kind of product.
    pub const fn of_kind(&self, kind: ProductKind) -> i64 {
        self.net_by_kind[kind as usize]
    }

    fn add(&mut self, kind: ProductKind, gross: i64, refunds: i64) -> Option<()> {
        let net = gross.checked_sub(refunds)?;
        self.gross = self.gross.checked_add(gross)?;
        self.refunds = self.refunds.checked_add(refunds)?;
        self.net = self.net.checked_add(net)?;
        let of_kind = &mut self.net_by_kind[kind as usize];
        *of_kind = of_kind.checked_add(net)?;
        Some(())
    }
}

/// Common table `movement`: money received and returned by order of `$1`, on the days of the window `$2`–`$3`, and
/// without a day in the window compared with, `$4`–`$5`.
///
/// Payments and refunds are two facts with a day of their own each: they meet only as summands. One arm per fact and
/// window is one range of an index, which a choice between two ranges is not on `SQLite`.
pub const MOVEMENTS: &str = "
WITH movement AS (
    SELECT p.order_id, p.received_on AS day, p.amount_minor AS received, 0 AS returned
    FROM payment p
    WHERE p.org_id = $1 AND p.status = 'SETTLED' AND p.received_on BETWEEN $2 AND $3
    UNION ALL
    SELECT p.order_id, CAST(NULL AS DATE), p.amount_minor, 0
    FROM payment p
    WHERE p.org_id = $1 AND p.status = 'SETTLED' AND p.received_on BETWEEN $4 AND $5
    UNION ALL
    SELECT p.order_id, r.refunded_on, 0, r.amount_minor
    FROM refund r JOIN payment p ON p.org_id = $1 AND p.id = r.payment_id
    WHERE r.org_id = $1 AND r.status = 'SUCCEEDED' AND r.refunded_on BETWEEN $2 AND $3
    UNION ALL
    SELECT p.order_id, CAST(NULL AS DATE), 0, r.amount_minor
    FROM refund r JOIN payment p ON p.org_id = $1 AND p.id = r.payment_id
    WHERE r.org_id = $1 AND r.status = 'SUCCEEDED' AND r.refunded_on BETWEEN $4 AND $5
)";

/// Cash of a period and of the one compared with.
pub async fn cash(db: &impl ConnectionTrait, scope: &Scope, period: &Period) -> Result<Cash, DbErr> {
    // The product is joined to the sums, not to every movement.
    const BY_DAY: &str = r#"
        SELECT g.day, g.source, t.kind, CAST(SUM(g.gross) AS BIGINT) AS gross,
            CAST(SUM(g.refunds) AS BIGINT) AS refunds
        FROM (
            SELECT m.day, o.source, o.product_id, CAST(SUM(m.received) AS BIGINT) AS gross,
                CAST(SUM(m.returned) AS BIGINT) AS refunds
            FROM movement m JOIN "order" o ON o.org_id = $1 AND o.id = m.order_id
            GROUP BY m.day, o.source, o.product_id
        ) AS g
        JOIN product t ON t.org_id = $1 AND t.id = g.product_id
        GROUP BY g.day, g.source, t.kind"#;
    let values = sql::two_windows(scope, period);
    let rows: Vec<CashRow> = sql::rows(db, &format!("{MOVEMENTS}{BY_DAY}"), values).await?;
    let movements = rows.into_iter().map(CashRow::movement).collect::<Result<Vec<_>, _>>()?;
    sql::fits(fold(&movements, period))
}

#[derive(Debug, FromQueryResult)]
struct CashRow {
    day: Option<Date>,
    source: Option<String>,
    kind: String,
    gross: i64,
    refunds: i64,
}

impl CashRow {
    fn movement(self) -> Result<Movement, DbErr> {
        Ok(Movement {
            day: self.day,
            source: self
                .source
                .map(|text| sql::parsed(&text, LeadSource::parse, "order.source"))
                .transpose()?,
            kind: sql::parsed(&self.kind, ProductKind::parse, "product.kind")?,
            gross: self.gross,
            refunds: self.refunds,
        })
    }
}

/// Money of one day, source and kind; without a day it belongs to the window compared with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Movement {
    pub(super) day: Option<Date>,
    pub(super) source: Option<LeadSource>,
    pub(super) kind: ProductKind,
    pub(super) gross: i64,
    pub(super) refunds: i64,
}

/// Adds the movements to every grouping; `None` beyond 64 bits.
pub(super) fn fold(movements: &[Movement], period: &Period) -> Option<Cash> {
    let mut sums = Compared::<CashSums>::empty(period.previous.is_some());
    let mut days: Vec<CashDay> = days_between(period.from, period.to)
        .map(|day| CashDay { day, cash: CashBySource::default() })
        .collect();
    let mut totals = CashBySource::default();
    for &Movement { day, source, kind, gross, refunds } in movements {
        if let Some(side) = sums.side(day.is_some()) {
            side.add(kind, gross, refunds)?;
        }
        if let Some(day) = day {
            let net = gross.checked_sub(refunds)?;
            let index = usize::try_from(days_from(period.from, day)).ok()?;
            days.get_mut(index)?.cash.add(source, net)?;
            totals.add(source, net)?;
        }
    }
    Some(Cash { sums, days, totals })
}
