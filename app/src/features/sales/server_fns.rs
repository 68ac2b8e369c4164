//! What the sales page asks the server for.
use leptos::prelude::*;

use super::types::SalesOverview;
use crate::error::AppError;
use crate::period::PeriodQuery;

/// The sales overview of a period, for who may read sales.
#[server(prefix = "/rpc", endpoint = "sales/overview")]
pub async fn overview(
    /// As it stands in the URL; nothing asked for is the default period.
    #[server(default)]
    period: PeriodQuery,
) -> Result<SalesOverview, AppError> {
    use crate::access::{Permission, answer, principal, require};
    answer(async move {
        let ctx = require(Permission::ReadSales)?;
        let locale = principal()?.viewer().locale;
        Ok(super::queries::overview(&ctx, &period, locale).await?)
    })
    .await
}
