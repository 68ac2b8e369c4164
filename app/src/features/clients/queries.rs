//! Reads of what clients owe; the sums are those of overdues, so that sales and client success always agree.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::Date;
use uuid::Uuid;

use super::types::{ClientMetrics, ClientsOverview, OverdueClient};
use crate::access::{Ctx, Scope};
use crate::day::days_from;
use crate::features::overdues::queries::{ANY_DAY, OPEN_INSTALLMENTS, ageing_beside, as_of_values};
use crate::period::PeriodQuery;
use crate::sql::{self, fits};

/// Rows of the table.
const MOST: u32 = 10;

/// The page for what the URL asks; a period that does not exist falls back to the default, with a notice.
pub async fn overview(ctx: &Ctx, query: &PeriodQuery) -> Result<ClientsOverview, DbErr> {
    let (db, scope, today) = (&ctx.db.read, &ctx.scope, ctx.today);
    let (period, notice) = query.resolve_lenient(today, ctx.organization.calendar);
    let (ageing, overdue_clients) = tokio::try_join!(
        ageing_beside(db, scope, today, period.previous.map(|(_, to)| to)),
        list_most_overdue(db, scope, today, MOST),
    )?;
    let owed = ageing.try_map(|ageing| fits(ageing.outstanding()))?;
    let overdue = ageing.try_map(|ageing| fits(ageing.overdue()))?;
    Ok(ClientsOverview {
        period,
        notice,
        as_of: today,
        currency: ctx.organization.currency,
        metrics: ClientMetrics {
            total_owed_cents: owed.metric(|cents| *cents),
            overdue_cents: overdue.metric(|cents| *cents),
        },
        ageing: ageing.current,
        overdue_clients,
    })
}

/// Up to `limit` clients with overdue installments as of a day, most overdue money first.
pub async fn list_most_overdue(
    db: &impl ConnectionTrait,
    scope: &Scope,
    as_of: Date,
    limit: u32,
) -> Result<Vec<OverdueClient>, DbErr> {
    // A client has won an order of a kind that makes one; a debtor with a deposit alone is none.
    const DEBTS: &str = r#", debt AS (
        SELECT lead_id,
            CAST(SUM(remaining_minor) AS BIGINT) AS owed,
            CAST(SUM(CASE WHEN due_on < $2 THEN remaining_minor ELSE 0 END) AS BIGINT) AS overdue,
            COUNT(CASE WHEN due_on < $2 THEN 1 END) AS missed,
            MIN(due_on) AS oldest_due_on
        FROM open_installment GROUP BY lead_id HAVING MIN(due_on) < $2
    )
    SELECT b.lead_id, d.name, d.email, b.owed, b.overdue, b.missed, b.oldest_due_on
    FROM debt b JOIN lead d ON d.org_id = $1 AND d.id = b.lead_id
    WHERE EXISTS (
        SELECT 1 FROM "order" o JOIN product t ON t.org_id = $1 AND t.id = o.product_id
        WHERE o.org_id = $1 AND o.lead_id = b.lead_id AND o.status = 'WON'
            AND t.kind IN ('HIGH_TICKET', 'SUBSCRIPTION') AND o.closed_on <= $2
    )
    ORDER BY b.overdue DESC, b.lead_id LIMIT $5"#;
    let values = as_of_values(scope, as_of, ANY_DAY).into_iter().chain([i64::from(limit).into()]);
    let rows: Vec<DebtRow> = sql::rows(db, &format!("{OPEN_INSTALLMENTS}{DEBTS}"), values).await?;
    Ok(rows.into_iter().map(|row| row.seen_on(as_of)).collect())
}

#[derive(Debug, FromQueryResult)]
struct DebtRow {
    lead_id: Uuid,
    name: String,
    email: String,
    owed: i64,
    overdue: i64,
    missed: i64,
    oldest_due_on: Date,
}

impl DebtRow {
    fn seen_on(self, day: Date) -> OverdueClient {
        OverdueClient {
            lead_id: self.lead_id,
            name: self.name,
            email: self.email,
            owed_cents: self.owed,
            overdue_cents: self.overdue,
            missed_payments: self.missed,
            oldest_due_on: self.oldest_due_on,
            days_overdue: days_from(self.oldest_due_on, day),
        }
    }
}
