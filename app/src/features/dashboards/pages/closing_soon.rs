//! Deals that are expected to close within 30 days.
use leptos::prelude::*;

use crate::features::customers::types::CustomerSummary;
use crate::format::{self, UNKNOWN};
use crate::ui::{Cell, Column, EmptyState, Icon, Span, TableCard};
use crate::visitor::visitor;

const COLUMNS: &[Column] = &[
    Column::text("Customer", 1),
    Column::text("AM", 2),
    Column::text("Stage", 1),
    Column::number("Potential", 1),
    Column::number("Expected", 2),
];

/// Active customers by expected close.
#[component]
pub fn ClosingSoon(
    /// Soonest first.
    customers: Vec<CustomerSummary>,
) -> impl IntoView {
    let locale = visitor().locale();
    let rows = customers
        .into_iter()
        .map(|customer| {
            vec![
                Cell::Text(customer.company_name),
                Cell::Text(customer.am_name),
                Cell::Status(customer.status.into()),
                Cell::Text(format::money_exact(customer.potential.minor(), customer.currency, locale)),
                Cell::Text(customer.timeline.map_or_else(|| UNKNOWN.to_owned(), format::date)),
            ]
        })
        .collect();
    view! {
        <TableCard
            title="Closing in 30 days"
            subtitle="Active deals by expected close"
            columns=COLUMNS
            rows
            record=[0, 2, 3, 4]
            span=Span::Twelve
            empty=view! { <EmptyState icon=Icon::Calendar title="No deals are expected to close in the next 30 days." /> }
                .into_any()
        />
    }
}
