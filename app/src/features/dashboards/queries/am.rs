//! The dashboard of an account manager.
use sea_orm::DbErr;

use super::head::{head, only};
use super::metrics::{flows, other_currencies, team_metrics};
use super::windows::Windows;
use crate::access::{Ctx, Role};
use crate::error::AppError;
use crate::features::customers::queries::{self as customers, AsOf, Pipeline};
use crate::features::customers::types::{CustomerStatus, FunnelStage};
use crate::features::dashboards::types::AmDashboard;
use crate::features::progress::queries as progress;
use crate::features::targets::month::TargetMonth;
use crate::features::targets::pace::month_run;
use crate::features::targets::queries as targets;
use crate::metrics::Amount;
use crate::money::Currency;
use crate::period::Period;
use crate::sql::fits;

/// Most customers in need of a note.
const MOST_FOLLOW_UPS: u64 = 25;
/// Newest notes.
const NEWEST_NOTES: u64 = 10;

/// Own figures, months, funnel, customers in need of a note and newest notes; refuses other roles.
pub async fn am_dashboard(ctx: &Ctx, period: Period) -> Result<AmDashboard, AppError> {
    only(ctx, Role::Am)?;
    let (db, scope, organization) = (&ctx.db.read, &ctx.scope, &ctx.organization);
    let currency = organization.target_currency;
    let windows = Windows::of(period, organization.calendar);
    let (days, months, month) = (windows.days(), windows.months(), windows.last_month());
    let calendar_months = [month, TargetMonth::of(ctx.today)];
    let today = AsOf::today(organization, ctx.today);
    let (targets, credits, by_day, calendar, stages, before, follow_ups, recent_progress) = tokio::try_join!(
        targets::list_owned(db, scope, None, &months),
        targets::credits_total(db, scope, &days),
        targets::credits_by_day(db, scope, currency, month.days()),
        targets::work_calendar(db, scope, organization, &calendar_months),
        customers::pipeline_by_status(db, scope, &today),
        pipeline_before(ctx, None, period),
        customers::list_follow_ups(db, scope, organization, &today, MOST_FOLLOW_UPS),
        progress::list_recent(db, scope, today.ends_at(), NEWEST_NOTES),
    )?;

    let mut totals = targets::by_person(&targets)?.total()?;
    totals.add_credits(&credits)?;
    let ledger = totals.of((), currency);
    let mut pipeline = Pipeline::default();
    for stage in stages.values() {
        pipeline.add(stage)?;
    }
    let target = ledger.target(&[month])?.unwrap_or(0);
    Ok(AmDashboard {
        head: head(ctx, Role::Am, period),
        metrics: team_metrics(flows(&ledger, &windows)?, &pipeline, before.as_ref(), currency),
        months: windows.year_totals(&ledger),
        current_month: fits(month_run(month, target, &by_day, ctx.today, &calendar))?,
        funnel: CustomerStatus::ACTIVE
            .map(|status| funnel_stage(status, stages.get(&status), currency))
            .to_vec(),
        follow_ups,
        recent_progress,
        other_currencies: other_currencies(&totals, &windows, &pipeline.potential, currency)?,
    })
}

/// The customers as of the last day of the window compared with.
pub(super) async fn pipeline_before(
    ctx: &Ctx,
    department: Option<uuid::Uuid>,
    period: Period,
) -> Result<Option<Pipeline>, DbErr> {
    let Some((_, last)) = period.previous else { return Ok(None) };
    let as_of = AsOf::on(&ctx.organization, last);
    customers::pipeline_total(&ctx.db.read, &ctx.scope, department, &as_of).await.map(Some)
}

fn funnel_stage(status: CustomerStatus, stage: Option<&Pipeline>, currency: Currency) -> FunnelStage {
    FunnelStage {
        status,
        count: stage.map_or(0, |stage| stage.active),
        potential: Amount(stage.map_or(0, |stage| stage.potential_in(currency))),
    }
}
