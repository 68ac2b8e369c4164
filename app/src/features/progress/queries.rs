//! Reads of progress notes.
use sea_orm::sea_query::{Expr, Func, Order};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, RelationTrait,
};
use time::OffsetDateTime;
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

/// The newest notes before an instant on customers in scope, whoever wrote them.
pub async fn list_recent(
    db: &impl ConnectionTrait,
    scope: &Scope,
    before: OffsetDateTime,
    limit: u64,
) -> Result<Vec<RecentProgress>, DbErr> {
    let customers = scope
        .find::<customer::Entity>(customer::Column::OrgId)
        .filter(scope.owned_by(customer::Column::OrgId, customer::Column::AmId))
        .filter(customer::Column::DeletedAt.is_null())
        .select_only()
        .column(customer::Column::Id)
        .into_query();
    // Ordered by an expression: by the bare column, SQLite would walk the notes of the whole organisation until ten of
    // these customers turn up.
    let at = Expr::from(Func::coalesce([
        progress::Column::At.into_expr(),
        progress::Column::CreatedAt.into_expr(),
    ]));
    let rows = scope
        .find::<progress::Entity>(progress::Column::OrgId)
        .join(JoinType::InnerJoin, progress::Relation::Customer.def())
        .filter(progress::Column::CustomerId.in_subquery(customers))
        .filter(progress::Column::At.lt(before))
        .select_only()
        .columns([
            progress::Column::Id,
            progress::Column::CustomerId,
            progress::Column::Status,
            progress::Column::Description,
            progress::Column::At,
        ])
        .column(customer::Column::CompanyName)
        .order_by(at, Order::Desc)
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
