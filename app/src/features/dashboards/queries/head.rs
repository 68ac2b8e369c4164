//! What every dashboard says about itself, of which days, and who may read which.
use crate::access::{Ctx, Reach, Role};
use crate::error::AppError;
use crate::features::customers::queries::{AsOf, Snapshots};
use crate::features::dashboards::types::DashboardHead;
use crate::period::Period;

/// Refuses everyone but the role whose dashboard it is, by the rows they reach.
pub fn only(ctx: &Ctx, role: Role) -> Result<(), AppError> {
    let reach = match role {
        Role::Am => Reach::Own,
        Role::Gm => Reach::LedDepartments,
        Role::Admin | Role::Sales | Role::Marketing | Role::Csm => Reach::Organization,
    };
    if ctx.scope.reach() == reach { Ok(()) } else { Err(AppError::Forbidden) }
}

/// The head of a role's dashboard.
pub fn head(ctx: &Ctx, role: Role, period: Period) -> DashboardHead {
    DashboardHead {
        role,
        currency: ctx.organization.target_currency,
        timezone: ctx.organization.timezone.clone(),
        as_of: ctx.today,
        period,
    }
}

/// Today, and the last day of the window compared with.
pub fn snapshots(ctx: &Ctx, period: Period) -> Snapshots {
    let before = period.previous.map(|(_, last)| AsOf::on(&ctx.organization, last));
    Snapshots { now: AsOf::today(&ctx.organization, ctx.today), before }
}
