//! The page of the signed-in person's role, with its charts and local times.
use uuid::Uuid;

use super::{admin_dashboard, am_dashboard, gm_dashboard};
use crate::access::{Ctx, Reach};
use crate::error::AppError;
use crate::features::dashboards::pages::assemble::{self, Setting};
use crate::features::dashboards::pages::view::DashboardView;
use crate::format::Locale;
use crate::period::PeriodQuery;

/// The page for what the URL asks; a period that does not exist falls back to the default. A department that is not
/// led, or none at all, is not found.
pub async fn dashboard_page(
    ctx: &Ctx,
    query: &PeriodQuery,
    department: Option<&str>,
    locale: Locale,
) -> Result<DashboardView, AppError> {
    let (period, _) = query.resolve_lenient(ctx.today, ctx.organization.calendar);
    let setting = Setting { organization: &ctx.organization, locale, now: ctx.now };
    // Boxed: each holds a dozen reads at once, and the three would make every caller's future as large.
    Ok(match ctx.scope.reach() {
        Reach::Own => assemble::am(Box::pin(am_dashboard(ctx, period)).await?, setting),
        Reach::LedDepartments => {
            // The form that shows all departments sends an empty choice.
            let department = department.filter(|text| !text.is_empty()).map(Uuid::parse_str).transpose();
            let department = department.map_err(|_| AppError::NotFound)?;
            assemble::gm(Box::pin(gm_dashboard(ctx, period, department)).await?, setting)
        }
        Reach::Organization => assemble::admin(Box::pin(admin_dashboard(ctx, period)).await?, setting),
    })
}
