//! Reads of customers: the pipeline as of a day, who needs a note, what closes soon.
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
    Select,
};
use time::Date;
use uuid::Uuid;

use super::types::{CustomerStatus, CustomerSummary};
use crate::access::Scope;

mod as_of;
mod follow_ups;
mod pipeline;
mod row;
mod sums;

pub use as_of::AsOf;
pub use follow_ups::list_follow_ups;
pub use pipeline::{
    Compared, Pipeline, PipelineParts, Snapshots, pipelines, pipelines_by_am, pipelines_by_department,
};
pub use sums::{count_if, sum_if, sum_of};

use ::entity::{customer, user};
use row::CustomerRow;

/// Active customers expected to close from `from` to `to`, soonest first.
pub async fn list_closing(
    db: &impl ConnectionTrait,
    scope: &Scope,
    department: Option<Uuid>,
    (from, to): (Date, Date),
    limit: u64,
) -> Result<Vec<CustomerSummary>, DbErr> {
    let rows = summaries(scope, department)
        .filter(is_active_now())
        .filter(customer::Column::Timeline.between(from, to))
        .order_by_asc(customer::Column::Timeline)
        .order_by_asc(customer::Column::Id)
        .limit(limit)
        .into_model::<CustomerRow>()
        .all(db)
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Customers in scope with the name of their account manager; of one department's people when it is given.
fn summaries(scope: &Scope, department: Option<Uuid>) -> Select<customer::Entity> {
    scope
        .find::<customer::Entity>(customer::Column::OrgId)
        .filter(owned_in(scope, department))
        .join(JoinType::InnerJoin, customer::Relation::Am.def())
        .column_as(user::Column::Name, "am_name")
}

/// On file and not yet won or lost.
fn is_active_now() -> Condition {
    let active = CustomerStatus::ACTIVE.map(CustomerStatus::as_str);
    Condition::all().add(customer::Column::Status.is_in(active)).add(customer::Column::DeletedAt.is_null())
}

/// Customers in scope; of one department's people when it is given.
fn owned_in(scope: &Scope, department: Option<Uuid>) -> Condition {
    let reach = scope.owned_by(customer::Column::OrgId, customer::Column::AmId);
    reach.add_option(department.map(|id| customer::Column::AmId.in_subquery(members(scope, id))))
}

/// Ids of the people of a department.
fn members(scope: &Scope, department: Uuid) -> SelectStatement {
    Query::select()
        .column(user::Column::Id)
        .from(user::Entity)
        .and_where(Expr::col(user::Column::OrgId).eq(scope.org_id()))
        .and_where(Expr::col(user::Column::DepartmentId).eq(department))
        .to_owned()
}
