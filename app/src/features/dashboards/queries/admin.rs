//! The dashboard of an administrator.
use std::collections::BTreeMap;

use sea_orm::DbErr;
use uuid::Uuid;

use super::head::{head, only, snapshots};
use super::metrics::{flows, other_currencies};
use super::windows::{WHOLE_MONTHS, WINDOW, Windows};
use crate::access::{Ctx, Role};
use crate::error::AppError;
use crate::features::activity::queries as activity;
use crate::features::customers::queries::{self as customers, Compared};
use crate::features::dashboards::types::{
    AdminDashboard, DepartmentMonths, DepartmentStanding, OrganizationMetrics,
};
use crate::features::targets::month::TargetMonth;
use crate::features::targets::queries::{self as targets, LedDepartment, Ledgers, Staff};
use crate::features::targets::work_calendar::WorkCalendar;
use crate::metrics::{Amount, AmountMetric, Metric};
use crate::period::Period;
use crate::sql::fits;

/// Newest entries of the activity log.
const NEWEST_ENTRIES: u32 = 10;
/// Name of what belongs to no department.
const NO_DEPARTMENT: &str = "No department";

/// Figures, months, departments and newest activity of the organisation; refuses other roles.
///
/// The target of a department is its own; for a month in which it has none, the sum of its people's.
pub async fn admin_dashboard(ctx: &Ctx, period: Period) -> Result<AdminDashboard, AppError> {
    only(ctx, Role::Admin)?;
    let (db, scope, organization) = (&ctx.db.read, &ctx.scope, &ctx.organization);
    let currency = organization.target_currency;
    let windows = Windows::of(period, organization.calendar);
    let (days, months) = (windows.days(), windows.months());
    let this_month = [TargetMonth::of(ctx.today)];
    let snapshots = snapshots(ctx, period);
    let ended_before = snapshots.before.map(|day| day.ends_at());
    let (departments, staff, targets, credits, calendar, pipelines, activity) = tokio::try_join!(
        targets::list_departments(db, scope),
        targets::count_staff(db, scope, ended_before),
        targets::sum_by_department(db, scope, &months),
        targets::credits_by_department(db, scope, &days),
        targets::work_calendar(db, scope, organization, &this_month),
        customers::pipelines_by_department(db, scope, &snapshots),
        activity::list_latest(db, scope, NEWEST_ENTRIES),
    )?;

    let mut ledgers = targets::by_department(&targets)?;
    ledgers.add_credits(&credits)?;
    let totals = ledgers.total()?;
    let ledger = totals.of((), currency);
    let Compared { now, before } = pipelines.total()?;
    let before = snapshots.before.map(|_| &before);
    let pipelines = pipelines.by_grain()?;
    let users = total_users(&staff)?;
    let flows = flows(&ledger, &windows)?;
    let all = Departments { ctx, windows: &windows, calendar: &calendar, ledgers, pipelines, staff };
    let rows = all.rows(departments);
    Ok(AdminDashboard {
        head: head(ctx, Role::Admin, period),
        metrics: OrganizationMetrics {
            total_target: flows.target,
            actual: flows.actual,
            attainment: flows.attainment,
            total_pipeline: AmountMetric::new(
                now.potential_in(currency),
                before.map(|before| before.potential_in(currency)),
            ),
            customers: Metric::new(now.customers, before.map(|before| before.customers)),
            users: Metric::new(users.users, before.map(|_| users.users_before)),
        },
        months: windows.year_totals(&ledger),
        department_months: rows.iter().map(|row| all.months(row)).collect(),
        departments: rows.into_iter().map(|row| all.standing(row)).collect::<Result<_, _>>()?,
        activity,
        other_currencies: other_currencies(&totals, &windows, &now.potential, currency)?,
    })
}

/// Everything that is known of the departments.
struct Departments<'a> {
    ctx: &'a Ctx,
    windows: &'a Windows,
    calendar: &'a WorkCalendar,
    ledgers: Ledgers<Option<Uuid>>,
    pipelines: BTreeMap<Option<Uuid>, Compared>,
    staff: BTreeMap<Option<Uuid>, Staff>,
}

/// A department, or what belongs to none.
struct DepartmentRow {
    id: Option<Uuid>,
    name: String,
    gm_name: Option<String>,
}

impl Departments<'_> {
    /// The departments, and a last row where anything belongs to none.
    fn rows(&self, departments: Vec<LedDepartment>) -> Vec<DepartmentRow> {
        let has_rest = self.ledgers.owners().contains(&None)
            || self.pipelines.contains_key(&None)
            || self.staff.get(&None).is_some_and(|staff| staff.ams > 0);
        let rest =
            has_rest.then(|| DepartmentRow { id: None, name: NO_DEPARTMENT.to_owned(), gm_name: None });
        let named = departments.into_iter().map(|department| DepartmentRow {
            id: Some(department.id),
            name: department.name,
            gm_name: department.gm_name,
        });
        named.chain(rest).collect()
    }

    fn standing(&self, row: DepartmentRow) -> Result<DepartmentStanding, DbErr> {
        let currency = self.ctx.organization.target_currency;
        let standing = self.ledgers.of(row.id, currency).standing(
            currency,
            &self.windows.touched,
            (WINDOW, WHOLE_MONTHS),
            self.ctx.today,
            self.calendar,
        )?;
        let pipeline = self.pipelines.get(&row.id);
        Ok(DepartmentStanding {
            department_id: row.id,
            name: row.name,
            gm_name: row.gm_name,
            ams: self.staff.get(&row.id).map_or(0, |staff| staff.ams),
            target: standing.target,
            actual: standing.actual,
            attainment: standing.attainment,
            expected_by_today: standing.expected_by_today,
            pace: standing.pace,
            open_pipeline: Amount(pipeline.map_or(0, |pipeline| pipeline.now.potential_in(currency))),
        })
    }

    fn months(&self, row: &DepartmentRow) -> DepartmentMonths {
        let ledger = self.ledgers.of(row.id, self.ctx.organization.target_currency);
        DepartmentMonths {
            department_id: row.id,
            name: row.name.clone(),
            actual: self.windows.year_totals(&ledger).into_iter().map(|month| month.actual).collect(),
        }
    }
}

fn total_users(staff: &BTreeMap<Option<Uuid>, Staff>) -> Result<Staff, DbErr> {
    staff.values().try_fold(Staff::default(), |total, staff| {
        Ok(Staff {
            ams: fits(total.ams.checked_add(staff.ams))?,
            users: fits(total.users.checked_add(staff.users))?,
            users_before: fits(total.users_before.checked_add(staff.users_before))?,
        })
    })
}
