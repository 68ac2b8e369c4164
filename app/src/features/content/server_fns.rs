//! What the content page asks the server for.
use leptos::prelude::*;

use super::types::ContentOverview;
use crate::error::AppError;
use crate::period::PeriodQuery;

/// Counts of the content pipeline and the items that moved last, for who may read marketing.
#[server(prefix = "/rpc", endpoint = "content/overview")]
pub async fn overview(
    /// As it stands in the URL; nothing asked for is the default period.
    #[server(default)]
    period: PeriodQuery,
) -> Result<ContentOverview, AppError> {
    use crate::access::{Permission, answer, require};
    answer(async move {
        let ctx = require(Permission::ReadMarketing)?;
        Ok(super::queries::overview(&ctx, &period).await?)
    })
    .await
}
