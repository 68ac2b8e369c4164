//! E-mail sequences and what happened to their e-mails.
use entity::{email_event, email_sequence};
use sea_orm::DbErr;
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::dice::Dice;
use super::leads::Lead;
use super::people::Tenant;
use super::writer::Writer;

/// Name, steps, whether it still runs, and how often leads come into it.
const SEQUENCES: &[(&str, i32, bool, i64)] =
    &[("Webinar follow-up", 5, true, 55), ("Founder story", 7, true, 38), ("Win-back", 4, false, 7)];

/// Seconds between the two opt-ins of a lead that opts in twice, at most.
const REPEATED_AFTER: i64 = 216_000;

/// A sequence as events point at it.
pub struct Sequence {
    id: Uuid,
    total_steps: i32,
}

/// Writes the sequences.
pub async fn sequences(writer: &mut Writer<'_>, tenant: &Tenant) -> Result<Vec<Sequence>, DbErr> {
    let mut dice = Dice::of(tenant.slug, 7);
    let mut rows = Vec::new();
    for (name, total_steps, active, _) in SEQUENCES {
        let at = tenant.days.at(tenant.days.ago(dice.between(300, 500)), dice.office_second());
        rows.push(email_sequence::Model {
            id: dice.id(at),
            org_id: tenant.id,
            name: (*name).to_owned(),
            total_steps: *total_steps,
            active: *active,
            created_at: at,
            updated_at: at,
        });
    }
    let sequences = rows.iter().map(|row| Sequence { id: row.id, total_steps: row.total_steps }).collect();
    writer.insert(&mut rows).await?;
    Ok(sequences)
}

/// What is special about a lead's way through a sequence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// As most.
    Usual,
    /// Opted in and was never sent anything.
    NeverSent,
    /// Opted in minutes ago.
    JustNow,
    /// Opted in twice and was sent the first e-mail twice.
    Twice,
    /// Opted in without a sequence.
    NoSequence,
}

/// Writes e-mail events of one block.
pub struct Mail<'a> {
    /// Organisation.
    pub tenant: &'a Tenant,
    /// Its sequences.
    pub sequences: &'a [Sequence],
    /// Chance of the block.
    pub dice: &'a mut Dice,
    /// Rows so far.
    pub rows: &'a mut Vec<email_event::Model>,
}

impl Mail<'_> {
    /// Everything that a lead got and did.
    pub fn add(&mut self, lead: &Lead, course: Course) {
        if course == Course::Usual && !self.dice.chance(80) {
            return;
        }
        let weights: Vec<i64> = SEQUENCES.iter().map(|(.., weight)| *weight).collect();
        let Some(sequence) = self.sequences.get(self.dice.weighted(&weights)) else { return };
        let sequence_id = Some(sequence.id).filter(|_| course != Course::NoSequence);
        let just_now = self.tenant.days.now - Duration::minutes(self.dice.between(10, 25));
        let opted_in = match course {
            Course::JustNow => just_now.max(lead.touched_at),
            _ => lead.touched_at + Duration::seconds(self.dice.between(20, 1_500)),
        };
        let opted_in = if course == Course::Usual { opted_in } else { self.tenant.days.past(opted_in) };
        self.push(Some(lead.id), sequence_id, ("OPT_IN", None), opted_in, (false, json!({})));
        if matches!(course, Course::NeverSent | Course::JustNow | Course::NoSequence) {
            return;
        }
        let delay = if self.dice.chance(88) {
            self.dice.between(30, 1_500)
        } else {
            self.dice.between(1_501, 14_000)
        };
        self.send_all(lead.id, sequence, opted_in + Duration::seconds(delay));
        if course == Course::Twice {
            let since = (self.tenant.days.now - opted_in).whole_seconds();
            let again = opted_in + Duration::seconds(REPEATED_AFTER.min(since / 2));
            self.push(Some(lead.id), sequence_id, ("OPT_IN", None), again, (false, json!({})));
            self.send((lead.id, sequence.id), 1, again + Duration::minutes(6));
        }
    }

    /// Somebody whom nobody knows opened an old e-mail.
    pub fn add_stranger(&mut self) {
        let days = &self.tenant.days;
        let at = days.at(days.ago(1), self.dice.office_second());
        self.push(None, None, ("OPEN", None), at, (false, json!({})));
    }

    /// A step every other day until the sequence ends, the lead leaves, or today.
    fn send_all(&mut self, lead: Uuid, sequence: &Sequence, first: OffsetDateTime) {
        for step in 1..=sequence.total_steps {
            let later =
                Duration::days(2 * i64::from(step - 1)) + Duration::seconds(self.dice.between(0, 900));
            self.send((lead, sequence.id), step, if step == 1 { first } else { first + later });
            if self.dice.chance(11) {
                return;
            }
        }
    }

    fn send(&mut self, (lead, sequence): (Uuid, Uuid), step: i32, at: OffsetDateTime) {
        let kind = if step == 1 { "FIRST_EMAIL_SENT" } else { "STEP_SENT" };
        self.push(Some(lead), Some(sequence), (kind, Some(step)), at, (false, json!({})));
        // Scanners open everything at once; people take their time, and some mail programs tell no step.
        if self.dice.chance(12) {
            let soon = at + Duration::seconds(self.dice.between(1, 8));
            let kind = *self.dice.pick(&["OPEN", "OPEN", "CLICK"]);
            self.push(
                Some(lead),
                Some(sequence),
                (kind, Some(step)),
                soon,
                (true, json!({"agent": "link-scanner"})),
            );
        }
        if !self.dice.chance(46) {
            return;
        }
        let opened = at + Duration::seconds(self.dice.between(240, 150_000));
        let known = Some(step).filter(|step| *step > 1 || !self.dice.chance(10));
        let clicks = self.dice.chance(26);
        if !(clicks && self.dice.chance(15)) {
            self.push(Some(lead), Some(sequence), ("OPEN", known), opened, (false, json!({})));
        }
        if clicks {
            let clicked = opened + Duration::seconds(self.dice.between(5, 400));
            let meta = json!({"url": "https://learn.example/next-step"});
            self.push(Some(lead), Some(sequence), ("CLICK", Some(step)), clicked, (false, meta));
        }
    }

    /// Adds the event unless it has not happened yet.
    fn push(
        &mut self,
        lead_id: Option<Uuid>,
        sequence_id: Option<Uuid>,
        (kind, step): (&str, Option<i32>),
        at: OffsetDateTime,
        (is_machine, meta): (bool, Value),
    ) {
        if at > self.tenant.days.now {
            return;
        }
        let id = self.dice.id(at);
        let is_sent = matches!(kind, "FIRST_EMAIL_SENT" | "STEP_SENT");
        self.rows.push(email_event::Model {
            id,
            org_id: self.tenant.id,
            lead_id,
            sequence_id,
            kind: kind.to_owned(),
            step,
            happened_at: at,
            happened_on: self.tenant.days.on(at),
            message_id: is_sent.then(|| format!("{}@mail.example", id.simple())),
            is_machine,
            meta,
            created_at: at,
            updated_at: at,
        });
    }
}
