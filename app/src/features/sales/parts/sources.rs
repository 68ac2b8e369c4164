//! What each source brought in the period.
use leptos::prelude::*;

use crate::features::sales::types::{LeadSource, SalesOverview};
use crate::format;
use crate::ui::{Cell, Column, EmptyState, Icon, Span, TableCard};
use crate::visitor::visitor;

const COLUMNS: &[Column] = &[
    Column::text("Source", 1),
    Column::number("Leads", 1),
    Column::number("Orders won", 2),
    Column::number("Net cash", 1),
    Column::number("Share", 1),
];

/// Leads, orders and cash by source; the shares add up to the whole.
#[component]
pub fn Sources(
    /// The page's document.
    overview: SalesOverview,
) -> impl IntoView {
    let locale = visitor().locale();
    let rows = overview
        .sources
        .into_iter()
        .map(|row| {
            vec![
                Cell::Text(LeadSource::label_of(row.source).to_owned()),
                Cell::Text(format::count(row.leads, locale)),
                Cell::Text(format::count(row.orders_won, locale)),
                Cell::Text(format::money_exact(row.cash_cents, overview.currency, locale)),
                row.share.map_or(Cell::Missing, |share| Cell::Text(format::percent(share, locale, 1))),
            ]
        })
        .collect();
    view! {
        <TableCard
            title="Sources"
            subtitle="Leads by first touch, orders and cash by source of the order, in this period"
            columns=COLUMNS
            rows
            record=[0, 4, 3, 1]
            span=Span::Twelve
            empty=view! { <EmptyState icon=Icon::Inbox title="No leads or orders in this period" /> }.into_any()
        />
    }
}
