//! The sample list of the catalogue, in demo builds: how a list answers over REST.
use app::csv::CsvTable;
use app::features::kit::orders::{ORDERS, SampleOrder, SampleTotals, queries};
use app::list::{ListRequest, QueryPairs};
use app::page::Page;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};

use crate::api::error::ApiError;
use crate::api::extract::SignedIn;
use crate::state::ServerState;

/// `GET /kit/orders`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/kit/orders", get(orders))
}

async fn orders(_: SignedIn, RawQuery(query): RawQuery) -> Result<Response, ApiError> {
    let query = QueryPairs::parse(&query.unwrap_or_default());
    let request = ListRequest::strict(&ORDERS.list(), &query, &[])?;
    if request.as_csv() {
        let rows = queries::all(&request);
        return Ok(CsvTable::new(&ORDERS, &request).answer(&rows, &[])?);
    }
    let page: Page<SampleOrder, SampleTotals> = queries::list(&request);
    Ok(Json(page).into_response())
}
