//! The rows of customers: notes, changes of status and credits, in the order in which they happened.
use entity::{credit, customer, progress, status_change};
use sea_orm::DbErr;
use serde_json::json;
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::activity::Activity;
use super::deals::{Deal, of_seller};
use super::dice::Dice;
use super::names::{company, indonesian, joined};
use super::people::{Seller, Tenant};
use super::prose;
use super::standing::Won;
use super::writer::{FULL, Writer};

/// Least seconds between two things that happen to a customer.
const PAUSE: i64 = 420;

/// Rows waiting to be written.
#[derive(Default)]
struct Rows {
    customers: Vec<customer::Model>,
    notes: Vec<progress::Model>,
    changes: Vec<status_change::Model>,
    credits: Vec<credit::Model>,
}

/// Writes so many customers, spread over all sellers; `size` in percent of an ordinary seller.
pub async fn write(
    writer: &mut Writer<'_>,
    tenant: &Tenant,
    activity: &mut Activity,
    customers: usize,
    size: i64,
) -> Result<(), DbErr> {
    let mut rows = Rows::default();
    let mut number = 0;
    let sellers = tenant.sellers.len().max(1);
    for seller in &tenant.sellers {
        let share = customers / sellers + usize::from(seller.index < customers % sellers);
        let mut dice = Dice::of(tenant.slug, 1_000 + seller.index as u64);
        for deal in of_seller(*seller, share, size, &tenant.days, &mut dice) {
            Story::begin(tenant, *seller, &mut dice, &deal, number).tell(&mut rows, activity);
            number += 1;
            if rows.notes.len() >= FULL {
                rows.flush(writer, activity).await?;
            }
        }
    }
    rows.flush(writer, activity).await
}

impl Rows {
    async fn flush(&mut self, writer: &mut Writer<'_>, activity: &mut Activity) -> Result<(), DbErr> {
        writer.insert(&mut self.customers).await?;
        writer.insert(&mut self.notes).await?;
        writer.insert(&mut self.changes).await?;
        writer.insert(&mut self.credits).await?;
        activity.flush(writer).await
    }
}

/// Something that happened to a customer.
#[derive(Clone, Copy)]
enum Event {
    Step(&'static str),
    FollowUp,
    Repeat(Won),
}

struct Story<'a> {
    tenant: &'a Tenant,
    seller: Seller,
    dice: &'a mut Dice,
    deal: &'a Deal,
    row: customer::Model,
    status: &'static str,
}

impl<'a> Story<'a> {
    fn begin(tenant: &'a Tenant, seller: Seller, dice: &'a mut Dice, deal: &'a Deal, number: usize) -> Self {
        let created_at = tenant.days.at(deal.created_on, dice.between(30_000, 36_000));
        let company_name = company(number);
        let pic = indonesian(dice);
        let site = joined(company_name.split_once(' ').map_or(&company_name, |(_, words)| words), "");
        let email = dice.chance(80).then(|| format!("{}@{site}.example", joined(&pic, ".")));
        let row = customer::Model {
            id: dice.id(created_at),
            org_id: tenant.id,
            am_id: owner(tenant, seller, deal),
            company_name,
            pic,
            phone: format!("+62 21 555 {:04} {:03}", dice.between(0, 9_999), dice.between(0, 999)),
            email,
            potential_minor: deal.amount,
            currency: deal.currency.unwrap_or(tenant.target_currency).to_owned(),
            timeline: deal.timeline,
            status: "prospect".to_owned(),
            won_on: None,
            lost_reason: deal.lost_reason.map(str::to_owned),
            last_progress_at: None,
            next_follow_up_on: None,
            created_on: deal.created_on,
            deleted_at: None,
            version: 1,
            created_at,
            updated_at: created_at,
        };
        Self { tenant, seller, dice, deal, row, status: "prospect" }
    }

    fn tell(mut self, rows: &mut Rows, activity: &mut Activity) {
        let mut at = self.row.created_at;
        rows.changes.push(self.change(None, at));
        self.record(
            activity,
            "customer.create",
            at,
            json!({"companyName": {"after": self.row.company_name}}),
        );
        let first_note = rows.notes.len();
        for (day, event) in self.events() {
            at = self.later(at, day);
            match event {
                Event::Step(status) => self.step(status, at, rows, activity),
                Event::FollowUp => self.note(prose::FOLLOW_UPS, at, rows),
                Event::Repeat(won) => self.repeat(won, at, rows, activity),
            }
        }
        self.keep_promises(&mut rows.notes[first_note..]);
        if self.deal.is_deleted {
            let at = self.tenant.days.past(at + Duration::days(3));
            self.row.deleted_at = Some(at);
            self.row.updated_at = at;
        }
        rows.customers.push(self.row);
    }

    /// Everything that happens after the customer was entered, in order of days.
    fn events(&mut self) -> Vec<(Date, Event)> {
        let deal = self.deal;
        let mut events: Vec<(Date, Event)> =
            deal.steps.iter().map(|(day, to)| (*day, Event::Step(to))).collect();
        let until = events.last().map(|(day, _)| *day);
        if let Some(until) = until {
            let span = app::day::days_from(deal.created_on, until);
            for _ in 0..deal.follow_ups {
                let day = app::day::add_days(deal.created_on, self.dice.between(1, span - 1));
                events.push((super::days::weekday(day).clamp(deal.created_on, until), Event::FollowUp));
            }
        }
        if let Some(day) = deal.last_note_on.filter(|day| until.is_none_or(|until| until < *day)) {
            events.push((day, Event::FollowUp));
        }
        events.extend(deal.repeats.iter().map(|won| (won.on, Event::Repeat(*won))));
        // Stable: a step goes before a note of the same day.
        events.sort_by_key(|(day, _)| *day);
        events
    }

    fn later(&mut self, before: OffsetDateTime, day: Date) -> OffsetDateTime {
        let days = &self.tenant.days;
        let at = days.at(day, self.dice.office_second());
        days.past(if at <= before { before + Duration::seconds(PAUSE) } else { at })
    }

    fn step(&mut self, to: &'static str, at: OffsetDateTime, rows: &mut Rows, activity: &mut Activity) {
        let from = std::mem::replace(&mut self.status, to);
        let on = self.tenant.days.on(at);
        to.clone_into(&mut self.row.status);
        self.row.won_on = (to == "closed-won").then_some(on);
        rows.changes.push(self.change(Some(from), at));
        self.note(words(from, to), at, rows);
        if to == "closed-won" {
            rows.credits.push(self.credit("WIN", self.deal.amount, (on, at), None));
        } else if let Some(lapse) = self.deal.lapse.filter(|_| from == "closed-won") {
            let reason = Some("Deal opened again".to_owned());
            rows.credits.push(self.credit("REVERSAL", -lapse.won.amount, (lapse.reversed_on, at), reason));
        }
        let action = if to == "closed-won" { "customer.win" } else { "customer.update" };
        self.record(activity, action, at, json!({"status": {"before": from, "after": to}}));
    }

    fn repeat(&mut self, won: Won, at: OffsetDateTime, rows: &mut Rows, activity: &mut Activity) {
        self.note(prose::REPEAT_ORDERS, at, rows);
        let reason = format!("Repeat order PO-{}-{:04}", won.on.year(), self.dice.between(1, 9_999));
        self.record(activity, "credit.adjust", at, json!({"reason": {"after": reason}}));
        rows.credits.push(self.credit("ADJUSTMENT", won.amount, (won.on, at), Some(reason)));
    }

    fn note(&mut self, words: &[&str], at: OffsetDateTime, rows: &mut Rows) {
        let (days, dice) = (&self.tenant.days, &mut *self.dice);
        rows.notes.push(progress::Model {
            id: dice.id(at),
            org_id: self.tenant.id,
            customer_id: self.row.id,
            am_id: self.seller.id,
            at,
            on: days.on(at),
            description: (*dice.pick(words)).to_owned(),
            status: self.status.to_owned(),
            next_follow_up_on: None,
            created_at: at,
            updated_at: at,
        });
        self.row.last_progress_at = Some(at);
        self.row.updated_at = at;
        self.row.version += 1;
    }

    fn change(&mut self, from: Option<&str>, at: OffsetDateTime) -> status_change::Model {
        status_change::Model {
            id: self.dice.id(at),
            org_id: self.tenant.id,
            customer_id: self.row.id,
            from_status: from.map(str::to_owned),
            to_status: self.status.to_owned(),
            actor_id: self.seller.id,
            at,
            on: self.tenant.days.on(at),
            created_at: at,
            updated_at: at,
        }
    }

    fn credit(
        &mut self,
        kind: &str,
        amount_minor: i64,
        (won_on, at): (Date, OffsetDateTime),
        reason: Option<String>,
    ) -> credit::Model {
        let department = self.tenant.departments[self.seller.department];
        credit::Model {
            id: self.dice.id(at),
            org_id: self.tenant.id,
            customer_id: self.row.id,
            am_id: self.seller.id,
            department_id: Some(department.id),
            won_on,
            amount_minor,
            currency: self.row.currency.clone(),
            kind: kind.to_owned(),
            reason,
            // Corrections of the ledger are the GM's.
            actor_id: if kind == "WIN" { self.seller.id } else { department.lead },
            created_at: at,
        }
    }

    /// Some notes promised the day of the next one; the newest carries what is promised now.
    fn keep_promises(&mut self, notes: &mut [progress::Model]) {
        for number in 1..notes.len() {
            let (earlier, later) = notes.split_at_mut(number);
            if let (Some(note), Some(next)) = (earlier.last_mut(), later.first())
                && next.on > note.on
                && self.dice.chance(40)
            {
                note.next_follow_up_on = Some(next.on);
            }
        }
        if let Some(newest) = notes.last_mut() {
            newest.next_follow_up_on = self.deal.promise;
            self.row.next_follow_up_on = self.deal.promise;
        }
    }

    fn record(
        &mut self,
        activity: &mut Activity,
        action: &str,
        at: OffsetDateTime,
        changes: serde_json::Value,
    ) {
        activity.record(self.tenant, self.seller.id, action, ("customer", self.row.id), at, changes);
    }
}

fn owner(tenant: &Tenant, seller: Seller, deal: &Deal) -> Uuid {
    let successor =
        tenant.sellers.iter().find(|other| other.department == seller.department && other.id != seller.id);
    successor.filter(|_| deal.is_handed_over).map_or(seller.id, |other| other.id)
}

fn words(from: &str, to: &str) -> &'static [&'static str] {
    match to {
        _ if from == "closed-won" => prose::REOPENINGS,
        "ongoing" => prose::FIRST_TALKS,
        "proposal" => prose::PROPOSALS,
        "negotiation" => prose::NEGOTIATIONS,
        "closed-won" => prose::WINS,
        _ => prose::LOSSES,
    }
}
