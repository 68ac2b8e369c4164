//! The dashboard of the signed-in person's role.
use app::access::{Ctx, Permission, Role};
use app::error::AppError;
use app::features::dashboards::queries::{admin_dashboard, am_dashboard, gm_dashboard};
use app::features::dashboards::types::{AdminDashboard, AmDashboard, GmDashboard};
use app::period::{Period, PeriodQuery};
use app::state::AppState;
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::api::error::ApiError;
use crate::api::extract::{SignedIn, StrictQuery};
use crate::state::ServerState;

/// `GET /dashboard`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/dashboard", get(dashboard))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DashboardQuery {
    range: Option<String>,
    from: Option<String>,
    to: Option<String>,
    compare: Option<String>,
    department_id: Option<Uuid>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Dashboard {
    Am(Box<AmDashboard>),
    Gm(Box<GmDashboard>),
    Admin(Box<AdminDashboard>),
}

// The query arrives as a result: a role without a dashboard is refused before its query is.
async fn dashboard(
    State(state): State<AppState>,
    SignedIn(principal): SignedIn,
    query: Result<StrictQuery<DashboardQuery>, ApiError>,
) -> Result<Json<Dashboard>, ApiError> {
    let ctx = Ctx::new(&state, &principal, Permission::ReadFieldSales)?;
    let StrictQuery(DashboardQuery { range, from, to, compare, department_id }) = query?;
    let period = resolve(&PeriodQuery { range, from, to, compare }, &ctx)?;
    if department_id.is_some() && principal.role() != Role::Gm {
        let message = "Only the dashboard of a general manager is narrowed to a department.";
        return Err(AppError::invalid("departmentId", message).into());
    }
    Ok(Json(match principal.role() {
        Role::Am => Dashboard::Am(Box::new(am_dashboard(&ctx, period).await?)),
        Role::Gm => Dashboard::Gm(Box::new(gm_dashboard(&ctx, period, department_id).await?)),
        Role::Admin | Role::Sales | Role::Marketing | Role::Csm => {
            Dashboard::Admin(Box::new(admin_dashboard(&ctx, period).await?))
        }
    }))
}

fn resolve(query: &PeriodQuery, ctx: &Ctx) -> Result<Period, AppError> {
    query
        .resolve(ctx.today, ctx.organization.calendar)
        .map_err(|error| AppError::invalid(error.field(), error.to_string()))
}
