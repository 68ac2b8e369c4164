//! Books full of accidents: everything the schema allows, by chance but the same every time.
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use time::macros::date;
use time::{Date, Duration};
use uuid::Uuid;

use super::books::{Books, Sale};
use super::ledger::Window;

const FIRST: Date = date!(2024 - 09 - 01);
const SOURCES: [Option<&str>; 5] = [Some("SDR_OUTBOUND"), Some("WEBINAR"), Some("IG_DM"), Some("ADS"), None];
const KINDS: [(&str, Option<(&str, i32)>); 8] = [
    ("HIGH_TICKET", None),
    ("DEPOSIT", None),
    ("OTHER", None),
    ("SUBSCRIPTION", Some(("DAY", 10))),
    ("SUBSCRIPTION", Some(("WEEK", 1))),
    ("SUBSCRIPTION", Some(("MONTH", 3))),
    ("SUBSCRIPTION", Some(("QUARTER", 1))),
    ("SUBSCRIPTION", Some(("YEAR", 2))),
];

/// Draws days, words and amounts.
pub struct Chance(StdRng);

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        *of.choose(&mut self.0).unwrap()
    }

    fn cents(&mut self) -> i64 {
        self.0.random_range(1..300_000)
    }

    /// A day of the two years that the books cover, up to the seeded day.
    pub fn day(&mut self) -> Date {
        FIRST + Duration::days(self.0.random_range(0..720))
    }

    fn day_after(&mut self, day: Date) -> Date {
        day + Duration::days(self.0.random_range(0..200))
    }

    /// A window that may begin before the books and end after them.
    pub fn window(&mut self) -> Window {
        let from = self.day() - Duration::days(self.0.random_range(0..60));
        let days =
            if self.0.random_bool(0.8) { self.0.random_range(0..100) } else { self.0.random_range(0..900) };
        (from, from + Duration::days(days))
    }

    /// Plants so many orders with their payments, refunds and plans.
    pub async fn fill(&mut self, books: Books<'_>, orders: usize) {
        let mut products = Vec::new();
        for (kind, interval) in KINDS {
            products.push((books.product(kind, interval).await, kind));
        }
        let mut campaigns = vec![None];
        for bucket in ["webinar_cold", "webinar_retarg", "follower_ads", "organic"] {
            campaigns.push(Some(books.campaign(bucket).await));
        }
        let mut leads = Vec::new();
        for _ in 0..=orders / 2 {
            leads.push(books.lead(self.one(&SOURCES[..4]).unwrap(), self.day()).await);
        }
        for _ in 0..orders {
            let (product, kind) = self.one(&products);
            let (lead, campaign) = (self.one(&leads), self.one(&campaigns));
            let order = self.order(books, lead, product, kind, campaign).await;
            let payments = self.payments(books, order).await;
            if self.0.random_bool(0.6) {
                self.plan(books, order, &payments).await;
            }
        }
    }

    async fn order(
        &mut self,
        books: Books<'_>,
        lead: Uuid,
        product: Uuid,
        kind: &str,
        campaign: Option<Uuid>,
    ) -> Uuid {
        let created_on = self.day();
        let status = self.one(&["WON", "WON", "WON", "LOST", "OPEN", "CANCELLED"]);
        let started_on = (kind == "SUBSCRIPTION").then(|| self.day_after(created_on));
        let sale = Sale {
            lead,
            product,
            campaign,
            source: self.one(&SOURCES),
            status,
            total: self.cents(),
            created_on,
            closed_on: (status != "OPEN").then(|| self.day_after(created_on)),
            started_on,
            ended_on: started_on.filter(|_| self.0.random_bool(0.5)).map(|start| self.day_after(start)),
        };
        books.order(sale).await
    }

    async fn payments(&mut self, books: Books<'_>, order: Uuid) -> Vec<Uuid> {
        let mut payments = Vec::new();
        for _ in 0..self.0.random_range(0..4) {
            let (status, day) =
                (self.one(&["SETTLED", "SETTLED", "SETTLED", "PENDING", "FAILED", "DISPUTED"]), self.day());
            let payment = books.payment(order, self.cents(), status, day).await;
            payments.push(payment);
            for _ in 0..self.one(&[0, 0, 1, 2]) {
                let status = self.one(&["SUCCEEDED", "SUCCEEDED", "PENDING", "FAILED"]);
                books.refund(payment, self.cents(), status, self.day_after(day)).await;
            }
        }
        payments
    }

    async fn plan(&mut self, books: Books<'_>, order: Uuid, payments: &[Uuid]) {
        let status = self.one(&["ACTIVE", "ACTIVE", "COMPLETED", "DEFAULTED", "CANCELLED"]);
        let plan = books.plan(order, status, Some(self.day())).await;
        for _ in 0..self.0.random_range(1..6) {
            let (status, due_on, amount) =
                (self.one(&["DUE", "PARTIAL", "PAID", "WAIVED"]), self.day(), self.cents());
            let waived_on = (status == "WAIVED").then(|| self.day());
            let installment = books.installment(plan, due_on, amount, status, waived_on).await;
            for payment in payments {
                if self.0.random_bool(0.4) {
                    let part = self.0.random_range(1..=amount);
                    books.allocation(*payment, installment, part, self.day_after(due_on)).await;
                }
            }
        }
    }
}
