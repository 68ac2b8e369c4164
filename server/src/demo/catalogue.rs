//! What is sold and how it is advertised: products, campaigns and what campaigns cost by day.
use app::day::add_days;
use entity::{ad_spend, campaign, product};
use sea_orm::DbErr;
use uuid::Uuid;

use super::dice::Dice;
use super::people::Tenant;
use super::writer::{FULL, Writer};

/// Days with ad spend, today included.
const SPEND_DAYS: i64 = 90;
/// What all campaigns of the demo spend in a day together, in minor units.
const SPEND_A_DAY: i64 = 27_000;

/// One product.
pub struct Offer {
    /// Name.
    pub name: &'static str,
    /// Kind as stored.
    pub kind: &'static str,
    /// Minor units.
    pub price: i64,
    /// Unit of the interval of subscriptions.
    pub interval: Option<&'static str>,
}

const fn offer(name: &'static str, kind: &'static str, price: i64, interval: Option<&'static str>) -> Offer {
    Offer { name, kind, price, interval }
}

// Places of the products in the catalogue.

/// The smallest of the big ones.
pub const INTENSIVE: usize = 0;
/// The one that most buy.
pub const ACCELERATOR: usize = 1;
/// The dearest.
pub const MASTERMIND: usize = 2;
/// Paid before a big one.
pub const DEPOSIT: usize = 3;
/// Charged each week.
pub const WEEKLY: usize = 4;
/// Charged each month.
pub const MONTHLY: usize = 5;
/// Charged each quarter.
pub const QUARTERLY: usize = 6;
/// Charged each year.
pub const YEARLY: usize = 7;
/// A small service.
pub const AUDIT: usize = 8;
/// A download.
pub const VAULT: usize = 9;

/// Everything on sale.
pub const OFFERS: &[Offer] = &[
    offer("Launch Intensive", "HIGH_TICKET", 480_000, None),
    offer("Scale Accelerator", "HIGH_TICKET", 840_000, None),
    offer("Founders Mastermind", "HIGH_TICKET", 1_200_000, None),
    offer("Seat deposit", "DEPOSIT", 50_000, None),
    offer("Inner Circle, weekly", "SUBSCRIPTION", 4_900, Some("WEEK")),
    offer("Studio membership", "SUBSCRIPTION", 14_900, Some("MONTH")),
    offer("Growth Lab", "SUBSCRIPTION", 39_900, Some("QUARTER")),
    offer("Annual membership", "SUBSCRIPTION", 149_000, Some("YEAR")),
    offer("Funnel audit", "OTHER", 29_700, None),
    offer("Template vault", "OTHER", 9_700, None),
];

/// Bucket, platform, name; the tracking name is made of the name.
const CAMPAIGNS: &[(&str, &str, &str)] = &[
    ("webinar_cold", "facebook", "Scale Class Cold US"),
    ("webinar_cold", "youtube", "Scale Class Cold Video"),
    ("webinar_cold", "facebook", "Founder Webinar Lookalike"),
    ("webinar_cold", "linkedin", "Founder Webinar Operators"),
    ("webinar_retarg", "facebook", "Scale Class Retargeting"),
    ("webinar_retarg", "instagram", "Replay Reminder"),
    ("webinar_retarg", "youtube", "Replay Video Retargeting"),
    ("follower_ads", "instagram", "Follower Growth Reels"),
    ("follower_ads", "instagram", "Follower Growth Stories"),
    ("follower_ads", "tiktok", "Follower Growth Shorts"),
    ("organic", "instagram", "Organic Reels"),
    ("organic", "newsletter", "Organic Newsletter"),
];

/// A campaign as leads and orders point at it.
#[derive(Clone)]
pub struct Campaign {
    /// `campaign.id`.
    pub id: Uuid,
    /// Bucket as stored.
    pub bucket: &'static str,
    /// Platform as stored.
    pub platform: &'static str,
    /// Tracking name.
    pub utm: String,
}

/// The catalogue of one organisation.
pub struct Catalogue {
    /// `product.id` by place in `OFFERS`.
    pub products: Vec<Uuid>,
    /// All campaigns.
    pub campaigns: Vec<Campaign>,
}

/// Writes products, so many times the campaigns, and their spend; `size` in percent of the demo's spend.
pub async fn write(
    writer: &mut Writer<'_>,
    tenant: &Tenant,
    times: usize,
    size: i64,
) -> Result<Catalogue, DbErr> {
    let mut dice = Dice::of(tenant.slug, 6);
    let at = tenant.days.at(tenant.days.ago(700), dice.office_second());
    let mut products = Vec::new();
    for offer in OFFERS {
        products.push(product::Model {
            id: dice.id(at),
            org_id: tenant.id,
            name: offer.name.to_owned(),
            kind: offer.kind.to_owned(),
            list_price_minor: offer.price,
            interval_unit: offer.interval.map(str::to_owned),
            interval_count: offer.interval.map(|_| 1),
            created_at: at,
            updated_at: at,
        });
    }
    let ids = products.iter().map(|product| product.id).collect();
    writer.insert(&mut products).await?;
    let campaigns = campaigns(writer, tenant, times, &mut dice).await?;
    spend(writer, tenant, &campaigns, size, &mut dice).await?;
    Ok(Catalogue { products: ids, campaigns })
}

async fn campaigns(
    writer: &mut Writer<'_>,
    tenant: &Tenant,
    times: usize,
    dice: &mut Dice,
) -> Result<Vec<Campaign>, DbErr> {
    let mut rows = Vec::new();
    let mut campaigns = Vec::new();
    for round in 0..times {
        for (bucket, platform, name) in CAMPAIGNS {
            let at = tenant.days.at(tenant.days.ago(dice.between(150, 300)), dice.office_second());
            let name = if round == 0 { (*name).to_owned() } else { format!("{name} {}", round + 1) };
            let utm = super::names::joined(&name, "-");
            let id = dice.id(at);
            rows.push(campaign::Model {
                id,
                org_id: tenant.id,
                name,
                bucket: (*bucket).to_owned(),
                platform: (*platform).to_owned(),
                utm_campaign: utm.clone(),
                created_at: at,
                updated_at: at,
            });
            campaigns.push(Campaign { id, bucket, platform, utm });
        }
    }
    writer.insert(&mut rows).await?;
    Ok(campaigns)
}

async fn spend(
    writer: &mut Writer<'_>,
    tenant: &Tenant,
    campaigns: &[Campaign],
    size: i64,
    dice: &mut Dice,
) -> Result<(), DbErr> {
    let paid = campaigns.iter().filter(|campaign| campaign.bucket != "organic").count();
    let each = SPEND_A_DAY * size / 100 / i64::try_from(paid.max(1)).unwrap_or(1);
    let mut rows = Vec::new();
    for ago in (0..SPEND_DAYS).rev() {
        let day = add_days(tenant.days.today, -ago);
        let at = tenant.days.past(tenant.days.at(add_days(day, 1), 3_600));
        for campaign in campaigns {
            rows.push(day_of(tenant, campaign, each, dice, (day, at)));
        }
        if rows.len() >= FULL {
            writer.insert(&mut rows).await?;
        }
    }
    writer.insert(&mut rows).await
}

fn day_of(
    tenant: &Tenant,
    campaign: &Campaign,
    each: i64,
    dice: &mut Dice,
    (day, at): (time::Date, time::OffsetDateTime),
) -> ad_spend::Model {
    let is_organic = campaign.bucket == "organic";
    let spend_minor = if is_organic { 0 } else { each * dice.between(55, 145) / 100 };
    // A thousand impressions cost about 14 dollars; some platforms report late or not at all.
    let reach = if is_organic { dice.between(800, 4_000) } else { spend_minor * 10 / dice.between(12, 17) };
    let is_reported = !dice.chance(4) && campaign.platform != "newsletter";
    let clicks = reach * dice.between(8, 24) / 1_000;
    ad_spend::Model {
        id: dice.id(at),
        org_id: tenant.id,
        campaign_id: campaign.id,
        day,
        spend_minor,
        impressions: is_reported.then_some(reach),
        clicks: (is_reported && !dice.chance(3)).then_some(clicks),
        created_at: at,
        updated_at: at,
    }
}
