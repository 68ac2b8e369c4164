//! The 128 sample orders, made by rule and read as a database would be: filter, order, page, sums.
use std::cmp::Ordering;

use time::{Date, Duration};

use super::{SampleOrder, SampleTotals};
use crate::features::kit::sample::TODAY;
use crate::features::orders::types::{OrderStatus, ProductKind};
use crate::list::ListRequest;
use crate::money::MINOR_PER_MAJOR;
use crate::page::Page;

/// How many there are.
pub const ORDERS: u32 = 128;

const LEADS: [&str; 11] = [
    "Ayu Lestari",
    "Budi Santoso",
    "Citra Wulandari",
    "Dewi Anggraini",
    "Eko Prasetyo, S.T.",
    "Fajar \"Jay\" Nugroho",
    "Gita Maharani",
    "Hendra Wijaya",
    // Names that a table and an export must survive.
    "Raden Ajeng Kartika Sari Dewi Kusumawardhani",
    "=SUM(A1:A9)",
    "José Ñúñez",
];

const PRODUCTS: [(&str, ProductKind, i64); 5] = [
    ("Scale Accelerator", ProductKind::HighTicket, 6_000),
    ("Scale Accelerator deposit", ProductKind::Deposit, 500),
    ("Growth Club monthly", ProductKind::Subscription, 149),
    ("Ads Masterclass", ProductKind::Other, 497),
    ("Sales Team Bootcamp", ProductKind::HighTicket, 9_500),
];

const CAMPAIGNS: [Option<&str>; 4] =
    [Some("Webinar cold"), None, Some("Webinar retarget"), Some("Follower ads")];

/// The page of orders that a request asks for, with the sums of its whole filter.
pub fn list(request: &ListRequest) -> Page<SampleOrder, SampleTotals> {
    let orders = all(request);
    let total = u64::try_from(orders.len()).unwrap_or_default();
    let sums = SampleTotals {
        total_cents: orders.iter().map(|order| order.total_cents).sum(),
        paid_cents: orders.iter().map(|order| order.paid_cents).sum(),
    };
    let page = request.page_of(total);
    let skipped = usize::try_from(page.offset()).unwrap_or(usize::MAX);
    let taken = usize::try_from(page.limit()).unwrap_or(usize::MAX);
    page.answer(orders.into_iter().skip(skipped).take(taken).collect(), total, Some(sums))
}

/// Every order of a request in its order, on no page.
pub fn all(request: &ListRequest) -> Vec<SampleOrder> {
    let mut orders: Vec<_> = (0..ORDERS).map(order).filter(|order| matches(order, request)).collect();
    orders.sort_by(|one, other| compare(one, other, request).then_with(|| other.number.cmp(&one.number)));
    orders
}

/// One order by its place; the same for the same place at all times.
fn order(place: u32) -> SampleOrder {
    let dice = (u64::from(place).wrapping_add(11).wrapping_mul(2_654_435_761) >> 13) % 1_009;
    let pick = |salt: u64, count: usize| {
        let count = u64::try_from(count).unwrap_or(1);
        usize::try_from((dice / salt + u64::from(place)) % count).unwrap_or_default()
    };
    let (product_name, kind, price) = PRODUCTS[pick(1, PRODUCTS.len())];
    let status = match dice % 10 {
        0..=1 => OrderStatus::Open,
        2..=7 => OrderStatus::Won,
        8 => OrderStatus::Lost,
        _ => OrderStatus::Cancelled,
    };
    // One correction, so that an amount below 0 is seen.
    let total_cents = if place == 3 { -12_500 } else { price * MINOR_PER_MAJOR };
    let paid_cents = match status {
        OrderStatus::Won if dice.is_multiple_of(3) => total_cents / 2,
        OrderStatus::Won => total_cents,
        _ => 0,
    };
    SampleOrder {
        number: format!("SO-{}", 1_128 - place),
        created_on: day(place),
        lead_name: LEADS[pick(7, LEADS.len())].to_owned(),
        product_name: product_name.to_owned(),
        kind,
        campaign_name: CAMPAIGNS[pick(3, CAMPAIGNS.len())].map(str::to_owned),
        total_cents,
        paid_cents,
        status,
    }
}

/// Two orders on some days, none on others.
fn day(place: u32) -> Date {
    TODAY.saturating_sub(Duration::days(i64::from(place * 2 / 3)))
}

fn matches(order: &SampleOrder, request: &ListRequest) -> bool {
    let contains = |text: &str, part: &str| text.to_lowercase().contains(&part.to_lowercase());
    let search = request.search();
    let statuses = request.any_of("status");
    let cents = |name: &str| request.number(name).map(|major| major * MINOR_PER_MAJOR);
    (search.is_empty() || contains(&order.number, search) || contains(&order.lead_name, search))
        && (statuses.is_empty() || statuses.contains(&order.status.as_str()))
        && request.value("kind").is_none_or(|kind| kind == order.kind.as_str())
        && request.value("product").is_none_or(|part| contains(&order.product_name, part))
        && cents("minTotal").is_none_or(|least| order.total_cents >= least)
        && cents("maxTotal").is_none_or(|most| order.total_cents <= most)
        && request.day("createdFrom").is_none_or(|from| order.created_on >= from)
        && request.day("createdTo").is_none_or(|to| order.created_on <= to)
}

fn compare(one: &SampleOrder, other: &SampleOrder, request: &ListRequest) -> Ordering {
    let by = |key: &str| match key {
        "createdOn" => one.created_on.cmp(&other.created_on),
        "leadName" => one.lead_name.cmp(&other.lead_name),
        "totalCents" => one.total_cents.cmp(&other.total_cents),
        "paidCents" => one.paid_cents.cmp(&other.paid_cents),
        "status" => one.status.cmp(&other.status),
        _ => one.number.cmp(&other.number),
    };
    let ordered = request.sort().iter().map(|sort| {
        let order = by(sort.key);
        if sort.descending { order.reverse() } else { order }
    });
    ordered.fold(Ordering::Equal, Ordering::then)
}
