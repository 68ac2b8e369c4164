//! What every dashboard says about itself, and who may read which.
use crate::access::{Ctx, Reach, Role};
use crate::error::AppError;
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
