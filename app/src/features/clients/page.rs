//! `/csm`: what clients owe, and who is late.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::server_fns::overview;
use super::types::{ClientsOverview, OverdueClient};
use crate::charts::{LegendList, LegendRow};
use crate::features::overdues::types::Ageing;
use crate::format::{self, Locale, UNKNOWN};
use crate::layout::PeriodHead;
use crate::metrics::{Metric, definition};
use crate::money::{Currency, Ratio};
use crate::ui::{
    Cell, Column, EmptyState, Figure, Icon, KpiCard, Loaded, Part, PartBar, Span, TableCard, Tone,
    snapshot_note, use_period_query,
};
use crate::visitor::visitor;

const COLUMNS: &[Column] = &[
    Column::text("Client", 1),
    Column::text("Email", 3),
    Column::text("Oldest", 1),
    Column::number("Due since", 2),
    Column::number("Missed", 2),
    Column::number("Overdue", 1),
    Column::number("Owed", 2),
];

/// The client success overview; its figures are those of the sales page.
pub struct ClientsPage;

#[lazy_route]
impl LazyRoute for ClientsPage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let ClientsPage = page;
        let query = use_period_query();
        let resource = Resource::new(move || query.get(), overview);
        view! {
            <PeriodHead title=|_| "Client success".to_owned() />
            <Loaded resource what="Client success" view=sections />
        }
        .into_any()
    }
}

fn sections(overview: ClientsOverview) -> AnyView {
    let locale = visitor().locale();
    let versus = Some(snapshot_note(overview.as_of, &overview.period));
    let tile = |id: &str, metric: &Metric| {
        definition(id).map(|of| {
            let figure = Figure::money(metric, of, overview.currency, locale);
            view! { <KpiCard of figure versus=versus.clone() /> }
        })
    };
    view! {
        <div class="kpi-grid kpi-grid-2">
            {tile("totalOwedCents", &overview.metrics.total_owed_cents)}
            {tile("overdueCents", &overview.metrics.overdue_cents)}
        </div>
        <AgeingCard ageing=overview.ageing currency=overview.currency locale />
        <OverdueClients overview=overview.clone() locale />
    }
    .into_any()
}

/// Outstanding money by age; the parts add up to what is owed.
#[component]
fn AgeingCard(ageing: Ageing, currency: Currency, locale: Locale) -> impl IntoView {
    let whole = ageing.outstanding().unwrap_or_default();
    let ages = [
        ("Not due", ageing.not_due, "fill-3", "tone-3"),
        ("1–30 days", ageing.days_1_to_30, "fill-6", "tone-6"),
        ("31–60 days", ageing.days_31_to_60, "fill-5", "tone-5"),
        ("61–90 days", ageing.days_61_to_90, "fill-2", "tone-2"),
        ("Over 90 days", ageing.over_90_days, "fill-8", "tone-8"),
    ];
    let share = move |minor| Ratio::of(minor, whole);
    let parts = ages.map(|(_, minor, fill, _)| Part { fill, share: share(minor).unwrap_or(Ratio::ZERO) });
    let rows = ages.map(|(label, minor, _, swatch)| LegendRow {
        swatch,
        name: label.to_owned(),
        value: format::money_exact(minor, currency, locale),
        share: share(minor).map_or_else(|| UNKNOWN.to_owned(), |share| format::percent(share, locale, 1)),
        href: None,
    });
    view! {
        <section class="card" aria-labelledby="ageing-title">
            <div class="card-head">
                <div>
                    <h2 class="card-title" id="ageing-title">"Outstanding by age"</h2>
                    <p class="card-sub">{format!("Unpaid installments by days after their due day, {currency}")}</p>
                </div>
            </div>
            <div class="card-body">
                <PartBar parts=parts.to_vec() />
            </div>
            <LegendList rows=rows.to_vec() />
        </section>
    }
}

#[component]
fn OverdueClients(overview: ClientsOverview, locale: Locale) -> impl IntoView {
    let currency = overview.currency;
    let rows = overview.overdue_clients.into_iter().map(|client| row(client, currency, locale)).collect();
    view! {
        <TableCard
            title="Overdue clients"
            subtitle=format!("Most overdue first, as of {}", format::date(overview.as_of))
            columns=COLUMNS
            rows
            record=[0, 2, 5, 3]
            span=Span::Twelve
            empty=view! { <EmptyState icon=Icon::Check title="No client is overdue." good=true /> }.into_any()
        />
    }
}

fn row(client: OverdueClient, currency: Currency, locale: Locale) -> Vec<Cell> {
    vec![
        Cell::Text(client.name),
        Cell::Text(client.email),
        Cell::Badge(format::days_overdue(client.days_overdue), Tone::Danger),
        Cell::Text(format::date(client.oldest_due_on)),
        Cell::Text(format::count(client.missed_payments, locale)),
        Cell::money(client.overdue_cents, currency, locale),
        Cell::money(client.owed_cents, currency, locale),
    ]
}
