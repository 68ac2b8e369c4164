//! What the client success page asks the server for.
use leptos::prelude::*;

use super::types::ClientsOverview;
use crate::error::AppError;
use crate::period::PeriodQuery;

/// What clients owe, for who may read clients.
#[server(prefix = "/rpc", endpoint = "clients/overview")]
pub async fn overview(
    /// As it stands in the URL; nothing asked for is the default period.
    #[server(default)]
    period: PeriodQuery,
) -> Result<ClientsOverview, AppError> {
    use crate::access::{Permission, answer, require};
    answer(async move {
        let ctx = require(Permission::ReadClients)?;
        Ok(super::queries::overview(&ctx, &period).await?)
    })
    .await
}
