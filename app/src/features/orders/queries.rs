//! Reads of orders.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::Date;
use uuid::Uuid;

use super::types::{OrderStatus, OrderSummary, ProductKind};
use crate::access::Scope;
use crate::sql;

/// Up to `limit` orders, latest made first, with what has been paid of each by the local day `today`.
pub async fn list_latest(
    db: &impl ConnectionTrait,
    scope: &Scope,
    today: Date,
    limit: u32,
) -> Result<Vec<OrderSummary>, DbErr> {
    // Payments and refunds are summed apart: joined to each other they would count a payment once per refund. CROSS
    // JOIN keeps SQLite from starting at all refunds for every order.
    const LATEST: &str = r#"
        SELECT o.id, o.created_on, o.lead_id, d.name AS lead_name, t.name AS product_name, t.kind, o.total_minor,
            o.status,
            CAST((
                SELECT COALESCE(SUM(p.amount_minor), 0) FROM payment p
                WHERE p.org_id = $1 AND p.order_id = o.id AND p.status = 'SETTLED' AND p.received_on <= $2
            ) AS BIGINT) AS received_minor,
            CAST((
                SELECT COALESCE(SUM(r.amount_minor), 0) FROM payment p CROSS JOIN refund r
                WHERE p.org_id = $1 AND p.order_id = o.id AND r.org_id = $1 AND r.payment_id = p.id
                    AND r.status = 'SUCCEEDED' AND r.refunded_on <= $2
            ) AS BIGINT) AS refunded_minor
        FROM "order" o
        JOIN lead d ON d.org_id = $1 AND d.id = o.lead_id
        JOIN product t ON t.org_id = $1 AND t.id = o.product_id
        WHERE o.org_id = $1
        ORDER BY o.created_at DESC, o.id DESC LIMIT $3"#;
    let values = [scope.org_id().into(), today.into(), i64::from(limit).into()];
    let rows: Vec<OrderRow> = sql::rows(db, LATEST, values).await?;
    rows.into_iter().map(OrderRow::summary).collect()
}

#[derive(Debug, FromQueryResult)]
struct OrderRow {
    id: Uuid,
    created_on: Date,
    lead_id: Uuid,
    lead_name: String,
    product_name: String,
    kind: String,
    total_minor: i64,
    status: String,
    received_minor: i64,
    refunded_minor: i64,
}

impl OrderRow {
    fn summary(self) -> Result<OrderSummary, DbErr> {
        Ok(OrderSummary {
            id: self.id,
            created_on: self.created_on,
            lead_id: self.lead_id,
            lead_name: self.lead_name,
            product_name: self.product_name,
            kind: sql::parsed(&self.kind, ProductKind::parse, "product.kind")?,
            total_cents: self.total_minor,
            paid_cents: sql::fits(self.received_minor.checked_sub(self.refunded_minor))?,
            status: sql::parsed(&self.status, OrderStatus::parse, "order.status")?,
        })
    }
}
