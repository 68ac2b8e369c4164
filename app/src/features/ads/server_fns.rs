//! What the ads page asks the server for.
use leptos::prelude::*;

use super::types::AdsOverview;
use crate::error::AppError;
use crate::period::PeriodQuery;

/// Spend and what it brought, for who may read marketing.
#[server(prefix = "/rpc", endpoint = "ads/overview")]
pub async fn overview(
    /// As it stands in the URL; nothing asked for is the default period.
    #[server(default)]
    period: PeriodQuery,
) -> Result<AdsOverview, AppError> {
    use crate::access::{Permission, answer, principal, require};
    answer(async move {
        let ctx = require(Permission::ReadMarketing)?;
        let locale = principal()?.viewer().locale;
        Ok(super::queries::overview(&ctx, &period, locale).await?)
    })
    .await
}
