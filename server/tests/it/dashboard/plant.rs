//! Plants rows of field sales into one organisation.
use app::clock::start_of_day;
use app::day::add_days;
use entity::{credit, customer, department, holiday, progress, status_change, target, user};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, DatabaseConnection, IntoActiveModel};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::facts::Facts;
use crate::support::Portal;

const STATUSES: [&str; 6] = ["prospect", "ongoing", "proposal", "negotiation", "closed-won", "closed-lost"];

/// Where rows are planted.
pub struct Field<'a> {
    db: &'a DatabaseConnection,
    org_id: Uuid,
    zone: String,
    /// Day of the test.
    pub today: Date,
    /// Who does things.
    actor: Uuid,
}

/// A customer to plant; the rest follows from it.
pub struct Planted<'a> {
    pub am: Uuid,
    pub currency: &'a str,
    pub potential: i64,
    pub created_on: Date,
    /// Days and statuses in order; the first is the status of creation.
    pub steps: Vec<(Date, &'a str)>,
    /// Days of notes in order, each with the day promised in it.
    pub notes: Vec<(Date, Option<Date>)>,
    pub timeline: Option<Date>,
    pub deleted_on: Option<Date>,
}

impl Planted<'_> {
    /// A prospect of today's currency with 1 000.00 to win.
    pub fn prospect(am: Uuid, created_on: Date) -> Self {
        Self {
            am,
            currency: "IDR",
            potential: 100_000,
            created_on,
            steps: vec![(created_on, "prospect")],
            notes: Vec::new(),
            timeline: None,
            deleted_on: None,
        }
    }
}

impl<'a> Field<'a> {
    /// The organisation of these facts.
    pub fn of(portal: &'a Portal, facts: &Facts) -> Self {
        Self {
            db: portal.db(),
            org_id: facts.organization.id,
            zone: facts.organization.timezone.clone(),
            today: facts.today,
            actor: *facts.users.keys().next().unwrap(),
        }
    }

    /// Late in the evening of a local day: another day in UTC.
    pub fn evening(&self, day: Date) -> OffsetDateTime {
        start_of_day(day, &self.zone) + Duration::minutes(22 * 60 + 30)
    }

    /// Shortly after the beginning of a local day.
    pub fn night(&self, day: Date) -> OffsetDateTime {
        start_of_day(day, &self.zone) + Duration::minutes(20)
    }

    /// Writes a customer with its changes and notes.
    pub async fn customer(&self, planted: Planted<'_>) -> Uuid {
        let id = Uuid::now_v7();
        let created_at = self.night(planted.created_on);
        let status = planted.steps.last().map_or("prospect", |(_, status)| status);
        let last_note = planted.notes.last();
        let row = customer::ActiveModel {
            id: Set(id),
            org_id: Set(self.org_id),
            am_id: Set(planted.am),
            company_name: Set(format!("Planted {id}")),
            pic: Set("Planted".to_owned()),
            phone: Set("1".to_owned()),
            email: Set(None),
            potential_minor: Set(planted.potential),
            currency: Set(planted.currency.to_owned()),
            timeline: Set(planted.timeline),
            status: Set(status.to_owned()),
            won_on: Set(None),
            lost_reason: Set(None),
            last_progress_at: Set(last_note.map(|(day, _)| self.evening(*day))),
            next_follow_up_on: Set(last_note.and_then(|(_, promise)| *promise)),
            created_on: Set(planted.created_on),
            deleted_at: Set(planted.deleted_on.map(|day| self.evening(day))),
            version: Set(1),
            created_at: Set(created_at),
            updated_at: Set(created_at),
        };
        row.insert(self.db).await.unwrap();
        let mut from = None;
        for (index, (day, to)) in planted.steps.iter().enumerate() {
            // Several changes of one day differ by a second.
            let at = self.night(*day) + Duration::seconds(i64::try_from(index).unwrap());
            self.change(id, from, to, (at, *day)).await;
            from = Some(*to);
        }
        for (day, promise) in &planted.notes {
            self.note(id, planted.am, *day, *promise).await;
        }
        id
    }

    async fn change(&self, customer: Uuid, from: Option<&str>, to: &str, (at, on): (OffsetDateTime, Date)) {
        let row = status_change::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            customer_id: Set(customer),
            from_status: Set(from.map(str::to_owned)),
            to_status: Set(to.to_owned()),
            actor_id: Set(self.actor),
            at: Set(at),
            on: Set(on),
            created_at: Set(at),
            updated_at: Set(at),
        };
        row.insert(self.db).await.unwrap();
    }

    async fn note(&self, customer: Uuid, am: Uuid, day: Date, promise: Option<Date>) {
        let at = self.evening(day);
        let row = progress::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            customer_id: Set(customer),
            am_id: Set(am),
            at: Set(at),
            on: Set(day),
            description: Set("Planted".to_owned()),
            status: Set("prospect".to_owned()),
            next_follow_up_on: Set(promise),
            created_at: Set(at),
            updated_at: Set(at),
        };
        row.insert(self.db).await.unwrap();
    }

    /// Writes a credit for a customer.
    pub async fn credit(
        &self,
        customer: Uuid,
        (am, department): (Uuid, Option<Uuid>),
        won_on: Date,
        (minor, currency): (i64, &str),
    ) {
        let row = credit::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            customer_id: Set(customer),
            am_id: Set(am),
            department_id: Set(department),
            won_on: Set(won_on),
            amount_minor: Set(minor),
            currency: Set(currency.to_owned()),
            kind: Set(if minor < 0 { "REVERSAL" } else { "WIN" }.to_owned()),
            reason: Set(None),
            actor_id: Set(self.actor),
            created_at: Set(self.evening(won_on)),
        };
        row.insert(self.db).await.unwrap();
    }

    /// Writes a target of a person or a department.
    pub async fn target(
        &self,
        (user, department): (Option<Uuid>, Option<Uuid>),
        (year, month): (i32, i32),
        (minor, currency): (i64, &str),
    ) {
        let at = self.night(self.today);
        let row = target::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            amount_minor: Set(minor),
            currency: Set(currency.to_owned()),
            month: Set(month),
            year: Set(year),
            department_id: Set(department),
            user_id: Set(user),
            updated_by: Set(self.actor),
            version: Set(1),
            created_at: Set(at),
            updated_at: Set(at),
        };
        row.insert(self.db).await.unwrap();
    }

    /// Writes a holiday.
    pub async fn holiday(&self, on: Date, half_day: bool) {
        let at = self.night(self.today);
        let row = holiday::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            on: Set(on),
            name: Set("Planted".to_owned()),
            half_day: Set(half_day),
            created_at: Set(at),
            updated_at: Set(at),
        };
        row.insert(self.db).await.unwrap();
    }

    /// Writes an account manager like this one, in this department.
    pub async fn am(
        &self,
        like: &user::Model,
        name: &str,
        department: Option<Uuid>,
        created_on: Date,
    ) -> Uuid {
        let id = Uuid::now_v7();
        let mut row = like.clone().into_active_model();
        row.id = Set(id);
        row.email = Set(format!("{}@planted.test", id.simple()));
        row.username = Set(None);
        row.name = Set(name.to_owned());
        row.role = Set("AM".to_owned());
        row.department_id = Set(department);
        row.created_at = Set(self.night(created_on));
        row.insert(self.db).await.unwrap();
        id
    }

    /// Changes some columns of a person.
    pub async fn change_person(&self, row: &user::Model, change: impl FnOnce(&mut user::ActiveModel)) {
        let mut row = row.clone().into_active_model();
        change(&mut row);
        row.update(self.db).await.unwrap();
    }

    /// Makes a person the leader of a department.
    pub async fn lead(&self, row: &department::Model, gm: Uuid) {
        let mut row = row.clone().into_active_model();
        row.gm_id = Set(Some(gm));
        row.update(self.db).await.unwrap();
    }

    /// Customers with random stories, and random credits, spread over these people.
    pub async fn random(&self, seed: u64, people: &[(Uuid, Option<Uuid>)], customers: usize) {
        let mut random = StdRng::seed_from_u64(seed);
        for _ in 0..customers {
            let (am, _) = *people.choose(&mut random).unwrap();
            let planted = self.random_customer(&mut random, am);
            let id = self.customer(planted).await;
            for _ in 0..random.random_range(0..4) {
                let won_on = add_days(self.today, -random.random_range(0..800));
                let minor = random.random_range(-5_000_000..30_000_000);
                let currency = if random.random_bool(0.2) { "USD" } else { "IDR" };
                self.credit(id, *people.choose(&mut random).unwrap(), won_on, (minor, currency)).await;
            }
        }
    }

    fn random_customer(&self, random: &mut StdRng, am: Uuid) -> Planted<'static> {
        let age = random.random_range(0..420);
        let created_on = add_days(self.today, -age);
        let mut steps = vec![(created_on, "prospect")];
        let mut day = created_on;
        while random.random_bool(0.6) {
            day = add_days(day, random.random_range(0..40)).min(self.today);
            steps.push((day, *STATUSES.choose(random).unwrap()));
        }
        let mut days: Vec<Date> = (0..random.random_range(0..5))
            .map(|_| add_days(created_on, random.random_range(-3..=age)))
            .collect();
        if random.random_bool(0.1) {
            days.push(add_days(self.today, random.random_range(1..5)));
        }
        days.sort_unstable();
        // One note a day: which of two notes of the same second is newer would be a matter of their ids.
        days.dedup();
        let notes = days
            .into_iter()
            .map(|day| (day, random.random_bool(0.4).then(|| add_days(day, random.random_range(1..30)))))
            .collect();
        Planted {
            am,
            currency: if random.random_bool(0.15) { "USD" } else { "IDR" },
            potential: random.random_range(0..90_000_000_000),
            created_on,
            steps,
            notes,
            timeline: random.random_bool(0.6).then(|| add_days(self.today, random.random_range(-20..60))),
            deleted_on: random
                .random_bool(0.15)
                .then(|| add_days(self.today, -random.random_range(0..age.max(1)))),
        }
    }
}
