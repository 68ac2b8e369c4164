//! Cash by source over the period.
use leptos::prelude::*;

use crate::charts::{ChartCard, ChartTable, LegendItem};
use crate::day::to_iso;
use crate::features::sales::types::{CashBySource, LeadSource, SalesOverview};
use crate::format;
use crate::period::Bucket;
use crate::ui::Span;
use crate::visitor::visitor;

/// Legend class of a source; the colour is the source's on every page.
const fn swatch(source: Option<LeadSource>) -> &'static str {
    match source {
        Some(LeadSource::SdrOutbound) => "tone-1",
        Some(LeadSource::Webinar) => "tone-2",
        Some(LeadSource::IgDm) => "tone-3",
        Some(LeadSource::Ads) => "tone-4",
        None => "tone-other",
    }
}

/// Stacked bars, one layer a source; the legend carries each source's sum.
#[component]
pub fn CashCard(
    /// The page's document.
    overview: SalesOverview,
) -> impl IntoView {
    let locale = visitor().locale();
    let money = move |cents| format::money_exact(cents, overview.currency, locale);
    let legend = CashBySource::PARTS
        .into_iter()
        .map(|source| LegendItem {
            name: LeadSource::label_of(source).to_owned(),
            swatch: swatch(source),
            value: Some(money(overview.cash_totals.of(source))),
        })
        .collect();
    let bucket = overview.trend.bucket;
    let (head, step) = match bucket {
        Bucket::Day => ("Day", "day"),
        Bucket::Week => ("Week", "week"),
        Bucket::Month => ("Month", "month"),
    };
    let rows = overview.cash_buckets.iter().map(|step| {
        let cells = CashBySource::PARTS.into_iter().map(|source| money(step.cash.of(source)));
        (step.label(bucket, true), cells.collect())
    });
    let table = ChartTable::of(head, CashBySource::PARTS.into_iter().map(LeadSource::label_of), rows);
    let (from, to) = (to_iso(overview.period.from), to_iso(overview.period.to));
    view! {
        <ChartCard
            id="cash-by-source"
            title="Cash by source"
            subtitle=format!("Net cash per {step} by source of the order, {}", overview.cash_chart.unit)
            option=overview.cash_chart
            legend
            table
            span=Span::Eight
            csv=format!("/api/v1/sales/cash-by-source?from={from}&to={to}&format=csv")
        />
    }
}
