//! The latest orders and the latest overdue installments.
use leptos::prelude::*;

use crate::features::orders::types::OrderSummary;
use crate::features::overdues::types::OverdueInstallment;
use crate::features::sales::types::SalesOverview;
use crate::format::{self, Locale};
use crate::money::Currency;
use crate::ui::{Cell, Column, EmptyState, Icon, Span, TableCard, Tone};
use crate::visitor::visitor;

const OVERDUE_COLUMNS: &[Column] = &[
    Column::text("Lead", 1),
    Column::number("Due date", 2),
    Column::text("Days overdue", 1),
    Column::number("Remaining", 1),
];

const ORDER_COLUMNS: &[Column] = &[
    Column::text("Lead", 1),
    Column::number("Date", 2),
    Column::text("Status", 1),
    Column::number("Total", 1),
];

/// Days after which an overdue installment is marked as serious.
const SERIOUS_AFTER_DAYS: i64 = 7;

/// The 8 installments that fell overdue last.
#[component]
pub fn LatestOverdues(
    /// The page's document.
    overview: SalesOverview,
) -> impl IntoView {
    let locale = visitor().locale();
    let rows = overview.overdues.into_iter().map(|row| overdue_row(row, overview.currency, locale)).collect();
    view! {
        <TableCard
            title="Latest overdues"
            subtitle=format!("Installments unpaid after their due day, as of {}", format::date(overview.as_of))
            columns=OVERDUE_COLUMNS
            rows
            record=[0, 2, 3, 1]
            span=Span::Six
            empty=view! { <EmptyState icon=Icon::Check title="Nothing is overdue." good=true /> }.into_any()
        />
    }
}

/// The 8 orders made last.
#[component]
pub fn LatestOrders(
    /// The page's document.
    overview: SalesOverview,
) -> impl IntoView {
    let locale = visitor().locale();
    let rows = overview.orders.into_iter().map(|row| order_row(row, overview.currency, locale)).collect();
    view! {
        <TableCard
            title="Latest orders"
            subtitle="By day of creation, whatever the period"
            columns=ORDER_COLUMNS
            rows
            record=[0, 2, 3, 1]
            span=Span::Six
            empty=view! { <EmptyState icon=Icon::Inbox title="No orders yet" /> }.into_any()
        />
    }
}

fn overdue_row(row: OverdueInstallment, currency: Currency, locale: Locale) -> Vec<Cell> {
    let tone = if row.days_overdue > SERIOUS_AFTER_DAYS { Tone::Danger } else { Tone::Warning };
    vec![
        Cell::Text(row.lead_name),
        Cell::Text(format::date(row.due_on)),
        Cell::Badge(format::days_overdue(row.days_overdue), tone),
        Cell::money(row.remaining_cents, currency, locale),
    ]
}

fn order_row(row: OrderSummary, currency: Currency, locale: Locale) -> Vec<Cell> {
    vec![
        Cell::Text(row.lead_name),
        Cell::Text(format::date(row.created_on)),
        Cell::Status(row.status.into()),
        Cell::money(row.total_cents, currency, locale),
    ]
}
