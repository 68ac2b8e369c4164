//! People: leads by their first touch, and buyers by their first won order.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::access::Scope;
use crate::features::sales::types::LeadSource;
use crate::metrics::Compared;
use crate::period::Period;
use crate::sql;

/// Leads whose first won order of all time was closed in the period.
pub async fn new_customers(
    db: &impl ConnectionTrait,
    scope: &Scope,
    period: &Period,
) -> Result<Compared<i64>, DbErr> {
    // Only the buyers of the windows are looked at; two first orders on one day are one new customer.
    const FIRST_ORDERS: &str = r#"
        SELECT n.is_current, COUNT(DISTINCT n.lead_id) AS leads
        FROM (
            SELECT 1 AS is_current, o.lead_id, o.closed_on
            FROM "order" o
            WHERE o.org_id = $1 AND o.status = 'WON' AND o.closed_on BETWEEN $2 AND $3
            UNION ALL
            SELECT 0, o.lead_id, o.closed_on
            FROM "order" o
            WHERE o.org_id = $1 AND o.status = 'WON' AND o.closed_on BETWEEN $4 AND $5
        ) AS n
        WHERE NOT EXISTS (
            SELECT 1 FROM "order" e
            WHERE e.org_id = $1 AND e.lead_id = n.lead_id AND e.status = 'WON' AND e.closed_on < n.closed_on
        )
        GROUP BY n.is_current"#;
    let rows: Vec<BuyersRow> = sql::rows(db, FIRST_ORDERS, sql::two_windows(scope, period)).await?;
    let mut customers = Compared::empty(period.previous.is_some());
    for row in rows {
        if let Some(count) = customers.side(row.is_current == 1) {
            *count += row.leads;
        }
    }
    Ok(customers)
}

/// Leads by source whose first touch is of the window, in the order of [`LeadSource::ALL`].
pub async fn leads_by_source(
    db: &impl ConnectionTrait,
    scope: &Scope,
    period: &Period,
) -> Result<[i64; 4], DbErr> {
    const LEADS: &str = "
        SELECT source, COUNT(*) AS leads FROM lead
        WHERE org_id = $1 AND first_touch_on BETWEEN $2 AND $3 GROUP BY source";
    let values = [scope.org_id().into(), period.from.into(), period.to.into()];
    let rows: Vec<LeadsRow> = sql::rows(db, LEADS, values).await?;
    let mut leads = [0; LeadSource::ALL.len()];
    for row in rows {
        leads[sql::parsed(&row.source, LeadSource::parse, "lead.source")? as usize] += row.leads;
    }
    Ok(leads)
}

#[derive(Debug, FromQueryResult)]
struct BuyersRow {
    is_current: i32,
    leads: i64,
}

#[derive(Debug, FromQueryResult)]
struct LeadsRow {
    source: String,
    leads: i64,
}
