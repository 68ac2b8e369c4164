//! Orders that were decided: won and lost, by the day they were closed.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::Date;

use crate::access::Scope;
use crate::day::days_from;
use crate::features::sales::types::{CashBySource, LeadSource};
use crate::metrics::Compared;
use crate::period::Period;
use crate::sql;

/// Orders decided in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedOrders {
    /// Sums of the two windows.
    pub sums: Compared<ClosedSums>,
    /// Orders won on every day of the window.
    pub won_by_day: Vec<i64>,
    won_by_source: [i64; CashBySource::PARTS.len()],
}

/// Sums of one window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClosedSums {
    /// Orders won; a later refund does not undo one.
    pub won: i64,
    /// Orders lost.
    pub lost: i64,
    /// Total of the orders won, in minor units.
    pub won_minor: i64,
}

impl ClosedOrders {
    /// Orders won in the window from one source.
    pub fn won_from(&self, source: Option<LeadSource>) -> i64 {
        self.won_by_source[position(source)]
    }
}

/// Orders decided in a period and in the one compared with.
pub async fn closed_orders(
    db: &impl ConnectionTrait,
    scope: &Scope,
    period: &Period,
) -> Result<ClosedOrders, DbErr> {
    const CLOSED: &str = r#"
        SELECT c.day, c.source, c.status, COUNT(*) AS orders, CAST(SUM(c.total_minor) AS BIGINT) AS total
        FROM (
            SELECT o.closed_on AS day, o.source, o.status, o.total_minor
            FROM "order" o
            WHERE o.org_id = $1 AND o.status IN ('WON', 'LOST') AND o.closed_on BETWEEN $2 AND $3
            UNION ALL
            SELECT CAST(NULL AS DATE), o.source, o.status, o.total_minor
            FROM "order" o
            WHERE o.org_id = $1 AND o.status IN ('WON', 'LOST') AND o.closed_on BETWEEN $4 AND $5
        ) AS c
        GROUP BY c.day, c.source, c.status"#;
    let rows: Vec<ClosedRow> = sql::rows(db, CLOSED, sql::two_windows(scope, period)).await?;
    fold(&rows, period)
}

#[derive(Debug, FromQueryResult)]
pub(super) struct ClosedRow {
    pub(super) day: Option<Date>,
    pub(super) source: Option<String>,
    pub(super) status: String,
    pub(super) orders: i64,
    pub(super) total: i64,
}

/// Adds the rows to every grouping; a row without a day belongs to the window compared with.
pub(super) fn fold(rows: &[ClosedRow], period: &Period) -> Result<ClosedOrders, DbErr> {
    let mut closed = ClosedOrders {
        sums: Compared::empty(period.previous.is_some()),
        won_by_day: vec![0; usize::try_from(period.days()).unwrap_or(0)],
        won_by_source: [0; CashBySource::PARTS.len()],
    };
    for row in rows {
        closed.add(row, period)?;
    }
    Ok(closed)
}

impl ClosedOrders {
    fn add(&mut self, row: &ClosedRow, period: &Period) -> Result<(), DbErr> {
        let won = row.status == "WON";
        if let Some(side) = self.sums.side(row.day.is_some()) {
            if won {
                side.won += row.orders;
                side.won_minor = sql::fits(side.won_minor.checked_add(row.total))?;
            } else {
                side.lost += row.orders;
            }
        }
        let Some(day) = row.day.filter(|_| won) else { return Ok(()) };
        let source = row.source.as_deref().map(|text| sql::parsed(text, LeadSource::parse, "order.source"));
        self.won_by_source[position(source.transpose()?)] += row.orders;
        let index = usize::try_from(days_from(period.from, day)).unwrap_or(usize::MAX);
        if let Some(orders) = self.won_by_day.get_mut(index) {
            *orders += row.orders;
        }
        Ok(())
    }
}

/// Place of a source in [`CashBySource::PARTS`].
fn position(source: Option<LeadSource>) -> usize {
    source.map_or(CashBySource::PARTS.len() - 1, |source| source as usize)
}
