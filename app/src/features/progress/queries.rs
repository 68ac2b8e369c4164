//! Reads of progress notes.
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::types::RecentProgress;
use crate::access::Scope;
use crate::features::customers::types::CustomerStatus;
use crate::sql;
use ::entity::{customer, progress};

#[derive(Debug, FromQueryResult)]
struct NoteRow {
    id: Uuid,
    customer_id: Uuid,
    company_name: String,
    status: String,
    description: String,
    at: OffsetDateTime,
}

/// The newest notes up to a day on customers in scope, whoever wrote them.
pub async fn list_recent(
    db: &impl ConnectionTrait,
    scope: &Scope,
    today: Date,
    limit: u64,
) -> Result<Vec<RecentProgress>, DbErr> {
    let rows = scope
        .find::<progress::Entity>(progress::Column::OrgId)
        .join(JoinType::InnerJoin, progress::Relation::Customer.def())
        .filter(scope.owned_by(customer::Column::OrgId, customer::Column::AmId))
        .filter(customer::Column::DeletedAt.is_null())
        .filter(progress::Column::On.lte(today))
        .select_only()
        .columns([
            progress::Column::Id,
            progress::Column::CustomerId,
            progress::Column::Status,
            progress::Column::Description,
            progress::Column::At,
        ])
        .column(customer::Column::CompanyName)
        .order_by_desc(progress::Column::At)
        .order_by_desc(progress::Column::Id)
        .limit(limit)
        .into_model::<NoteRow>()
        .all(db)
        .await?;
    rows.into_iter().map(RecentProgress::try_from).collect()
}

impl TryFrom<NoteRow> for RecentProgress {
    type Error = DbErr;

    fn try_from(row: NoteRow) -> Result<Self, DbErr> {
        Ok(Self {
            id: row.id,
            customer_id: row.customer_id,
            company_name: row.company_name,
            status: sql::parsed(&row.status, CustomerStatus::parse, "progress.status")?,
            description: row.description,
            at: row.at,
        })
    }
}
