//! What clients did after they bought: onboarding steps, check-ins, answers to the NPS question.
use app::day::{add_days, month_start};
use entity::{nps_response, onboarding_event};
use serde_json::json;
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::dice::Dice;
use super::people::Tenant;

/// What every client has to go through.
const REQUIRED: [&str; 3] = ["form_submitted", "kickoff_call", "workspace_invited"];
/// Days in which it should be done.
const WINDOW: i64 = 14;
/// What clients answer: most are happy, some are not.
const SCORES: &[i32] = &[10, 9, 9, 8, 10, 7, 9, 6, 10, 8, 9, 3, 10, 9, 7, 5];

/// How onboarding went.
#[derive(Clone, Copy)]
enum Onboarding {
    OnTime,
    Late,
    Stuck,
    NotBegun,
}

/// By turns.
const COURSES: &[Onboarding] = &[
    Onboarding::OnTime,
    Onboarding::OnTime,
    Onboarding::OnTime,
    Onboarding::Late,
    Onboarding::OnTime,
    Onboarding::Stuck,
    Onboarding::OnTime,
    Onboarding::OnTime,
    Onboarding::OnTime,
    Onboarding::NotBegun,
    Onboarding::OnTime,
    Onboarding::Late,
];

/// Rows of clients waiting to be written.
#[derive(Default)]
pub struct ClientRows {
    /// Onboarding steps and check-ins.
    pub events: Vec<onboarding_event::Model>,
    /// Answers.
    pub answers: Vec<nps_response::Model>,
}

impl ClientRows {
    /// What one client did since the day they became one.
    pub fn add(
        &mut self,
        tenant: &Tenant,
        dice: &mut Dice,
        (place, lead_id): (usize, Uuid),
        since_at: OffsetDateTime,
    ) {
        let days = &tenant.days;
        let since = days.on(since_at);
        let age = app::day::days_from(since, days.today);
        let steps = match COURSES[place % COURSES.len()] {
            Onboarding::OnTime => vec![1, dice.between(2, 5), dice.between(5, 11)],
            Onboarding::Late => vec![3, dice.between(9, 12), dice.between(WINDOW + 2, WINDOW + 12)],
            Onboarding::Stuck => vec![dice.between(1, 4)],
            Onboarding::NotBegun => Vec::new(),
        };
        for (kind, after) in REQUIRED.into_iter().zip(&steps) {
            if *after <= age {
                let day = add_days(since, *after);
                self.event(tenant, dice, lead_id, kind, (day, since_at));
            }
        }
        // Clients who are through are called about every three weeks.
        let mut after = 30 + dice.between(0, 10);
        while steps.len() == REQUIRED.len() && after <= age.min(150) {
            self.event(tenant, dice, lead_id, "check_in", (add_days(since, after), since_at));
            after += dice.between(18, 30);
        }
        self.answers(tenant, dice, (place, lead_id), since);
    }

    fn event(
        &mut self,
        tenant: &Tenant,
        dice: &mut Dice,
        lead_id: Uuid,
        kind: &str,
        (day, earliest): (Date, OffsetDateTime),
    ) {
        let days = &tenant.days;
        let at = days.past(days.at(day, dice.office_second()).max(earliest + Duration::minutes(10)));
        self.events.push(onboarding_event::Model {
            id: dice.id(at),
            org_id: tenant.id,
            lead_id,
            kind: kind.to_owned(),
            happened_at: at,
            happened_on: days.on(at),
            meta: if kind == "kickoff_call" { json!({"minutes": dice.between(25, 60)}) } else { json!({}) },
            created_at: at,
            updated_at: at,
        });
    }

    /// Every other client answered some time ago, and one in three this month.
    fn answers(&mut self, tenant: &Tenant, dice: &mut Dice, (place, lead_id): (usize, Uuid), since: Date) {
        let days = &tenant.days;
        let this_month = add_days(month_start(days.today), dice.between(0, days.days_of_month_gone()));
        let earlier = days.ago(dice.between(35, 110));
        let wanted = [(place.is_multiple_of(2), earlier), (place.is_multiple_of(3), this_month)];
        for (_, on) in wanted.into_iter().filter(|(asked, on)| *asked && *on > since) {
            let at = days.at(on, dice.office_second());
            self.answers.push(nps_response::Model {
                id: dice.id(at),
                org_id: tenant.id,
                lead_id,
                score: *dice.pick(SCORES),
                at,
                on,
                created_at: at,
                updated_at: at,
            });
        }
    }
}
