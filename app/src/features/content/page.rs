//! `/marketing/content`: what was produced, and what moved last.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::server_fns::overview;
use super::types::{ContentItemSummary, ContentOverview};
use crate::format;
use crate::layout::PeriodHead;
use crate::metrics::{Metric, definition};
use crate::ui::{
    Cell, Column, EmptyState, Figure, Icon, KpiCard, Loaded, Span, TableCard, snapshot_note, use_period_query,
};
use crate::visitor::visitor;

const COLUMNS: &[Column] = &[
    Column::text("Title", 1),
    Column::text("Status", 1),
    Column::text("Editor", 2),
    Column::text("Created", 2),
    Column::text("Scheduled", 3),
];

/// The content overview, driven by the period in the URL.
pub struct ContentPage;

#[lazy_route]
impl LazyRoute for ContentPage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let ContentPage = page;
        let query = use_period_query();
        let resource = Resource::new(move || query.get(), overview);
        view! {
            <PeriodHead title=|_| "Content".to_owned() />
            <Loaded resource what="Content" view=sections />
        }
        .into_any()
    }
}

fn sections(overview: ContentOverview) -> AnyView {
    let locale = visitor().locale();
    let flow = overview.period.previous_label().map(|days| format!("vs {days}"));
    let snapshot = Some(snapshot_note(overview.as_of, &overview.period));
    let week = Some("vs last week".to_owned());
    let metrics = overview.metrics;
    let tile = |id: &str, metric: &Metric, versus: Option<String>, class: &'static str| {
        definition(id)
            .map(|of| view! { <KpiCard of figure=Figure::count(metric, of, locale) versus class /> })
    };
    let rows = overview.items.into_iter().map(row).collect();
    view! {
        <div class="kpi-grid kpi-grid-5">
            {tile("producedThisWeek", &metrics.produced_this_week, week, "")}
            {tile("produced", &metrics.produced, flow.clone(), "")}
            {tile("inRevision", &metrics.in_revision, snapshot.clone(), "")}
            {tile("scheduled", &metrics.scheduled, snapshot, "")}
            {tile("published", &metrics.published, flow, "kpi-wide")}
        </div>
        <TableCard
            title="Items"
            subtitle="Last moved first, whatever the period"
            columns=COLUMNS
            rows
            record=[0, 1, 2, 3]
            span=Span::Twelve
            empty=view! { <EmptyState icon=Icon::Inbox title="No content yet" /> }.into_any()
        />
    }
    .into_any()
}

fn row(item: ContentItemSummary) -> Vec<Cell> {
    vec![
        Cell::Text(item.title),
        Cell::Status(item.status.into()),
        item.editor_name.map_or(Cell::Missing, Cell::Text),
        Cell::Text(format::date(item.created_on)),
        item.scheduled_at.map_or(Cell::Missing, |at| Cell::Text(format::date(at.date()))),
    ]
}
