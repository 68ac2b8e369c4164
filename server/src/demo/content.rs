//! Content with its transitions, the editors who make it and what they are paid.
use app::day::add_days;
use entity::{content_item, content_status_event, contractor_payment, editor_contractor};
use sea_orm::DbErr;
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::catalogue::Catalogue;
use super::days::weekday;
use super::dice::Dice;
use super::names::anybody;
use super::people::Tenant;
use super::writer::Writer;

/// Items and editors of the demo.
const ITEMS: usize = 20;
const EDITORS: usize = 5;
/// Weeks of payouts.
const WEEKS: i64 = 16;

const TOPICS: &[&str] = &[
    "Why your webinar stops converting",
    "Pricing page teardown",
    "Three hooks for cold traffic",
    "How we plan a launch week",
    "The first ten clients",
    "From freelancer to studio",
    "Client onboarding in one day",
    "What a good retainer looks like",
    "Ad budget for beginners",
    "The follow-up nobody sends",
    "Behind the scenes of a launch",
    "Stop discounting",
    "The one metric for course sales",
    "Questions from the community",
];
const FORMATS: &[&str] = &["Reel", "Video", "Carousel", "Newsletter", "Podcast clip"];

/// Writes so many times the items and editors.
pub async fn write(
    writer: &mut Writer<'_>,
    tenant: &Tenant,
    catalogue: &Catalogue,
    times: usize,
) -> Result<(), DbErr> {
    let mut dice = Dice::of(tenant.slug, 8);
    let mut editors = editors(tenant, times, &mut dice);
    let active: Vec<Uuid> = editors.iter().filter(|editor| editor.active).map(|editor| editor.id).collect();
    let mut payments = payouts(tenant, &editors, &mut dice);
    writer.insert(&mut editors).await?;
    writer.insert(&mut payments).await?;
    let actor = tenant.others.get(1).copied().unwrap_or(tenant.admin);
    let mut items = Items { tenant, actor, dice, rows: Vec::new(), events: Vec::new() };
    for number in 0..ITEMS * times {
        let editor = active.get(number % active.len().max(1)).copied().filter(|_| number % 9 != 8);
        let campaign = catalogue
            .campaigns
            .get(number * 5 % catalogue.campaigns.len().max(1))
            .map(|campaign| campaign.id);
        items.add(number, editor, campaign.filter(|_| number % 3 != 0));
    }
    writer.insert(&mut items.rows).await?;
    writer.insert(&mut items.events).await
}

/// The last of every five left some weeks ago, and one has no agreed capacity.
fn editors(tenant: &Tenant, times: usize, dice: &mut Dice) -> Vec<editor_contractor::Model> {
    let row = |number: usize| {
        let at = tenant.days.at(tenant.days.ago(dice.between(200, 600)), dice.office_second());
        editor_contractor::Model {
            id: dice.id(at),
            org_id: tenant.id,
            name: anybody(dice),
            contract_ref: format!("EC-{}-{:03}", at.year(), number + 1),
            active: number % EDITORS != 4,
            weekly_capacity: (number % EDITORS != 3).then_some(1),
            created_at: at,
            updated_at: at,
        }
    };
    (0..EDITORS * times).map(row).collect()
}

/// Each editor is paid once a week, on a weekday of their own; one is paid today.
fn payouts(
    tenant: &Tenant,
    editors: &[editor_contractor::Model],
    dice: &mut Dice,
) -> Vec<contractor_payment::Model> {
    let days = &tenant.days;
    let mut rows = Vec::new();
    for week in (0..WEEKS).rev() {
        for (number, editor) in (0..).zip(editors) {
            if !editor.active && week < 6 {
                continue;
            }
            let on = days.ago(week * 7 + number % 5);
            let paid_at = days.at(on, dice.office_second());
            let is_bonus = dice.chance(6);
            rows.push(contractor_payment::Model {
                id: dice.id(paid_at),
                org_id: tenant.id,
                editor_id: editor.id,
                amount_minor: if is_bonus { 15_000 } else { dice.between(280, 620) * 100 },
                reason: if is_bonus { "Bonus" } else { "Weekly payout" }.to_owned(),
                method: (*dice.pick(&["wise", "bank_transfer", "paypal"])).to_owned(),
                paid_at,
                paid_on: on,
                created_at: paid_at,
                updated_at: paid_at,
            });
        }
    }
    rows
}

struct Items<'a> {
    tenant: &'a Tenant,
    actor: Uuid,
    dice: Dice,
    rows: Vec<content_item::Model>,
    events: Vec<content_status_event::Model>,
}

impl Items<'_> {
    /// An item with all its transitions; every twentieth was taken over from elsewhere and never produced here.
    fn add(&mut self, number: usize, editor_id: Option<Uuid>, campaign_id: Option<Uuid>) {
        let days = &self.tenant.days;
        let path = self.path(number);
        let times = self.times(&path);
        let Some(created_at) = times.first().copied() else { return };
        let id = self.dice.id(created_at);
        let mut from = None;
        for (status, at) in path.iter().map(|(status, _)| *status).zip(&times) {
            self.events.push(content_status_event::Model {
                id: self.dice.id(*at),
                org_id: self.tenant.id,
                item_id: id,
                from_status: from.replace(status).map(str::to_owned),
                to_status: status.to_owned(),
                at: *at,
                on: days.on(*at),
                actor_id: Some(self.actor),
                created_at: *at,
                updated_at: *at,
            });
        }
        let scheduled_at = match from {
            Some("SCHEDULED") => Some(days.at(days.ago(-self.dice.between(1, 12)), 54_000)),
            Some("PUBLISHED") => times.last().copied(),
            _ => None,
        };
        let topic = TOPICS[number % TOPICS.len()];
        let format = FORMATS[number * 3 % FORMATS.len()];
        self.rows.push(content_item::Model {
            id,
            org_id: self.tenant.id,
            title: format!("{topic} ({format})"),
            status: from.unwrap_or("PRODUCED").to_owned(),
            editor_id,
            scheduled_at,
            campaign_id,
            created_on: days.on(created_at),
            version: i32::try_from(times.len()).unwrap_or(1),
            created_at,
            updated_at: times.last().copied().unwrap_or(created_at),
        });
    }

    /// Transitions with their days: 5 produced, 4 in revision, 4 scheduled and 7 published of every twenty.
    fn path(&mut self, number: usize) -> Vec<(&'static str, Date)> {
        let days = self.tenant.days.clone();
        let place = number % ITEMS;
        let newest = match place {
            0 | 5 | 13 => 0,
            1..5 => self.dice.between(1, 6),
            6..13 => self.dice.between(1, 9),
            14..17 => self.dice.between(0, days.days_of_month_gone()),
            _ => self.dice.between(12, 50),
        };
        let steps: &[&'static str] = match place {
            0..5 => &["PRODUCED"],
            5..9 => &["PRODUCED", "REVISION"],
            9 => &["PRODUCED", "REVISION", "PRODUCED", "SCHEDULED"],
            10..13 => &["PRODUCED", "SCHEDULED"],
            13 | 14 | 17 => &["PRODUCED", "SCHEDULED", "PUBLISHED"],
            15 | 18 => &["PRODUCED", "REVISION", "PRODUCED", "SCHEDULED", "PUBLISHED"],
            16 => &["PRODUCED", "REVISION", "SCHEDULED", "PUBLISHED"],
            _ => &["SCHEDULED", "PUBLISHED"],
        };
        let mut day = days.ago(newest);
        let mut path = Vec::new();
        for (back, status) in steps.iter().rev().enumerate() {
            if back > 0 {
                day = weekday(add_days(day, -self.dice.between(1, 3)));
            }
            path.push((*status, day));
        }
        path.reverse();
        path
    }

    /// Instants in order, none in the future.
    fn times(&mut self, path: &[(&'static str, Date)]) -> Vec<OffsetDateTime> {
        let days = &self.tenant.days;
        let mut times: Vec<OffsetDateTime> = Vec::new();
        for (_, day) in path {
            let at = days.at(*day, self.dice.office_second());
            let earliest = times.last().map_or(at, |before| *before + Duration::minutes(30));
            times.push(days.past(at.max(earliest)));
        }
        times
    }
}
