//! What the dashboard pages ask the server for.
use leptos::prelude::*;

use super::pages::view::DashboardView;
use crate::error::AppError;
use crate::period::PeriodQuery;

/// The page of the signed-in person's role; a period that does not exist falls back to the month to date. `department`
/// narrows a general manager's page; others have no such choice.
#[server(prefix = "/rpc", endpoint = "dashboards/view")]
pub async fn dashboard(
    /// As it stands in the URL; nothing asked for is the default period.
    #[server(default)]
    period: PeriodQuery,
    /// Id of a led department; all of them when absent.
    department: Option<String>,
) -> Result<DashboardView, AppError> {
    use crate::access::{Permission, answer, principal, require};
    answer(async move {
        let ctx = require(Permission::ReadFieldSales)?;
        let locale = principal()?.viewer().locale;
        super::queries::dashboard_page(&ctx, &period, department.as_deref(), locale).await
    })
    .await
}
