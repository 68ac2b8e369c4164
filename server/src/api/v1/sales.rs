//! Sales figures: the summary and cash by source.
use app::access::{Ctx, Permission};
use app::csv;
use app::day::parse_day;
use app::error::AppError;
use app::features::sales::queries::{self, Days};
use app::features::sales::types::{CashBySource, CashDay, CashSeries, SalesSummary};
use app::period::{Compare, Period, PeriodQuery};
use app::state::AppState;
use app::ui::CellValue;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use time::Date;

use crate::api::error::ApiError;
use crate::api::extract::{SignedIn, StrictQuery};
use crate::state::ServerState;

/// `GET /sales/summary`, `GET /sales/cash-by-source`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/sales/summary", get(summary)).route("/sales/cash-by-source", get(cash_by_source))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SummaryQuery {
    range: Option<String>,
    from: Option<String>,
    to: Option<String>,
    compare: Option<String>,
    as_of: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CashQuery {
    range: Option<String>,
    from: Option<String>,
    to: Option<String>,
    compare: Option<String>,
    format: Option<String>,
}

// The query arrives as a result: a role that may not read sales is refused before its query is.
async fn summary(
    State(state): State<AppState>,
    SignedIn(principal): SignedIn,
    query: Result<StrictQuery<SummaryQuery>, ApiError>,
) -> Result<Json<SalesSummary>, ApiError> {
    let ctx = Ctx::new(&state, &principal, Permission::ReadSales)?;
    let StrictQuery(SummaryQuery { range, from, to, compare, as_of }) = query?;
    let period = resolve(PeriodQuery { range, from, to, compare }, &ctx)?;
    let as_of = as_of.as_deref().map_or(Ok(ctx.today), day_of_snapshot)?;
    let days = Days { period, as_of, today: ctx.today };
    let metrics = queries::summary(&ctx.db.read, &ctx.scope, days).await?;
    Ok(Json(SalesSummary {
        from: period.from,
        to: period.to,
        timezone: ctx.organization.timezone,
        currency: ctx.organization.currency,
        as_of,
        metrics,
    }))
}

async fn cash_by_source(
    State(state): State<AppState>,
    SignedIn(principal): SignedIn,
    query: Result<StrictQuery<CashQuery>, ApiError>,
) -> Result<Response, ApiError> {
    let ctx = Ctx::new(&state, &principal, Permission::ReadSales)?;
    let StrictQuery(CashQuery { range, from, to, compare, format }) = query?;
    let as_csv = match format.as_deref() {
        None => false,
        Some("csv") => true,
        Some(_) => return Err(AppError::invalid("format", "Use csv.").into()),
    };
    let asked = resolve(PeriodQuery { range, from, to, compare }, &ctx)?;
    let period = Period { compare: Compare::None, previous: None, ..asked };
    let cash = queries::cash(&ctx.db.read, &ctx.scope, &period).await?;
    if as_csv {
        return Ok(cash_csv(&cash.days, &period)?);
    }
    let series = CashSeries {
        from: period.from,
        to: period.to,
        timezone: ctx.organization.timezone,
        currency: ctx.organization.currency,
        series: cash.days,
        totals: cash.totals,
    };
    Ok(Json(series).into_response())
}

/// One row a day; the sources under the names they have in JSON, in major units.
fn cash_csv(days: &[CashDay], period: &Period) -> Result<Response, AppError> {
    let columns = ["day", "SDR_OUTBOUND", "WEBINAR", "IG_DM", "ADS", "UNATTRIBUTED"];
    let row = |day: &CashDay| {
        let cents = CashBySource::PARTS.into_iter().map(|source| CellValue::Cents(day.cash.of(source)));
        std::iter::once(CellValue::Day(day.day)).chain(cents).collect()
    };
    csv::series("cash-by-source", &columns, days.iter().map(row), &[period.from, period.to])
}

fn resolve(query: PeriodQuery, ctx: &Ctx) -> Result<Period, AppError> {
    query
        .resolve(ctx.today, ctx.organization.calendar)
        .map_err(|error| AppError::invalid(error.field(), error.to_string()))
}

fn day_of_snapshot(text: &str) -> Result<Date, AppError> {
    parse_day(text).ok_or_else(|| AppError::invalid("asOf", "Use a day such as 2026-11-20."))
}
