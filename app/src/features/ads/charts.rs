//! The chart of ad spend.
use super::types::{CampaignBucket, SpendDay};
use crate::charts::{ChartOption, Stack, ValueKind, stacked};
use crate::format::{self, Locale};
use crate::money::Currency;

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
    let most = days.iter().max_by_key(|day| (spend(day), std::cmp::Reverse(day.day)));
    let description = match most.filter(|day| spend(day) > 0) {
        Some(day) => format!(
            "Daily ad spend, highest on {} with {}.",
            format::date(day.day),
            format::money_exact(spend(day), currency, locale),
        ),
        None => "Nothing was spent in this period.".to_owned(),
    };
    stacked(labels, &layers, None, ValueKind::Money(currency), locale, description)
}
