//! The chart of ad spend.
use super::types::{CampaignBucket, SpendDay};
use crate::charts::{ChartOption, Stack, ValueKind, course, days_link, stacked_bars};
use crate::format::{self, Locale};
use crate::money::Currency;

/// The page itself: a bar leads to its day.
const PATH: &str = "/marketing/ads";

/// Colour of a bucket, the same on every page.
const fn color(bucket: CampaignBucket) -> &'static str {
    match bucket {
        CampaignBucket::WebinarCold => "--chart-2",
        CampaignBucket::WebinarRetarg => "--chart-5",
        CampaignBucket::FollowerAds => "--chart-4",
        CampaignBucket::Organic => "--chart-3",
    }
}

/// Spend by bucket and day as stacked bars; buckets without spend are left out.
pub fn spend_by_bucket(days: &[SpendDay], currency: Currency, locale: Locale) -> ChartOption {
    let layers: Vec<Stack> = CampaignBucket::ALL
        .into_iter()
        .filter(|bucket| days.iter().any(|day| day.by_bucket[*bucket as usize] != 0))
        .map(|bucket| Stack {
            name: bucket.label().to_owned(),
            color: color(bucket),
            values: days.iter().map(|day| day.by_bucket[bucket as usize]).collect(),
        })
        .collect();
    let one_year = days.first().map(|day| day.day.year()) == days.last().map(|day| day.day.year());
    let label = if one_year { format::day_month } else { format::date };
    let labels = days.iter().map(|day| label(day.day)).collect();
    let spend = |day: &SpendDay| day.by_bucket.into_iter().fold(0, i64::saturating_add);
    let points: Vec<_> = days.iter().map(|day| (format::date(day.day), spend(day))).collect();
    let money = |cents| format::money_exact(cents, currency, locale);
    let description = course("Daily ad spend", &points, money, "Nothing was spent in this period.");
    let links = days.iter().map(|day| days_link(PATH, day.day, day.day)).collect();
    stacked_bars(labels, &layers, None, ValueKind::Money(currency), locale, description).with_links(links)
}
