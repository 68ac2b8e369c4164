//! What was true of customers at the end of a day, from their history.
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{CaseStatement, Condition, Expr, ExprTrait, Func, Order, Query};
use time::{Date, OffsetDateTime};

use crate::access::Organization;
use crate::clock::start_of_day;
use crate::day::add_days;
use ::entity::{customer, progress, status_change};

/// A day of a snapshot, as expressions over `customer`. History is looked up by customer and instant, never by day: that
/// is what the indexes answer for one customer.
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

    /// Place in the pipeline at the end of the day; null for a customer not yet or no longer on file.
    pub(super) fn status(&self) -> Expr {
        let now = Expr::col((customer::Entity, customer::Column::Status));
        if self.is_today {
            return CaseStatement::new().case(customer::Column::DeletedAt.is_null(), now).into();
        }
        let last_change = Query::select()
            .column(status_change::Column::ToStatus)
            .from(status_change::Entity)
            .and_where(of_customer(status_change::Column::OrgId, customer::Column::OrgId))
            .and_where(of_customer(status_change::Column::CustomerId, customer::Column::Id))
            .and_where(status_change::Column::At.lt(self.ends_at))
            .order_by((status_change::Entity, status_change::Column::At), Order::Desc)
            .order_by((status_change::Entity, status_change::Column::Id), Order::Desc)
            .limit(1)
            .take();
        // A customer without any history stands where it has always stood.
        let then = Func::coalesce([Expr::SubQuery(None, Box::new(last_change.into())), now]);
        let on_file = Condition::all().add(customer::Column::CreatedOn.lte(self.day)).add(
            Condition::any()
                .add(customer::Column::DeletedAt.is_null())
                .add(customer::Column::DeletedAt.gte(self.ends_at)),
        );
        CaseStatement::new().case(on_file, then).into()
    }

    /// Without a note for more days than the organisation allows, and with no contact promised for a later day. Only
    /// customers with a note after the day cost a lookup.
    pub(super) fn is_silent(&self) -> Condition {
        let last = || Expr::col((customer::Entity, customer::Column::LastProgressAt));
        let noted_since = Query::select()
            .expr(Expr::val(1))
            .from(progress::Entity)
            .cond_where(notes_of_customer())
            .and_where(progress::Column::At.gte(self.fresh_from_at))
            .and_where(progress::Column::At.lt(self.ends_at))
            .take();
        let unnoted = Condition::any()
            .add(last().is_null())
            .add(last().lt(self.fresh_from_at))
            .add(Condition::all().add(last().gte(self.ends_at)).add(Expr::exists(noted_since).not()));
        // As a negation: compared directly, SQLite would walk the index of creation days over the whole organisation.
        let is_new = Condition::all().add(customer::Column::CreatedOn.gte(self.fresh_from));
        Condition::all()
            .add(is_new.not())
            .add(unnoted)
            .add(Condition::any().add(self.promised_for().is_null()).add(self.promised_for().lte(self.day)))
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
            .and_where(progress::Column::At.lt(self.ends_at))
            .order_by((progress::Entity, progress::Column::At), Order::Desc)
            .order_by((progress::Entity, progress::Column::Id), Order::Desc)
            .limit(1)
            .take();
        Expr::SubQuery(None, Box::new(note.into()))
    }
}

/// Notes of the customer of the outer row.
fn notes_of_customer() -> Condition {
    Condition::all()
        .add(of_customer(progress::Column::OrgId, customer::Column::OrgId))
        .add(of_customer(progress::Column::CustomerId, customer::Column::Id))
}

fn of_customer(inner: impl ColumnTrait, outer: customer::Column) -> Expr {
    inner.into_expr().eq(Expr::col((customer::Entity, outer)))
}
