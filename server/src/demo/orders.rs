//! Orders of one block after their blueprints, with what was paid and paid back.
use app::day::{add_days, add_months_clamped};
use entity::{order, payment, refund};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::blueprints::{Blueprint, Extra, Outcome, Paying};
use super::catalogue::{Catalogue, DEPOSIT, OFFERS, Offer};
use super::dice::Dice;
use super::leads::Lead;
use super::people::Tenant;
use super::plans::PlanRows;

const METHODS: &[&str] = &["card", "card", "card", "bank_transfer", "paypal"];
const REFUND_REASONS: &[&str] = &["Changed their mind", "Duplicate charge", "Could not attend"];

/// When an order was made and closed; the same for every row that hangs on it.
#[derive(Clone, Copy)]
pub struct Timing {
    /// Made.
    pub created_at: OffsetDateTime,
    /// Won, lost or called off.
    pub closed_at: Option<OffsetDateTime>,
    /// Days by which the block differs from the blueprint.
    pub shift: i64,
}

/// Rows of orders and money waiting to be written.
#[derive(Default)]
pub struct OrderRows {
    /// Orders, the ones that deposits point at first.
    pub orders: Vec<order::Model>,
    /// Payments.
    pub payments: Vec<payment::Model>,
    /// Refunds.
    pub refunds: Vec<refund::Model>,
    /// Plans with their installments.
    pub plans: PlanRows,
}

/// Writes the orders of one block.
pub struct Orders<'a> {
    /// Organisation.
    pub tenant: &'a Tenant,
    /// Products.
    pub catalogue: &'a Catalogue,
    /// All blueprints of the block.
    pub blueprints: &'a [Blueprint],
    /// Chance of the block.
    pub dice: &'a mut Dice,
    /// Rows so far.
    pub rows: &'a mut OrderRows,
    /// Ids of the orders of this block so far.
    pub ids: Vec<Uuid>,
}

/// When the order of a blueprint was made and closed.
pub fn timing(blueprint: &Blueprint, tenant: &Tenant, shift: i64, dice: &mut Dice) -> Timing {
    let days = &tenant.days;
    let second = dice.between(32_000, 76_000);
    let closed_on = match blueprint.outcome {
        Outcome::Open(ago) => {
            let created_at = days.at(days.ago((ago + shift).max(0)), second);
            return Timing { created_at, closed_at: None, shift };
        }
        Outcome::WonThisMonth(percent) => days.ago(days.days_of_month_gone() * percent / 100),
        Outcome::Won(ago) | Outcome::Lost(ago) | Outcome::Cancelled(ago) => days.ago((ago + shift).max(0)),
    };
    let first_paid_on = renewals(blueprint, tenant, shift).first().copied();
    let closed_at = days.at(first_paid_on.unwrap_or(closed_on), second);
    // A big decision takes days, a small one minutes.
    let before = if OFFERS[blueprint.product].kind == "HIGH_TICKET" {
        Duration::seconds(dice.between(2 * 86_400, 12 * 86_400))
    } else {
        Duration::seconds(dice.between(120, 3_000))
    };
    Timing { created_at: closed_at - before, closed_at: Some(closed_at), shift }
}

/// Days on which a subscription was charged, in order; none for other orders.
fn renewals(blueprint: &Blueprint, tenant: &Tenant, shift: i64) -> Vec<Date> {
    let days = &tenant.days;
    let (count, last) = match blueprint.paying {
        Paying::Renewals(count, ago) => (count, days.ago((ago + shift).max(0))),
        Paying::RenewalsThisMonth(count, percent) => {
            (count, days.ago(days.days_of_month_gone() * percent / 100))
        }
        _ => return Vec::new(),
    };
    let offer = &OFFERS[blueprint.product];
    (0..i32::try_from(count).unwrap_or(0)).rev().map(|back| interval_from(last, offer, -back)).collect()
}

fn interval_from(day: Date, offer: &Offer, count: i32) -> Date {
    match offer.interval {
        Some("MONTH") => add_months_clamped(day, count),
        Some("QUARTER") => add_months_clamped(day, count * 3),
        Some("YEAR") => add_months_clamped(day, count * 12),
        _ => add_days(day, i64::from(count) * 7),
    }
}

impl Orders<'_> {
    /// One order with everything that hangs on it.
    pub fn add(&mut self, number: usize, lead: &Lead, timing: Timing) {
        let blueprint = &self.blueprints[number];
        let id = self.dice.id(timing.created_at);
        let total = self.total(number);
        let row = self.order(blueprint, (id, lead), total, timing);
        let first = self.rows.payments.len();
        match blueprint.paying {
            Paying::Not => {}
            Paying::Full(parts) => self.full(&row, parts),
            Paying::Plan(plan) => self.plan(plan, &row, timing),
            Paying::Attempt(status) => {
                let at = row.closed_at.unwrap_or(row.created_at);
                self.pay(&row, total, (self.tenant.days.on(at), status));
            }
            Paying::Renewals(..) | Paying::RenewalsThisMonth(..) => {
                self.subscription(blueprint, &row, timing.shift);
            }
        }
        if let Extra::Refunded(percent, ago, status) = blueprint.extra {
            self.refund(first, percent, (ago, timing.shift), status);
        }
        self.ids.push(id);
        self.rows.orders.push(row);
    }

    /// The list price, less the deposit that was paid for it.
    fn total(&self, number: usize) -> i64 {
        let is_reserved = self.blueprints.iter().any(|other| other.extra == Extra::DepositFor(number));
        let deposit = if is_reserved { OFFERS[DEPOSIT].price } else { 0 };
        OFFERS[self.blueprints[number].product].price - deposit
    }

    fn order(
        &self,
        blueprint: &Blueprint,
        (id, lead): (Uuid, &Lead),
        total: i64,
        timing: Timing,
    ) -> order::Model {
        let days = &self.tenant.days;
        let is_subscription = OFFERS[blueprint.product].interval.is_some();
        let is_attributed = blueprint.extra != Extra::Unattributed;
        let closed_on = timing.closed_at.map(|at| days.on(at));
        let (status, cancelled_on) = match (blueprint.outcome, blueprint.extra) {
            (Outcome::Open(_), _) => ("OPEN", None),
            (Outcome::Lost(_), _) => ("LOST", None),
            (Outcome::Cancelled(_), _) => ("CANCELLED", closed_on),
            (_, Extra::Ends(ago, _)) => ("WON", Some(days.ago(ago + timing.shift.max(-ago)))),
            _ => ("WON", None),
        };
        let ended_on = match blueprint.extra {
            Extra::Ends(_, ago) => Some(days.ago(ago + timing.shift)),
            _ => None,
        };
        let deposit_for_order_id = match blueprint.extra {
            Extra::DepositFor(number) => self.ids.get(number).copied(),
            _ => None,
        };
        order::Model {
            id,
            org_id: self.tenant.id,
            lead_id: lead.id,
            product_id: self.catalogue.products[blueprint.product],
            campaign_id: lead.campaign_id.filter(|_| is_attributed),
            source: is_attributed.then(|| lead.source.to_owned()),
            status: status.to_owned(),
            total_minor: total,
            closed_at: timing.closed_at,
            closed_on,
            started_on: closed_on.filter(|_| is_subscription),
            ended_on,
            canceled_on: cancelled_on,
            deposit_for_order_id,
            created_on: days.on(timing.created_at),
            created_at: timing.created_at,
            updated_at: timing.closed_at.unwrap_or(timing.created_at),
        }
    }

    fn full(&mut self, order: &order::Model, parts: usize) {
        let count = i64::try_from(parts.max(1)).unwrap_or(1);
        let Some(closed_on) = order.closed_on else { return };
        for part in 0..count {
            let rest = if part + 1 == count { order.total_minor % count } else { 0 };
            self.pay(order, order.total_minor / count + rest, (add_days(closed_on, part * 7), "SETTLED"));
        }
    }

    fn subscription(&mut self, blueprint: &Blueprint, order: &order::Model, shift: i64) {
        let charged = renewals(blueprint, self.tenant, shift);
        let last = charged.len().saturating_sub(1);
        for (number, day) in charged.into_iter().enumerate() {
            let failed = number == last && blueprint.extra == Extra::LastFailed;
            self.pay(order, order.total_minor, (day, if failed { "FAILED" } else { "SETTLED" }));
        }
    }

    /// A payment of a day, after the order was closed; its place among the rows.
    pub fn pay(&mut self, order: &order::Model, amount_minor: i64, (day, status): (Date, &str)) -> usize {
        let days = &self.tenant.days;
        let earliest =
            order.closed_at.unwrap_or(order.created_at) + Duration::seconds(self.dice.between(40, 300));
        let received_at = days.past(days.at(day, self.dice.between(28_000, 79_000)).max(earliest));
        self.rows.payments.push(payment::Model {
            id: self.dice.id(received_at),
            org_id: self.tenant.id,
            order_id: order.id,
            amount_minor,
            status: status.to_owned(),
            received_at,
            received_on: days.on(received_at),
            method: (*self.dice.pick(METHODS)).to_owned(),
            created_at: received_at,
            updated_at: received_at,
        });
        self.rows.payments.len() - 1
    }

    /// A refund of the last payment that settled, at least a minute after it.
    fn refund(&mut self, first: usize, percent: i64, (ago, shift): (i64, i64), status: &str) {
        let days = &self.tenant.days;
        let settled = self.rows.payments[first..].iter().rfind(|payment| payment.status == "SETTLED");
        let Some(payment) = settled else { return };
        // Something is paid back in each month, and later than in the month of its payment.
        let ago = if ago <= 2 { ago.min(days.days_of_month_gone()) } else { (ago + shift).max(0) };
        let at = days.at(days.ago(ago), self.dice.between(36_000, 70_000));
        let refunded_at = days.past(at.max(payment.received_at + Duration::minutes(1)));
        self.rows.refunds.push(refund::Model {
            id: self.dice.id(refunded_at),
            org_id: self.tenant.id,
            payment_id: payment.id,
            amount_minor: payment.amount_minor * percent / 100,
            status: status.to_owned(),
            refunded_at,
            refunded_on: days.on(refunded_at),
            reason: (*self.dice.pick(REFUND_REASONS)).to_owned(),
            created_at: refunded_at,
            updated_at: refunded_at,
        });
    }
}
