//! What was true of customers at the end of a day, from their present row and what happened since.
use sea_orm::sea_query::{
    CaseStatement, Condition, Expr, ExprTrait, Func, IntoCondition, Order, Query, SelectStatement,
    WindowStatement,
};
use sea_orm::{ColumnTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationTrait};
use time::{Date, OffsetDateTime};

use crate::access::{Organization, Scope};
use crate::clock::start_of_day;
use crate::day::add_days;
use crate::features::customers::types::CustomerStatus;
use ::entity::{customer, progress, status_change};

/// Name under which [`AsOf::moves`] is joined.
pub(super) const MOVES: &str = "moves";

/// A day of a snapshot; conditions over `customer`, left joined with [`AsOf::moves`] unless it is today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    day: Date,
    is_today: bool,
    ends_at: OffsetDateTime,
    fresh_from: Date,
    fresh_from_at: OffsetDateTime,
}

impl AsOf {
    /// The organisation's local day, whose state is what the rows say now.
    pub fn today(organization: &Organization, today: Date) -> Self {
        Self { is_today: true, ..Self::on(organization, today) }
    }

    /// The end of any day, reconstructed from the changes after it. Potential and account manager are not kept by
    /// day: the present ones count.
    pub fn on(organization: &Organization, day: Date) -> Self {
        let fresh_from = add_days(day, -i64::from(organization.stale_after_days));
        Self {
            day,
            is_today: false,
            ends_at: start_of_day(add_days(day, 1), &organization.timezone),
            fresh_from,
            fresh_from_at: start_of_day(fresh_from, &organization.timezone),
        }
    }

    /// The day.
    pub const fn day(&self) -> Date {
        self.day
    }

    /// The instant at which the day ends.
    pub const fn ends_at(&self) -> OffsetDateTime {
        self.ends_at
    }

    pub(super) const fn is_today(&self) -> bool {
        self.is_today
    }

    /// On file: created, not deleted.
    pub(super) fn exists(&self) -> Condition {
        if self.is_today {
            return customer::Column::DeletedAt.is_null().into_condition();
        }
        Condition::all().add(customer::Column::CreatedOn.lte(self.day)).add(
            Condition::any()
                .add(customer::Column::DeletedAt.is_null())
                .add(customer::Column::DeletedAt.gte(self.ends_at)),
        )
    }

    /// Place in the pipeline; null where the customer had none yet.
    pub(super) fn status(&self) -> Expr {
        let now = Expr::col((customer::Entity, customer::Column::Status));
        if self.is_today {
            return now;
        }
        let unmoved = Expr::col((MOVES, "customer_id")).is_null();
        CaseStatement::new().case(unmoved, now).finally(Expr::col((MOVES, "from_status"))).into()
    }

    /// In the pipeline or past it; a customer without any status on the day is counted nowhere.
    pub(super) fn has_status(&self) -> Condition {
        self.status().is_not_null().into_condition()
    }

    /// Not yet won or lost.
    pub(super) fn is_active(&self) -> Condition {
        self.status().is_in(CustomerStatus::ACTIVE.map(CustomerStatus::as_str)).into_condition()
    }

    /// Active, without a note for more days than the organisation allows, and with no contact promised for a later
    /// day. Only customers with a note after the day cost a lookup.
    pub(super) fn needs_follow_up(&self) -> Condition {
        let last = || Expr::col((customer::Entity, customer::Column::LastProgressAt));
        let noted_since = Query::select()
            .expr(Expr::val(1))
            .from(progress::Entity)
            .cond_where(notes_of_customer())
            .and_where(progress::Column::On.between(self.fresh_from, self.day))
            .to_owned();
        let silent = Condition::any()
            .add(last().is_null())
            .add(last().lt(self.fresh_from_at))
            .add(Condition::all().add(last().gte(self.ends_at)).add(Expr::exists(noted_since).not()));
        let promised = || self.promised_for();
        self.is_active()
            .add(customer::Column::CreatedOn.lt(self.fresh_from))
            .add(silent)
            .add(Condition::any().add(promised().is_null()).add(promised().lte(self.day)))
    }

    /// Day for which the next contact was promised: by the customer's row, unless a note after the day wrote it.
    fn promised_for(&self) -> Expr {
        let last = || Expr::col((customer::Entity, customer::Column::LastProgressAt));
        let by_last_note = self.last_note(progress::Column::NextFollowUpOn);
        let unchanged = Condition::any().add(last().is_null()).add(last().lt(self.ends_at));
        CaseStatement::new()
            .case(unchanged, Expr::col((customer::Entity, customer::Column::NextFollowUpOn)))
            .finally(by_last_note)
            .into()
    }

    /// Instant of the last note up to the day; null without one.
    pub(super) fn last_note_at(&self) -> Expr {
        let last = || Expr::col((customer::Entity, customer::Column::LastProgressAt));
        CaseStatement::new()
            .case(last().gte(self.ends_at), self.last_note(progress::Column::At))
            .finally(last())
            .into()
    }

    /// A column of the last note up to the day.
    fn last_note(&self, column: progress::Column) -> Expr {
        let note = Query::select()
            .column((progress::Entity, column))
            .from(progress::Entity)
            .cond_where(notes_of_customer())
            .and_where(progress::Column::On.lte(self.day))
            .order_by((progress::Entity, progress::Column::At), Order::Desc)
            .order_by((progress::Entity, progress::Column::Id), Order::Desc)
            .limit(1)
            .to_owned();
        Expr::SubQuery(None, Box::new(note.into()))
    }

    /// Every customer's changes of status after the day; the one at position 1 left the status of the day.
    pub(super) fn moves(&self, scope: &Scope) -> SelectStatement {
        let by_time =
            WindowStatement::partition_by((status_change::Entity, status_change::Column::CustomerId))
                .order_by((status_change::Entity, status_change::Column::At), Order::Asc)
                .order_by((status_change::Entity, status_change::Column::Id), Order::Asc)
                .to_owned();
        scope
            .find::<status_change::Entity>(status_change::Column::OrgId)
            .join(JoinType::InnerJoin, status_change::Relation::Customer.def())
            .filter(scope.owned_by(customer::Column::OrgId, customer::Column::AmId))
            .filter(status_change::Column::On.gt(self.day))
            .select_only()
            .column(status_change::Column::CustomerId)
            .column(status_change::Column::FromStatus)
            .into_query()
            .expr_window_as(Func::cust("ROW_NUMBER"), by_time, "position")
            .to_owned()
    }
}

/// Notes of the customer of the outer row.
fn notes_of_customer() -> Condition {
    let of = |column| Expr::col((customer::Entity, column));
    Condition::all()
        .add(Expr::col((progress::Entity, progress::Column::OrgId)).eq(of(customer::Column::OrgId)))
        .add(Expr::col((progress::Entity, progress::Column::CustomerId)).eq(of(customer::Column::Id)))
}
