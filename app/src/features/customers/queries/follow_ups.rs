//! The customers who need a note, most stale first.
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, Order};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use time::{Date, OffsetDateTime};

use super::row::CustomerRow;
use super::{AsOf, is_active_now, summaries};
use crate::access::{Organization, Scope};
use crate::day::days_from;
use crate::features::customers::types::FollowUp;
use ::entity::customer;

/// A customer with the instant from which silence counts.
#[derive(Debug, FromQueryResult)]
struct FollowUpRow {
    #[sea_orm(nested)]
    customer: CustomerRow,
    last_note_at: Option<OffsetDateTime>,
}

/// Today's customers in need of a note, those without one for longest first.
pub async fn list_follow_ups(
    db: &impl ConnectionTrait,
    scope: &Scope,
    organization: &Organization,
    today: &AsOf,
    limit: u64,
) -> Result<Vec<FollowUp>, DbErr> {
    let created = || Expr::col((customer::Entity, customer::Column::CreatedAt));
    // A note may be dated before the customer was entered; silence counts from the later of the two.
    let silent_since: Expr = CaseStatement::new()
        .case(today.last_note_at().gt(created()), today.last_note_at())
        .finally(created())
        .into();
    let rows = summaries(scope, None)
        .filter(is_active_now())
        .filter(today.is_silent())
        .expr_as(today.last_note_at(), "last_note_at")
        .order_by(silent_since, Order::Asc)
        .order_by_asc(customer::Column::Id)
        .limit(limit)
        .into_model::<FollowUpRow>()
        .all(db)
        .await?;
    rows.into_iter().map(|row| row.follow_up(organization, today.day())).collect()
}

impl FollowUpRow {
    fn follow_up(self, organization: &Organization, today: Date) -> Result<FollowUp, DbErr> {
        let created_at = self.customer.created_at;
        let silent_since = self.last_note_at.map_or(created_at, |noted_at| Ord::max(noted_at, created_at));
        let noted_on = self.last_note_at.map(|at| organization.day_at(at));
        let promised_on = self.customer.next_follow_up_on;
        Ok(FollowUp {
            days_since_progress: days_from(organization.day_at(silent_since), today),
            promise_broken: promised_on
                .is_some_and(|promised| promised < today && noted_on.is_none_or(|noted| noted < promised)),
            customer: self.customer.try_into()?,
        })
    }
}
