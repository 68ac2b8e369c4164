//! A sample list of orders: what the table of the catalogue shows, and how a page declares such a table.
use serde::{Deserialize, Serialize};
use time::Date;

use crate::features::orders::types::{OrderStatus, ProductKind};
use crate::list::{Choice, Filter, Noun, Sort};
use crate::ui::{CellValue, Icon, MenuEntry, TableColumn, TableDef};

#[cfg(feature = "ssr")]
pub mod queries;

/// An order as the catalogue's table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleOrder {
    /// `SO-1001`.
    pub number: String,
    /// Day on which it was made.
    #[serde(with = "crate::day::iso")]
    pub created_on: Date,
    /// The buyer.
    pub lead_name: String,
    /// What is sold.
    pub product_name: String,
    /// Its kind.
    pub kind: ProductKind,
    /// Where the buyer came from, when that is known.
    pub campaign_name: Option<String>,
    /// Price, in cents; below 0 for a correction.
    pub total_cents: i64,
    /// Paid of it, in cents.
    pub paid_cents: i64,
    /// Where it stands.
    pub status: OrderStatus,
}

/// Sums over a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleTotals {
    /// Prices, in cents.
    pub total_cents: i64,
    /// Paid, in cents.
    pub paid_cents: i64,
}

type Column = TableColumn<SampleOrder>;

/// The table.
pub const ORDERS: TableDef<SampleOrder, SampleTotals> = TableDef {
    id: "orders",
    noun: Noun { one: "order", many: "orders", title: "Orders" },
    icon: Icon::Orders,
    columns: &[
        Column::text("number", "Order", |order| (&order.number).into()).sortable(),
        Column::day("createdOn", "Date", |order| order.created_on.into()).priority(2).sortable(),
        Column::text("leadName", "Lead", |order| (&order.lead_name).into()).priority(2).sortable(),
        Column::text("productName", "Product", |order| (&order.product_name).into()).priority(3),
        Column::text("kind", "Kind", |order| order.kind.label().into()).priority(3),
        Column::text("campaignName", "Campaign", |order| order.campaign_name.as_ref().into()).priority(4),
        Column::money("totalCents", "Total", |order| CellValue::Cents(order.total_cents)).sortable(),
        Column::money("paidCents", "Paid", |order| CellValue::Cents(order.paid_cents)).priority(3).sortable(),
        Column::text("status", "Status", |order| CellValue::Status(order.status.into())).sortable(),
    ],
    filters: &[
        Filter::any_of("status", "Status", STATUSES),
        Filter::one_of("kind", "Kind", KINDS),
        Filter::text("product", "Product"),
        Filter::numbers("minTotal", "maxTotal", "Total", "USD"),
        Filter::days("createdFrom", "createdTo", "Date"),
    ],
    sort: Sort::descending("createdOn"),
    search: Some("Search by number or lead"),
    record: ["leadName", "status", "totalCents", "createdOn"],
    href: Some(|order| format!("/kit?q={}", order.number)),
    menu: Some(menu),
    totals: |sums| {
        vec![
            ("totalCents", CellValue::Cents(sums.total_cents)),
            ("paidCents", CellValue::Cents(sums.paid_cents)),
        ]
    },
    export: Some("/api/v1/kit/orders"),
    follows_period: false,
    empty: ("Orders appear here as soon as the first one is made.", Some(("Add order", "/kit#tables"))),
};

const STATUSES: &[Choice] = &[
    status(OrderStatus::Open),
    status(OrderStatus::Won),
    status(OrderStatus::Lost),
    status(OrderStatus::Cancelled),
];

const KINDS: &[Choice] = &[
    kind(ProductKind::HighTicket),
    kind(ProductKind::Deposit),
    kind(ProductKind::Subscription),
    kind(ProductKind::Other),
];

const fn status(status: OrderStatus) -> Choice {
    Choice::new(status.as_str(), status.label())
}

const fn kind(kind: ProductKind) -> Choice {
    Choice::new(kind.as_str(), kind.label())
}

fn menu(order: &SampleOrder) -> Vec<MenuEntry> {
    vec![
        MenuEntry::link(Icon::Eye, "Show this order alone", format!("/kit?q={}", order.number)),
        MenuEntry::link(
            Icon::Orders,
            "Show orders of this kind",
            format!("/kit?kind={}", order.kind.as_str()),
        ),
    ]
}
