//! The dashboard of a general manager.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use sea_orm::DbErr;
use uuid::Uuid;

use super::head::{head, only, snapshots};
use super::metrics::{flows, other_currencies, team_metrics};
use super::windows::{WHOLE_MONTHS, WINDOW, Windows};
use crate::access::{Ctx, Role};
use crate::day::add_days;
use crate::error::AppError;
use crate::features::customers::queries::{self as customers, Compared, Pipeline};
use crate::features::dashboards::types::{AmStanding, DepartmentName, GmDashboard};
use crate::features::targets::month::TargetMonth;
use crate::features::targets::queries::{self as targets, LedDepartment, Ledgers, Person};
use crate::features::targets::work_calendar::WorkCalendar;
use crate::metrics::Amount;
use crate::period::Period;

/// Days ahead in which deals are about to close.
const CLOSING_DAYS: i64 = 30;
/// Most deals about to close.
const MOST_CLOSING: u64 = 25;

/// Figures, months, account managers and deals about to close of the led departments, or of one of them; refuses other
/// roles, and does not find a department that this person does not lead.
///
/// The target is the departments' own; for a month in which a department has none, the sum of its people's.
pub async fn gm_dashboard(
    ctx: &Ctx,
    period: Period,
    department: Option<Uuid>,
) -> Result<GmDashboard, AppError> {
    only(ctx, Role::Gm)?;
    let (db, scope, organization) = (&ctx.db.read, &ctx.scope, &ctx.organization);
    let departments: Vec<DepartmentName> =
        targets::list_departments(db, scope).await?.into_iter().map(named).collect();
    if department.is_some_and(|id| departments.iter().all(|led| led.department_id != id)) {
        return Err(AppError::NotFound);
    }
    let currency = organization.target_currency;
    let windows = Windows::of(period, organization.calendar);
    let (days, months) = (windows.days(), windows.months());
    let this_month = [TargetMonth::of(ctx.today)];
    let snapshots = snapshots(ctx, period);
    let closing = (ctx.today, add_days(ctx.today, CLOSING_DAYS));
    let (targets, credits, calendar, pipelines, people, closing_soon) = tokio::try_join!(
        targets::list_owned(db, scope, department, &months),
        targets::credits_by_am(db, scope, department, &days),
        targets::work_calendar(db, scope, organization, &this_month),
        customers::pipelines_by_am(db, scope, department, &snapshots),
        targets::list_people(db, scope, department),
        customers::list_closing(db, scope, department, closing, MOST_CLOSING),
    )?;

    let mut ledgers = targets::by_person(&targets)?;
    ledgers.add_credits(&credits)?;
    let mut totals = targets::by_department(&targets)?.total()?;
    totals.add_credits(&credits.iter().map(|of_am| of_am.with_owner(())).collect::<Vec<_>>())?;
    let (pipeline, pipelines) = (pipelines.total()?, pipelines.by_grain()?);
    let team = Team { ctx, windows: &windows, calendar: &calendar, ledgers, pipelines };
    let ams = team.standings(with_former(ctx, people, &team).await?)?;
    let ledger = totals.of((), currency);
    Ok(GmDashboard {
        head: head(ctx, Role::Gm, period),
        departments,
        department_id: department,
        metrics: team_metrics(flows(&ledger, &windows)?, &pipeline, &snapshots, currency),
        months: windows.year_totals(&ledger),
        ams,
        closing_soon,
        other_currencies: other_currencies(&totals, &windows, &pipeline.now.potential, currency)?,
    })
}

fn named(department: LedDepartment) -> DepartmentName {
    DepartmentName { department_id: department.id, name: department.name }
}

/// Everything that is known of the account managers.
struct Team<'a> {
    ctx: &'a Ctx,
    windows: &'a Windows,
    calendar: &'a WorkCalendar,
    ledgers: Ledgers<Uuid>,
    pipelines: BTreeMap<Uuid, Compared>,
}

/// Adds the names of those who have facts here but belong to no led department any more.
async fn with_former(
    ctx: &Ctx,
    mut people: BTreeMap<Uuid, Person>,
    team: &Team<'_>,
) -> Result<BTreeMap<Uuid, Person>, DbErr> {
    let former = team.owners().into_iter().filter(|id| !people.contains_key(id)).collect();
    people.extend(targets::list_people_by_id(&ctx.db.read, &ctx.scope, former).await?);
    Ok(people)
}

impl Team<'_> {
    fn owners(&self) -> BTreeSet<Uuid> {
        self.ledgers.owners().into_iter().chain(self.pipelines.keys().copied()).collect()
    }

    /// Present account managers, and whoever else has a target, a credit or an active customer.
    fn standings(&self, people: BTreeMap<Uuid, Person>) -> Result<Vec<AmStanding>, DbErr> {
        let mut standings = Vec::new();
        for (user_id, person) in people {
            let standing = self.standing(user_id, person.name)?;
            let has_facts = standing.active_customers != 0
                || standing.target != Amount::ZERO
                || standing.actual != Amount::ZERO;
            if person.is_present_am || has_facts {
                standings.push(standing);
            }
        }
        standings.sort_by(|a, b| {
            (Reverse(a.attainment), &a.name, a.user_id).cmp(&(Reverse(b.attainment), &b.name, b.user_id))
        });
        Ok(standings)
    }

    fn standing(&self, user_id: Uuid, name: String) -> Result<AmStanding, DbErr> {
        let currency = self.ctx.organization.target_currency;
        let standing = self.ledgers.of(user_id, currency).standing(
            currency,
            &self.windows.touched,
            (WINDOW, WHOLE_MONTHS),
            self.ctx.today,
            self.calendar,
        )?;
        let pipeline: Option<&Pipeline> = self.pipelines.get(&user_id).map(|compared| &compared.now);
        Ok(AmStanding {
            user_id,
            name,
            target: standing.target,
            actual: standing.actual,
            attainment: standing.attainment,
            expected_by_today: standing.expected_by_today,
            pace: standing.pace,
            open_pipeline: Amount(pipeline.map_or(0, |pipeline| pipeline.potential_in(currency))),
            active_customers: pipeline.map_or(0, |pipeline| pipeline.active),
            needs_follow_up: pipeline.map_or(0, |pipeline| pipeline.needs_follow_up),
        })
    }
}
