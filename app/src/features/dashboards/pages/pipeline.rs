//! Open pipeline by stage: a ring with the total, and the stages with count and share.
use leptos::prelude::*;

use super::view::AmView;
use crate::charts::{ChartCard, ChartTable, LegendList, LegendRow};
use crate::features::customers::types::FunnelStage;
use crate::format::{self, Locale, UNKNOWN};
use crate::metrics::Amount;
use crate::money::{Currency, Ratio};
use crate::ui::Span;
use crate::visitor::visitor;

/// Ring of the active stages.
#[component]
pub fn PipelineCard(
    /// The page's document.
    view: AmView,
) -> impl IntoView {
    let locale = visitor().locale();
    let currency = view.dashboard.head.currency;
    let funnel = view.dashboard.funnel;
    let count = funnel.iter().map(|stage| stage.count).sum();
    let total = view.dashboard.metrics.open_pipeline.value.map(Amount::minor);
    let center =
        total.map_or_else(|| UNKNOWN.to_owned(), |minor| format::money_compact(minor, currency, locale));
    let customers = if count == 1 { "customer" } else { "customers" };
    view! {
        <ChartCard
            id="pipeline"
            title="Pipeline by stage"
            subtitle=format!("{} active {customers}, by potential", format::count(count, locale))
            option=view.stages_chart
            table=table(&funnel, currency, locale)
            plot_class="chart-plot plot-ring"
            center=(center, "open pipeline".to_owned())
            footer=view! { <Stages funnel total=total.unwrap_or_default() locale /> }.into_any()
            span=Span::Four
        />
    }
}

#[component]
fn Stages(funnel: Vec<FunnelStage>, total: i64, locale: Locale) -> impl IntoView {
    let rows = funnel
        .into_iter()
        .map(|stage| LegendRow {
            swatch: stage.status.dot(),
            name: stage.status.label().to_owned(),
            value: format::count(stage.count, locale),
            share: Ratio::of(stage.potential.minor(), total)
                .map_or_else(|| UNKNOWN.to_owned(), |share| format::percent(share, locale, 0)),
            href: None,
        })
        .collect();
    view! { <LegendList rows /> }
}

fn table(funnel: &[FunnelStage], currency: Currency, locale: Locale) -> ChartTable {
    let rows = funnel.iter().map(|stage| {
        let cells = vec![
            format::count(stage.count, locale),
            format::money_exact(stage.potential.minor(), currency, locale),
        ];
        (stage.status.label().to_owned(), cells)
    });
    ChartTable::of("Stage", ["Customers", "Potential"], rows)
}
