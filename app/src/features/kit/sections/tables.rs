//! Lists of rows: sorted, filtered, searched, paged, chosen and exported by their address.
use leptos::prelude::*;

use crate::error::AppError;
use crate::features::customers::types::CustomerStatus;
use crate::features::kit::orders::{ORDERS, SampleOrder, SampleTotals};
use crate::features::kit::sample::{Specimen, TODAY};
use crate::features::kit::server_fns::orders;
use crate::features::orders::types::{OrderStatus, ProductKind};
use crate::money::Ratio;
use crate::page::{Page, PageRequest};
use crate::ui::{
    CardTable, Cell, Column, DataTable, ExportCsvButton, FixedTable, MeterTone, Pagination, TableDef,
    list_resource,
};

type Orders = TableDef<SampleOrder, SampleTotals>;

const FEW: Orders = TableDef { id: "orders-few", ..ORDERS };
const COMPACT: Orders = TableDef { id: "orders-compact", ..ORDERS };
const LOADING: Orders = TableDef { id: "orders-loading", ..ORDERS };
const EMPTY: Orders = TableDef { id: "orders-empty", ..ORDERS };
const NO_MATCH: Orders = TableDef { id: "orders-no-match", ..ORDERS };
const FAILED: Orders = TableDef { id: "orders-failed", ..ORDERS };

const STAGE_COLUMNS: [Column; 4] = [
    Column::text("Customer", 1),
    Column::text("Stage", 1),
    Column::number("Potential", 1),
    Column::number("Attainment", 2),
];

/// Lists of rows: sorted, filtered, searched, paged, chosen and exported by their address.
#[component]
pub fn TablesSection() -> impl IntoView {
    let rows = list_resource(&ORDERS, orders);
    view! {
        <Specimen
            name="Data table"
            note="128 orders. Search, filters, order, page, page size and columns stand in the address."
        >
            <DataTable def=&ORDERS rows />
        </Specimen>
        <Specimen name="Chosen columns" note="Long words are cut, amounts below 0 are marked, what is not known is a dash.">
            <FixedTable def=&FEW rows=Some(Ok(some_orders())) query="cols=number,leadName,campaignName,totalCents" />
        </Specimen>
        <Specimen name="Compact rows" note="40 px instead of 48, by a choice that is kept.">
            <div class="rows-compact">
                <FixedTable def=&COMPACT rows=Some(Ok(some_orders())) />
            </div>
        </Specimen>
        <Specimen name="Loading" note="The columns to come, on client navigation only.">
            <FixedTable def=&LOADING rows=None query="perPage=10" />
        </Specimen>
        <Specimen name="Nothing yet" note="Why, and the one thing to do about it.">
            <FixedTable def=&EMPTY rows=Some(Ok(no_orders())) />
        </Specimen>
        <Specimen name="Nothing matches" note="The way back to all rows.">
            <FixedTable def=&NO_MATCH rows=Some(Ok(no_orders())) query="q=Sinar&status=LOST" />
        </Specimen>
        <Specimen name="Not loaded" note="The head stays; the reference is for support.">
            <FixedTable def=&FAILED rows=Some(Err(fault())) />
        </Specimen>
        <Specimen name="Table in a card" note="A few rows of a dashboard: as given, without an address.">
            <section class="card card-clip" aria-label="Stages">
                <CardTable caption="Stages" columns=&STAGE_COLUMNS rows=stages() record=[0, 1, 2, 3] />
            </section>
        </Specimen>
        <Specimen name="Pages of a list" note="The ends that are reached are no links.">
            <Pagination label="Sample pages" page=9 last=20 href=Box::new(sample_page) />
        </Specimen>
        <Specimen name="Export">
            <div>
                <ExportCsvButton what="128 orders" href="/api/v1/kit/orders?format=csv" />
            </div>
        </Specimen>
    }
}

fn stages() -> Vec<Vec<Cell>> {
    let share = Ratio::from_millionths(784_000);
    vec![
        vec![
            Cell::Text("PT Sinar Abadi".to_owned()),
            Cell::Status(CustomerStatus::Proposal.into()),
            Cell::Text("Rp\u{a0}842.500.000".to_owned()),
            Cell::Meter(share, None, "78,4%".to_owned(), MeterTone::Warning),
        ],
        vec![
            Cell::Text("CV Mitra Sejahtera".to_owned()),
            Cell::Status(CustomerStatus::Prospect.into()),
            Cell::Negative("\u{2212}Rp\u{a0}1.250.000".to_owned()),
            Cell::Missing,
        ],
    ]
}

fn sample_page(page: u32) -> String {
    format!("/kit?page={page}")
}

fn fault() -> AppError {
    AppError::Internal { reference: "01938f3e-7c1d-7a52-b0d4-5f2e9c7a1b60".to_owned() }
}

fn no_orders() -> Page<SampleOrder, SampleTotals> {
    PageRequest::default().answer(Vec::new(), 0, None)
}

fn some_orders() -> Page<SampleOrder, SampleTotals> {
    let order = |number: &str, lead: &str, total_cents: i64, status: OrderStatus| SampleOrder {
        number: number.to_owned(),
        created_on: TODAY,
        lead_name: lead.to_owned(),
        product_name: "Scale Accelerator".to_owned(),
        kind: ProductKind::HighTicket,
        campaign_name: None,
        total_cents,
        paid_cents: total_cents / 2,
        status,
    };
    let rows = vec![
        order("SO-1004", "Ayu Lestari", 600_000, OrderStatus::Won),
        order("SO-1003", "Raden Ajeng Kartika Sari Dewi Kusumawardhani", 950_000, OrderStatus::Open),
        order("SO-1002", "Budi Santoso", -12_500, OrderStatus::Cancelled),
    ];
    let totals = SampleTotals { total_cents: 1_537_500, paid_cents: 768_750 };
    PageRequest::default().answer(rows, 3, Some(totals))
}
