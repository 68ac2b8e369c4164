//! The two KPI rows of the sales overview.
use leptos::prelude::*;

use crate::features::sales::types::SalesOverview;
use crate::format::{self, Locale};
use crate::metrics::{Metric, MetricDefinition, RatioMetric, definition};
use crate::ui::{Figure, KpiCard, snapshot_note};
use crate::visitor::visitor;

/// Cash, orders, average order and win rate; then what is owed, what came back, what recurs.
#[component]
pub fn KpiRows(
    /// The page's document.
    overview: SalesOverview,
) -> impl IntoView {
    let locale = visitor().locale();
    let currency = overview.currency;
    let metrics = overview.metrics;
    let versus = overview.period.previous_label().map(|days| format!("vs {days}"));
    let snapshot = Some(snapshot_note(overview.as_of, &overview.period));
    let money =
        move |of: &'static MetricDefinition, metric: &Metric| Figure::money(metric, of, currency, locale);
    let newcomers = metrics.new_customers.value.map(|count| new_customers(count, locale));
    let cards = [
        of("cashCollectedCents").map(|of| {
            let figure = money(of, &metrics.cash_collected_cents);
            view! { <KpiCard of figure versus=versus.clone() spark=overview.trend.cash_cents /> }.into_any()
        }),
        of("ordersWon").map(|of| {
            let figure = Figure::count(&metrics.orders_won, of, locale);
            view! {
                <KpiCard of figure versus=newcomers.or(versus.clone()) spark=overview.trend.orders_won />
            }
            .into_any()
        }),
        of("aovCents").map(|of| {
            let figure = Figure::average(&metrics.aov_cents, of, currency, locale);
            view! { <KpiCard of figure versus=versus.clone() /> }.into_any()
        }),
        of("winRate").map(|of| rate(of, &metrics.win_rate, versus.clone(), locale)),
        of("outstandingCents").map(|of| {
            let figure = money(of, &metrics.outstanding_cents);
            view! { <KpiCard of figure versus=snapshot.clone() /> }.into_any()
        }),
        of("overdueCents").map(|of| {
            let figure = money(of, &metrics.overdue_cents);
            view! { <KpiCard of figure versus=snapshot.clone() /> }.into_any()
        }),
        of("refundRate").map(|of| rate(of, &metrics.refund_rate, versus.clone(), locale)),
        of("mrrCents").map(|of| {
            let figure = money(of, &metrics.mrr_cents);
            let note = (metrics.mrr_cents.value == Some(0)).then(|| "No subscriptions".to_owned());
            view! { <KpiCard of figure versus=snapshot.clone() note /> }.into_any()
        }),
    ];
    view! { <div class="kpi-grid">{cards.into_iter().collect_view()}</div> }
}

fn rate(
    of: &'static MetricDefinition,
    metric: &RatioMetric,
    versus: Option<String>,
    locale: Locale,
) -> AnyView {
    let figure = Figure::percent(metric, of, locale);
    let note = metric.value.is_none().then(|| "Nothing to divide by in this period".to_owned());
    view! { <KpiCard of figure versus note /> }.into_any()
}

fn new_customers(count: i64, locale: Locale) -> String {
    let noun = if count == 1 { "new customer" } else { "new customers" };
    format!("{} {noun}", format::count(count, locale))
}

fn of(id: &str) -> Option<&'static MetricDefinition> {
    definition(id)
}
