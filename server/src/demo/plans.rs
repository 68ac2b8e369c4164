//! Payment plans, their installments, and which payment paid which.
use app::day::add_days;
use entity::{order, payment_allocation, payment_plan, payment_plan_schedule};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::blueprints::{Fate, Outcome, Plan};
use super::orders::{Orders, Timing};

/// Days overdue after which a plan is in default.
const DEFAULT_AFTER: i64 = 90;
/// Days between a missed installment and the end of a cancelled plan.
const CANCELLED_AFTER: i64 = 5;

/// Rows of plans waiting to be written.
#[derive(Default)]
pub struct PlanRows {
    /// Plans.
    pub plans: Vec<payment_plan::Model>,
    /// Installments.
    pub schedules: Vec<payment_plan_schedule::Model>,
    /// Which payment paid how much of which installment.
    pub allocations: Vec<payment_allocation::Model>,
}

impl Orders<'_> {
    /// The plan of an order: installments that add up to its total, and the payments that came.
    pub fn plan(&mut self, plan: &Plan, order: &order::Model, timing: Timing) {
        let signed_at = order.closed_at.unwrap_or(order.created_at);
        let id = self.dice.id(signed_at);
        let due = self.due_days(plan, order, timing);
        let count = i64::try_from(due.len().max(1)).unwrap_or(1);
        let amount = order.total_minor / count;
        let mut last_payment = None;
        for (number, (due_on, fate)) in due.iter().copied().enumerate() {
            let is_last = number + 1 == due.len();
            let amount = if is_last { order.total_minor - amount * (count - 1) } else { amount };
            last_payment = self.installment(order, (id, signed_at), (due_on, fate), amount, last_payment);
        }
        for (ago, status) in plan.attempts {
            let day = self.tenant.days.ago((ago + timing.shift).max(0));
            self.pay(order, amount, (day, status));
        }
        let missed = due.iter().find(|(_, fate)| *fate == Fate::Due).map(|(day, _)| *day);
        let after =
            |status: &str, days: i64| missed.filter(|_| plan.status == status).map(|day| add_days(day, days));
        self.rows.plans.plans.push(payment_plan::Model {
            id,
            org_id: self.tenant.id,
            order_id: order.id,
            total_minor: order.total_minor,
            status: plan.status.to_owned(),
            cancelled_on: after("CANCELLED", CANCELLED_AFTER),
            defaulted_on: after("DEFAULTED", DEFAULT_AFTER),
            created_at: signed_at,
            updated_at: signed_at,
        });
    }

    /// Due days with their fates. A plan of this month counts from the day on which its order was won.
    fn due_days(&self, plan: &Plan, order: &order::Model, timing: Timing) -> Vec<(Date, Fate)> {
        let is_new = self
            .blueprints
            .get(self.ids.len())
            .is_some_and(|b| matches!(b.outcome, Outcome::WonThisMonth(_)));
        let base = match order.closed_on.filter(|_| is_new) {
            Some(closed_on) => closed_on,
            None => self.tenant.days.ago(timing.shift),
        };
        plan.installments.iter().map(|(offset, fate)| (add_days(base, *offset), *fate)).collect()
    }

    /// One installment and what was paid on it; the payment that the next one may share.
    fn installment(
        &mut self,
        order: &order::Model,
        (plan_id, signed_at): (Uuid, OffsetDateTime),
        (due_on, fate): (Date, Fate),
        amount: i64,
        last_payment: Option<usize>,
    ) -> Option<usize> {
        let half = amount / 2;
        let paid: Vec<(usize, i64)> = match fate {
            Fate::Paid(late) => vec![(self.pay(order, amount, (add_days(due_on, late), "SETTLED")), amount)],
            Fate::InTwo(late) => vec![
                (self.pay(order, half, (due_on, "SETTLED")), half),
                (self.pay(order, amount - half, (add_days(due_on, late), "SETTLED")), amount - half),
            ],
            Fate::Partial => vec![(self.pay(order, half, (due_on, "SETTLED")), half)],
            Fate::Ahead => last_payment.map(|payment| (payment, amount)).into_iter().collect(),
            Fate::Due | Fate::Waived => Vec::new(),
        };
        if let (Fate::Ahead, Some(shared)) = (fate, last_payment) {
            self.rows.payments[shared].amount_minor += amount;
        }
        let schedule_id = self.dice.id(signed_at);
        for (payment, share) in &paid {
            self.allocate(*payment, schedule_id, *share);
        }
        let latest = paid.last().map(|(payment, _)| self.rows.payments[*payment].received_at);
        self.rows.plans.schedules.push(payment_plan_schedule::Model {
            id: schedule_id,
            org_id: self.tenant.id,
            plan_id,
            due_on,
            amount_minor: amount,
            paid_minor: paid.iter().map(|(_, share)| share).sum(),
            status: status(fate).to_owned(),
            waived_on: (fate == Fate::Waived).then_some(due_on),
            created_at: signed_at,
            updated_at: latest.unwrap_or(signed_at),
        });
        paid.last().map(|(payment, _)| *payment).or(last_payment)
    }

    fn allocate(&mut self, payment: usize, schedule_id: Uuid, amount_minor: i64) {
        let payment = &self.rows.payments[payment];
        self.rows.plans.allocations.push(payment_allocation::Model {
            id: self.dice.id(payment.received_at),
            org_id: self.tenant.id,
            payment_id: payment.id,
            schedule_id,
            amount_minor,
            applied_on: payment.received_on,
            created_at: payment.received_at,
            updated_at: payment.received_at,
        });
    }
}

fn status(fate: Fate) -> &'static str {
    match fate {
        Fate::Paid(_) | Fate::InTwo(_) | Fate::Ahead => "PAID",
        Fate::Partial => "PARTIAL",
        Fate::Due => "DUE",
        Fate::Waived => "WAIVED",
    }
}
