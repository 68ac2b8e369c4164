//! Leads and the campaigns that brought them.
use app::day::add_days;
use entity::lead;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::catalogue::{Campaign, Catalogue};
use super::dice::Dice;
use super::names::{anybody, joined};
use super::people::Tenant;

/// Sources by turns, so that buyers come from each.
pub const SOURCES: [&str; 4] = ["SDR_OUTBOUND", "WEBINAR", "IG_DM", "ADS"];
/// How often the leads that never bought come from each source.
const WEIGHTS: [i64; 4] = [16, 26, 22, 36];
const DOMAINS: &[&str] = &["mail.example", "studio.example", "works.example", "inbox.example"];
/// Leads of today, and of this month, among those that never bought.
const TODAY: usize = 3;
const THIS_MONTH: usize = 20;
/// A lead whose tracking name is spelled in its own way, and one with a name that no campaign has.
const ODD_SPELLING: usize = 3;
const UNMATCHED: usize = 4;

/// A lead as its orders and e-mails point at it.
pub struct Lead {
    /// `lead.id`.
    pub id: Uuid,
    /// Source as stored.
    pub source: &'static str,
    /// The campaign that brought it.
    pub campaign_id: Option<Uuid>,
    /// First touch.
    pub touched_at: OffsetDateTime,
}

/// Writes leads of one block.
pub struct Leads<'a> {
    /// Organisation.
    pub tenant: &'a Tenant,
    /// Campaigns to come from.
    pub catalogue: &'a Catalogue,
    /// Chance of the block.
    pub dice: &'a mut Dice,
    /// Number of the first lead of the block, which keeps addresses apart.
    pub first: usize,
    /// Rows so far.
    pub rows: &'a mut Vec<lead::Model>,
}

impl Leads<'_> {
    /// A lead that bought, first touched some days before the first order.
    pub fn buyer(&mut self, number: usize, first_order_at: OffsetDateTime) -> Lead {
        let before = Duration::seconds(self.dice.between(7_200, 25 * 86_400));
        self.add(number, SOURCES[number % SOURCES.len()], first_order_at - before, None)
    }

    /// A lead that bought nothing.
    pub fn other(&mut self, number: usize, place: usize) -> Lead {
        let days = &self.tenant.days;
        let ago = match place {
            0..TODAY => 0,
            TODAY..THIS_MONTH => self.dice.between(0, days.days_of_month_gone()),
            _ => self.dice.between(0, 119),
        };
        let at = days.at(add_days(days.today, -ago), self.dice.between(3_600, 82_000));
        match place {
            ODD_SPELLING => self.add(number, "ADS", at, Some(|utm| format!(" {} ", utm.to_uppercase()))),
            UNMATCHED => self.add(number, "ADS", at, Some(|_| "spring-launch-2019".to_owned())),
            _ => {
                let source = SOURCES[self.dice.weighted(&WEIGHTS)];
                self.add(number, source, at, None)
            }
        }
    }

    fn add(
        &mut self,
        number: usize,
        source: &'static str,
        touched_at: OffsetDateTime,
        respell: Option<fn(&str) -> String>,
    ) -> Lead {
        let campaign = self.campaign(number, source, respell.is_some());
        let id = self.dice.id(touched_at);
        let name = anybody(self.dice);
        let email = format!("{}{}@{}", joined(&name, "."), self.first + number, self.dice.pick(DOMAINS));
        let outreach = source == "SDR_OUTBOUND" && self.dice.chance(30);
        let (utm_source, utm_medium) = match &campaign {
            Some(campaign) => (Some(campaign.platform), Some(medium(campaign))),
            None if outreach => (Some("linkedin"), Some("outreach")),
            None => (None, None),
        };
        let respell = respell.unwrap_or(str::to_owned);
        self.rows.push(lead::Model {
            id,
            org_id: self.tenant.id,
            name,
            email,
            source: source.to_owned(),
            first_utm_source: utm_source.map(str::to_owned),
            first_utm_medium: utm_medium.map(str::to_owned),
            first_utm_campaign: campaign.as_ref().map(|campaign| respell(&campaign.utm)),
            first_touch_at: touched_at,
            first_touch_on: self.tenant.days.on(touched_at),
            created_at: touched_at,
            updated_at: touched_at,
        });
        Lead { id, source, campaign_id: campaign.map(|campaign| campaign.id), touched_at }
    }

    /// The campaign of a bucket that fits the source, buckets by turns; some leads carry no tags at all.
    fn campaign(&mut self, number: usize, source: &str, always: bool) -> Option<Campaign> {
        let buckets: &[&str] = match source {
            "ADS" => &["webinar_cold", "webinar_retarg", "follower_ads"],
            "WEBINAR" => &["webinar_cold", "webinar_retarg"],
            "IG_DM" => &["follower_ads", "organic"],
            _ => return None,
        };
        if !always && self.dice.chance(12) {
            return None;
        }
        let bucket = buckets[number / SOURCES.len() % buckets.len()];
        let fitting: Vec<_> =
            self.catalogue.campaigns.iter().filter(|campaign| campaign.bucket == bucket).collect();
        if fitting.is_empty() { None } else { Some((*self.dice.pick(&fitting)).clone()) }
    }
}

fn medium(campaign: &Campaign) -> &'static str {
    match (campaign.bucket, campaign.platform) {
        ("organic", "newsletter") => "email",
        ("organic", _) => "social",
        (_, "youtube") => "video",
        _ => "paid_social",
    }
}
