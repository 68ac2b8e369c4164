//! The dashboard of an account manager.
use super::head::{head, only, snapshots};
use super::metrics::{flows, other_currencies, team_metrics};
use super::windows::Windows;
use crate::access::{Ctx, Role};
use crate::error::AppError;
use crate::features::customers::queries::{self as customers, Compared};
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
    let snapshots = snapshots(ctx, period);
    let today = snapshots.now;
    let (targets, credits, by_day, calendar, pipelines, follow_ups, recent_progress) = tokio::try_join!(
        targets::list_owned(db, scope, None, &months),
        targets::credits_total(db, scope, &days),
        targets::credits_by_day(db, scope, currency, month.days()),
        targets::work_calendar(db, scope, organization, &calendar_months),
        customers::pipelines(db, scope, &snapshots),
        customers::list_follow_ups(db, scope, organization, &today, MOST_FOLLOW_UPS),
        progress::list_recent(db, scope, today.ends_at(), NEWEST_NOTES),
    )?;

    let mut totals = targets::by_person(&targets)?.total()?;
    totals.add_credits(&credits)?;
    let ledger = totals.of((), currency);
    let (pipeline, stages) = (pipelines.total()?, pipelines.by_status()?);
    let target = ledger.target(&[month])?.unwrap_or(0);
    Ok(AmDashboard {
        head: head(ctx, Role::Am, period),
        metrics: team_metrics(flows(&ledger, &windows)?, &pipeline, &snapshots, currency),
        months: windows.year_totals(&ledger),
        current_month: windows.within(fits(month_run(month, target, &by_day, ctx.today, &calendar))?),
        funnel: CustomerStatus::ACTIVE
            .map(|status| funnel_stage(status, stages.get(&status), currency))
            .to_vec(),
        follow_ups,
        recent_progress,
        other_currencies: other_currencies(&totals, &windows, &pipeline.now.potential, currency)?,
    })
}

fn funnel_stage(status: CustomerStatus, stage: Option<&Compared>, currency: Currency) -> FunnelStage {
    FunnelStage {
        status,
        count: stage.map_or(0, |stage| stage.now.active),
        potential: Amount(stage.map_or(0, |stage| stage.now.potential_in(currency))),
    }
}
