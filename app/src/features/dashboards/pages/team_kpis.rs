//! The KPI row of account and general managers.
use leptos::prelude::*;

use crate::features::dashboards::types::{DashboardHead, TeamMetrics};
use crate::features::targets::types::MonthTotals;
use crate::format;
use crate::metrics::{Metric, definition};
use crate::money::Ratio;
use crate::ui::{Figure, KpiCard, snapshot_note};
use crate::visitor::visitor;

/// Which figure stands last in the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastFigure {
    /// Customers without a note for too long.
    NeedsFollowUp,
    /// Customers that are worked on.
    ActiveCustomers,
}

/// Attainment, closed won, open pipeline, and one more.
#[component]
pub fn TeamKpis(
    /// Period and currency.
    head: DashboardHead,
    /// The figures.
    metrics: TeamMetrics,
    /// The year's months, for the sparklines.
    months: Vec<MonthTotals>,
    /// The fourth tile.
    last: LastFigure,
) -> impl IntoView {
    let locale = visitor().locale();
    let currency = head.currency;
    let flow = head.period.previous_label().map(|days| format!("vs {days}"));
    let snapshot = Some(snapshot_note(head.as_of, &head.period));
    let no_target = metrics.attainment.value.is_none().then(|| no_target(&head));
    // Months to come would draw a cliff.
    let past: Vec<_> = months.iter().filter(|month| month.month.first_day() <= head.as_of).collect();
    let actual_course = past.iter().map(|month| month.actual.minor()).collect::<Vec<_>>();
    let attainment_course = past
        .iter()
        .filter_map(|month| Ratio::of(month.actual.minor(), month.target.minor()))
        .filter_map(|share| i64::try_from(share.millionths()).ok())
        .collect::<Vec<_>>();
    let tiles = [
        definition("attainment").map(|of| {
            let figure = Figure::percent(&metrics.attainment.ratio_metric(), of, locale);
            view! { <KpiCard of figure versus=flow.clone() spark=attainment_course note=no_target /> }
                .into_any()
        }),
        definition("actual").map(|of| {
            let figure = Figure::money(&metrics.actual.metric(), of, currency, locale);
            view! { <KpiCard of figure versus=flow.clone() spark=actual_course /> }.into_any()
        }),
        definition("openPipeline").map(|of| {
            let figure = Figure::money(&metrics.open_pipeline.metric(), of, currency, locale);
            view! { <KpiCard of figure versus=snapshot.clone() /> }.into_any()
        }),
        match last {
            LastFigure::NeedsFollowUp => count("needsFollowUp", &metrics.needs_follow_up, snapshot, ""),
            LastFigure::ActiveCustomers => count("activeCustomers", &metrics.active_customers, snapshot, ""),
        },
    ];
    view! { <div class="kpi-grid">{tiles.into_iter().collect_view()}</div> }
}

/// A tile of a snapshot that counts things.
pub fn count(id: &str, metric: &Metric, versus: Option<String>, class: &'static str) -> Option<AnyView> {
    let of = definition(id)?;
    let figure = Figure::count(metric, of, visitor().locale());
    Some(view! { <KpiCard of figure versus class /> }.into_any())
}

/// `No target for Aug 2026.`
pub fn no_target(head: &DashboardHead) -> String {
    format!("No target for {}", format::month_year(head.period.to))
}
