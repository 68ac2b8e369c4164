//! What the catalogue asks the server for.
use leptos::prelude::*;

use super::orders::{SampleOrder, SampleTotals};
use crate::error::AppError;
use crate::page::Page;

/// Sample orders, for everyone who is signed in.
#[server(prefix = "/rpc", endpoint = "kit/orders")]
pub async fn orders(
    /// Query string of the list.
    query: String,
) -> Result<Page<SampleOrder, SampleTotals>, AppError> {
    use crate::access::{answer, principal};
    use crate::list::{ListRequest, QueryPairs};
    answer(async move {
        principal()?;
        let (request, _) = ListRequest::lenient(&super::orders::ORDERS.list(), &QueryPairs::parse(&query));
        Ok(super::orders::queries::list(&request))
    })
    .await
}
