//! A customer as read from the database.
use sea_orm::{DbErr, FromQueryResult};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::features::customers::types::{CustomerStatus, CustomerSummary};
use crate::metrics::Amount;
use crate::sql;

/// Columns of `customer` with the name of the account manager.
#[derive(Debug, FromQueryResult)]
pub(super) struct CustomerRow {
    pub id: Uuid,
    pub am_id: Uuid,
    pub am_name: String,
    pub company_name: String,
    pub pic: String,
    pub phone: String,
    pub email: Option<String>,
    pub potential_minor: i64,
    pub currency: String,
    pub timeline: Option<Date>,
    pub status: String,
    pub won_on: Option<Date>,
    pub last_progress_at: Option<OffsetDateTime>,
    pub next_follow_up_on: Option<Date>,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
    pub version: i32,
}

impl TryFrom<CustomerRow> for CustomerSummary {
    type Error = DbErr;

    fn try_from(row: CustomerRow) -> Result<Self, DbErr> {
        Ok(Self {
            status: sql::parsed(&row.status, CustomerStatus::parse, "customer.status")?,
            currency: sql::parsed(&row.currency, |code| code.parse().ok(), "customer.currency")?,
            potential: Amount(row.potential_minor),
            id: row.id,
            am_id: row.am_id,
            am_name: row.am_name,
            company_name: row.company_name,
            pic: row.pic,
            phone: row.phone,
            email: row.email,
            timeline: row.timeline,
            won_on: row.won_on,
            last_progress_at: row.last_progress_at,
            next_follow_up_on: row.next_follow_up_on,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        })
    }
}
