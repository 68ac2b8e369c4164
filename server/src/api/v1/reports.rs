//! Reports of field sales.
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use app::access::{Ctx, Permission};
use app::error::AppError;
use app::features::reports::queries;
use app::features::reports::types::{FIRST_YEAR, GroupBy, LAST_YEAR, TargetReport, TargetReportFilter};
use app::state::AppState;
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use time::Date;

use crate::api::error::ApiError;
use crate::api::extract::{SignedIn, StrictQuery};
use crate::state::ServerState;

/// `GET /reports/targets`, also under `/report/targets`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/reports/targets", get(targets)).route("/report/targets", get(targets))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TargetsQuery {
    year: Option<String>,
    month: Option<String>,
    group_by: Option<String>,
}

// The query arrives as a result: a role that may not read targets is refused before its query is.
async fn targets(
    State(state): State<AppState>,
    SignedIn(principal): SignedIn,
    query: Result<StrictQuery<TargetsQuery>, ApiError>,
) -> Result<Json<TargetReport>, ApiError> {
    let ctx = Ctx::new(&state, &principal, Permission::ReadFieldSales)?;
    let StrictQuery(query) = query?;
    Ok(Json(queries::target_report(&ctx, filter(&query, ctx.today)?).await?))
}

/// The filter of a query; the year defaults to the current one, the rows to people.
fn filter(query: &TargetsQuery, today: Date) -> Result<TargetReportFilter, AppError> {
    let year = query.year.as_deref().map(|text| whole_number(text, FIRST_YEAR..=LAST_YEAR)).transpose();
    let month = query.month.as_deref().map(|text| whole_number(text, 1..=12)).transpose();
    let group_by = query.group_by.as_deref().map(GroupBy::of_key);
    Ok(TargetReportFilter {
        year: year.map_err(|message| AppError::invalid("year", message))?.unwrap_or_else(|| today.year()),
        month: month.map_err(|message| AppError::invalid("month", message))?,
        group_by: match group_by {
            None => GroupBy::default(),
            Some(known) => {
                known.ok_or_else(|| AppError::invalid("groupBy", "Use one of user, department."))?
            }
        },
    })
}

/// A number within limits, or a sentence that names them. Read here because an empty parameter is no absent one.
fn whole_number<N: FromStr + PartialOrd + Display>(
    text: &str,
    limits: RangeInclusive<N>,
) -> Result<N, String> {
    text.parse()
        .ok()
        .filter(|number| limits.contains(number))
        .ok_or_else(|| format!("Use a whole number from {} to {}.", limits.start(), limits.end()))
}
