//! The revenue module, block by block: a hundred leads with their orders, payments, e-mails and onboarding.
use std::collections::BTreeMap;

use entity::{email_event, lead};
use sea_orm::DbErr;
use time::OffsetDateTime;

use super::blueprints::Blueprint;
use super::catalogue::Catalogue;
use super::clients::ClientRows;
use super::dice::Dice;
use super::email::{Course, Mail, Sequence};
use super::leads::{Lead, Leads};
use super::orders::{OrderRows, Orders, Timing, timing};
use super::people::Tenant;
use super::writer::{FULL, Writer};

/// Days by which orders of later blocks differ from the blueprints.
const SHIFT: i64 = 4;
/// Leads that never bought whose way through e-mail is special, by place.
const COURSES: [(usize, Course); 5] = [
    (0, Course::JustNow),
    (6, Course::NeverSent),
    (7, Course::NeverSent),
    (8, Course::Twice),
    (9, Course::NoSequence),
];

/// What one block consists of.
pub struct Shape {
    /// Leads, the buyers included.
    pub leads: usize,
    /// Orders.
    pub orders: &'static [Blueprint],
}

/// Rows waiting to be written.
#[derive(Default)]
struct Rows {
    leads: Vec<lead::Model>,
    orders: OrderRows,
    mails: Vec<email_event::Model>,
    clients: ClientRows,
}

/// Writes so many blocks.
pub async fn write(
    writer: &mut Writer<'_>,
    tenant: &Tenant,
    catalogue: &Catalogue,
    sequences: &[Sequence],
    (shape, blocks): (&Shape, usize),
) -> Result<(), DbErr> {
    let mut rows = Rows::default();
    for number in 0..blocks {
        block(&mut rows, tenant, (catalogue, sequences), shape, number);
        if rows.mails.len() >= FULL {
            rows.flush(writer).await?;
        }
    }
    rows.flush(writer).await
}

impl Rows {
    async fn flush(&mut self, writer: &mut Writer<'_>) -> Result<(), DbErr> {
        writer.insert(&mut self.leads).await?;
        writer.insert(&mut self.orders.orders).await?;
        writer.insert(&mut self.orders.payments).await?;
        writer.insert(&mut self.orders.refunds).await?;
        writer.insert(&mut self.orders.plans.plans).await?;
        writer.insert(&mut self.orders.plans.schedules).await?;
        writer.insert(&mut self.orders.plans.allocations).await?;
        writer.insert(&mut self.mails).await?;
        writer.insert(&mut self.clients.events).await?;
        writer.insert(&mut self.clients.answers).await
    }
}

fn block(
    rows: &mut Rows,
    tenant: &Tenant,
    (catalogue, sequences): (&Catalogue, &[Sequence]),
    shape: &Shape,
    number: usize,
) {
    let dice = &mut Dice::of(tenant.slug, 1_000_000 + number as u64);
    let timings: Vec<Timing> = shape
        .orders
        .iter()
        .map(|blueprint| {
            // The first block is exactly the blueprint: the demo relies on its days.
            let shift = if number == 0 { 0 } else { dice.between(-SHIFT, SHIFT) };
            timing(blueprint, tenant, shift, dice)
        })
        .collect();
    let first = number * shape.leads;
    let leads = leads(rows, tenant, catalogue, (shape, first), &timings, dice);
    let mut orders =
        Orders { tenant, catalogue, blueprints: shape.orders, dice, rows: &mut rows.orders, ids: Vec::new() };
    for (place, (blueprint, timing)) in shape.orders.iter().zip(&timings).enumerate() {
        orders.add(place, &leads[blueprint.buyer], *timing);
    }
    for (place, (buyer, since)) in clients(shape, &timings).into_iter().enumerate() {
        rows.clients.add(tenant, dice, (place, leads[buyer].id), since);
    }
    let mut mail = Mail { tenant, sequences, dice, rows: &mut rows.mails };
    let buyers = buyers(shape);
    for (place, lead) in leads.iter().enumerate() {
        let special = COURSES.iter().find(|(special, _)| place == buyers + special);
        mail.add(lead, special.map_or(Course::Usual, |(_, course)| *course));
    }
    if number == 0 {
        mail.add_stranger();
    }
}

fn buyers(shape: &Shape) -> usize {
    shape.orders.iter().map(|order| order.buyer + 1).max().unwrap_or(0)
}

/// Buyers first, touched before the first of their orders.
fn leads(
    rows: &mut Rows,
    tenant: &Tenant,
    catalogue: &Catalogue,
    (shape, first): (&Shape, usize),
    timings: &[Timing],
    dice: &mut Dice,
) -> Vec<Lead> {
    let mut leads = Leads { tenant, catalogue, dice, first, rows: &mut rows.leads };
    let buyers = buyers(shape);
    let mut made = Vec::with_capacity(shape.leads);
    for number in 0..shape.leads {
        let orders = shape.orders.iter().zip(timings).filter(|(order, _)| order.buyer == number);
        let first_order_at = orders.map(|(_, timing)| timing.created_at).min();
        made.push(match first_order_at {
            Some(at) => leads.buyer(number, at),
            None => leads.other(number, number.saturating_sub(buyers)),
        });
    }
    made
}

/// Buyers who won an order of a kind that makes a client, with the first time they did.
fn clients(shape: &Shape, timings: &[Timing]) -> BTreeMap<usize, OffsetDateTime> {
    let mut clients = BTreeMap::new();
    for (order, timing) in shape.orders.iter().zip(timings).filter(|(order, _)| order.makes_client()) {
        if let Some(at) = timing.closed_at {
            let since = clients.entry(order.buyer).or_insert(at);
            *since = at.min(*since);
        }
    }
    clients
}
