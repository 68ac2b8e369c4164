//! The revenue rows of one organisation, and every sales figure folded from them the long way.
use std::collections::{BTreeMap, BTreeSet};

use entity::{
    campaign, lead, order, payment, payment_allocation, payment_plan, payment_plan_schedule, product, refund,
};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter};
use serde_json::{Map, Value, json};
use time::{Date, Duration};
use uuid::Uuid;

use super::figures::{average, count, ratio, rounded, size};

/// First and last day.
pub type Window = (Date, Date);

/// All rows that sales figures are made of.
pub struct Ledger {
    pub leads: Vec<lead::Model>,
    pub campaigns: BTreeMap<Uuid, campaign::Model>,
    pub products: BTreeMap<Uuid, product::Model>,
    pub orders: BTreeMap<Uuid, order::Model>,
    pub payments: BTreeMap<Uuid, payment::Model>,
    pub refunds: Vec<refund::Model>,
    pub plans: BTreeMap<Uuid, payment_plan::Model>,
    pub installments: Vec<payment_plan_schedule::Model>,
    pub allocations: Vec<payment_allocation::Model>,
}

/// The days of a request.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub window: Window,
    pub previous: Option<Window>,
    pub as_of: Date,
    pub today: Date,
}

/// What is left to pay of one installment on some day.
pub struct Debt {
    pub schedule_id: Uuid,
    pub lead_id: Uuid,
    pub due_on: Date,
    pub remaining: i64,
}

macro_rules! rows {
    ($db:expr, $org:expr, $table:ident) => {
        $table::Entity::find().filter($table::Column::OrgId.eq($org)).all($db).await.unwrap()
    };
}

impl Ledger {
    #[expect(clippy::disallowed_methods, reason = "the fold reads the raw rows")]
    pub async fn read(db: &DatabaseConnection, org_id: Uuid) -> Self {
        Self {
            leads: rows!(db, org_id, lead),
            campaigns: rows!(db, org_id, campaign).into_iter().map(|row| (row.id, row)).collect(),
            products: rows!(db, org_id, product).into_iter().map(|row| (row.id, row)).collect(),
            orders: rows!(db, org_id, order).into_iter().map(|row| (row.id, row)).collect(),
            payments: rows!(db, org_id, payment).into_iter().map(|row| (row.id, row)).collect(),
            refunds: rows!(db, org_id, refund),
            plans: rows!(db, org_id, payment_plan).into_iter().map(|row| (row.id, row)).collect(),
            installments: rows!(db, org_id, payment_plan_schedule),
            allocations: rows!(db, org_id, payment_allocation),
        }
    }

    /// `GET /sales/summary`'s `metrics`.
    pub fn summary(&self, asked: Asked) -> Value {
        let flow = |figure: &dyn Fn(Window) -> i64| count(figure(asked.window), asked.previous.map(figure));
        let quotient =
            |figure: &dyn Fn(Window) -> (i64, i64)| ratio(figure(asked.window), asked.previous.map(figure));
        let snapshot = |figure: &dyn Fn(Date) -> i64| {
            count(figure(asked.as_of), asked.previous.map(|(_, to)| figure(to)))
        };
        let of_kind = |kind: &'static str| {
            flow(&|window| {
                self.movements(window).filter(|row| self.kind(row.order) == kind).map(|row| row.net).sum()
            })
        };
        json!({
            "cashCollectedCents": flow(&|window| self.net(window)),
            "grossCashCents": flow(&|window| self.gross(window)),
            "refundsCents": flow(&|window| self.gross(window) - self.net(window)),
            "aovCents": average(self.won_value(asked.window), asked.previous.map(|window| self.won_value(window))),
            "ordersWon": flow(&|window| size(self.closed(window, "WON"))),
            "highTicketCents": of_kind("HIGH_TICKET"),
            "depositCents": of_kind("DEPOSIT"),
            "subscriptionCents": of_kind("SUBSCRIPTION"),
            "otherCents": of_kind("OTHER"),
            "outstandingCents": snapshot(&|day| self.debts(day).iter().map(|debt| debt.remaining).sum()),
            "overdueCents": snapshot(&|day| {
                self.debts(day).iter().filter(|debt| debt.due_on < day).map(|debt| debt.remaining).sum()
            }),
            "winRate": quotient(&|window| {
                let won = size(self.closed(window, "WON"));
                (won, won + size(self.closed(window, "LOST")))
            }),
            "newCustomers": flow(&|window| self.new_customers(window)),
            "refundRate": quotient(&|window| self.refunded_to_date(window, asked.today)),
            "mrrCents": snapshot(&|day| self.monthly_revenue(day)),
        })
    }

    /// `GET /sales/cash-by-source`'s `series` and `totals`.
    pub fn cash_by_source(&self, window: Window) -> (Value, Value) {
        let sum = |window: Window| {
            let mut sources: BTreeMap<&str, i64> =
                ["SDR_OUTBOUND", "WEBINAR", "IG_DM", "ADS", "UNATTRIBUTED"].map(|name| (name, 0)).into();
            for row in self.movements(window) {
                *sources.get_mut(row.order.source.as_deref().unwrap_or("UNATTRIBUTED")).unwrap() += row.net;
            }
            sources.into_iter().map(|(name, net)| (name.to_owned(), json!(net))).collect::<Map<_, _>>()
        };
        let mut series = Vec::new();
        let mut day = window.0;
        while day <= window.1 {
            let mut row = sum((day, day));
            row.insert("day".to_owned(), json!(day.to_string()));
            series.push(Value::Object(row));
            day += Duration::DAY;
        }
        (Value::Array(series), Value::Object(sum(window)))
    }

    /// Money in and out of the window, each on its own day.
    pub fn movements(&self, (from, to): Window) -> impl Iterator<Item = Movement<'_>> {
        let received = self
            .payments
            .values()
            .filter(move |row| row.status == "SETTLED" && from <= row.received_on && row.received_on <= to)
            .map(|row| Movement { order: &self.orders[&row.order_id], net: row.amount_minor });
        let returned = self
            .refunds
            .iter()
            .filter(move |row| row.status == "SUCCEEDED" && from <= row.refunded_on && row.refunded_on <= to)
            .map(|row| Movement {
                order: &self.orders[&self.payments[&row.payment_id].order_id],
                net: -row.amount_minor,
            });
        received.chain(returned)
    }

    pub fn net(&self, window: Window) -> i64 {
        self.movements(window).map(|row| row.net).sum()
    }

    fn gross(&self, window: Window) -> i64 {
        self.movements(window).map(|row| row.net).filter(|net| *net > 0).sum()
    }

    fn kind(&self, order: &order::Model) -> &str {
        &self.products[&order.product_id].kind
    }

    fn closed(&self, (from, to): Window, status: &'static str) -> impl Iterator<Item = &order::Model> {
        let within = move |day: Option<Date>| day.is_some_and(|day| from <= day && day <= to);
        self.orders.values().filter(move |row| row.status == status && within(row.closed_on))
    }

    fn won_value(&self, window: Window) -> (i64, i64) {
        let total = self.closed(window, "WON").map(|row| row.total_minor).sum();
        (total, size(self.closed(window, "WON")))
    }

    fn new_customers(&self, (from, to): Window) -> i64 {
        let mut first: BTreeMap<Uuid, Date> = BTreeMap::new();
        for row in self.orders.values().filter(|row| row.status == "WON") {
            let day = row.closed_on.unwrap();
            first.entry(row.lead_id).and_modify(|known| *known = day.min(*known)).or_insert(day);
        }
        size(first.values().filter(|day| from <= **day && **day <= to))
    }

    fn refunded_to_date(&self, (from, to): Window, today: Date) -> (i64, i64) {
        let (mut refunded, mut received) = (0, 0);
        for paid in self.payments.values() {
            if paid.status == "SETTLED" && from <= paid.received_on && paid.received_on <= to {
                received += paid.amount_minor;
                for back in self.refunds.iter().filter(|back| back.payment_id == paid.id) {
                    if back.status == "SUCCEEDED" && back.refunded_on <= today {
                        refunded += back.amount_minor;
                    }
                }
            }
        }
        (refunded, received)
    }

    fn monthly_revenue(&self, day: Date) -> i64 {
        // A multiple of 12 and of every interval in use keeps the sum whole until it is rounded.
        const WHOLE: i128 = 12 * 27_720;
        let mut sum = 0;
        for row in self.orders.values().filter(|row| row.status == "WON" && self.kind(row) == "SUBSCRIPTION")
        {
            let running =
                row.started_on.is_some_and(|start| start <= day) && row.ended_on.is_none_or(|end| end > day);
            if running {
                let product = &self.products[&row.product_id];
                let every = i128::from(product.interval_count.unwrap());
                let per_year = match product.interval_unit.as_deref().unwrap() {
                    "DAY" => 365,
                    "WEEK" => 52,
                    "MONTH" => 12,
                    "QUARTER" => 4,
                    _ => 1,
                };
                assert_eq!(WHOLE % (12 * every), 0, "the fold needs another common multiple");
                sum += i128::from(row.total_minor) * per_year * (WHOLE / (12 * every));
            }
        }
        rounded(sum, WHOLE)
    }

    /// What every installment still owed at the end of a day, from what had happened by then.
    pub fn debts(&self, day: Date) -> Vec<Debt> {
        let mut paid: BTreeMap<Uuid, i64> = BTreeMap::new();
        let mut changed_later: BTreeSet<Uuid> = BTreeSet::new();
        for row in &self.allocations {
            if row.applied_on <= day {
                *paid.entry(row.schedule_id).or_default() += row.amount_minor;
            } else {
                changed_later.insert(row.schedule_id);
            }
        }
        changed_later.extend(
            self.installments
                .iter()
                .filter(|row| row.status == "WAIVED" && row.waived_on.unwrap() > day)
                .map(|row| row.id),
        );
        let plans_changed_later: BTreeSet<Uuid> = self
            .installments
            .iter()
            .filter(|row| changed_later.contains(&row.id))
            .map(|row| row.plan_id)
            .collect();

        let mut debts = Vec::new();
        for row in &self.installments {
            let plan = &self.plans[&row.plan_id];
            let order = &self.orders[&plan.order_id];
            let plan_ran = match plan.status.as_str() {
                "CANCELLED" => plan.cancelled_on.unwrap() > day,
                "COMPLETED" => plans_changed_later.contains(&plan.id),
                _ => true,
            };
            let was_open = match row.status.as_str() {
                "WAIVED" => row.waived_on.unwrap() > day,
                "PAID" => changed_later.contains(&row.id),
                _ => true,
            };
            let remaining = row.amount_minor - paid.get(&row.id).copied().unwrap_or(0);
            if order.created_on <= day && plan_ran && was_open && remaining > 0 {
                debts.push(Debt {
                    schedule_id: row.id,
                    lead_id: order.lead_id,
                    due_on: row.due_on,
                    remaining,
                });
            }
        }
        debts
    }
}

/// Net money of one order.
pub struct Movement<'a> {
    pub order: &'a order::Model,
    pub net: i64,
}
