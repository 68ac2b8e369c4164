//! Sources, cash by source, and how they look on the wire.
use proptest::prelude::*;
use serde_json::json;
use time::{Date, Weekday, macros::date};

use super::*;
use crate::day::{add_days, days_from};

#[test]
fn every_source_is_read_back_from_its_stored_text() {
    for source in LeadSource::ALL {
        assert_eq!(LeadSource::parse(source.as_str()), Some(source));
        assert_eq!(serde_json::to_value(source).ok(), Some(json!(source.as_str())));
    }
    assert_eq!(LeadSource::parse("ads"), None);
}

#[test]
fn parts_add_up_to_the_total() {
    let mut cash = CashBySource::default();
    for (source, cents) in CashBySource::PARTS.into_iter().zip([1, 20, 300, -4_000, 50_000]) {
        assert_eq!(cash.add(source, cents), Some(()));
        assert_eq!(cash.of(source), cents);
    }
    assert_eq!(cash.total(), Some(46_321));
}

#[test]
fn a_sum_beyond_64_bits_is_refused_and_changes_nothing() {
    let mut cash = CashBySource { ads: i64::MAX, ..CashBySource::default() };
    assert_eq!(cash.add(Some(LeadSource::Ads), 1), None);
    assert_eq!(cash.ads, i64::MAX);
    assert_eq!(CashBySource { ads: i64::MAX, webinar: 1, ..CashBySource::default() }.total(), None);
}

#[test]
fn a_day_of_cash_lists_its_sources_beside_the_day() {
    let day = CashDay {
        day: date!(2026 - 08 - 22),
        cash: CashBySource { sdr_outbound: 1, webinar: 2, ig_dm: 3, ads: 4, unattributed: 5 },
    };
    let wire = json!({
        "day": "2026-08-22", "SDR_OUTBOUND": 1, "WEBINAR": 2, "IG_DM": 3, "ADS": 4, "UNATTRIBUTED": 5,
    });
    assert_eq!(serde_json::to_value(day).ok(), Some(wire.clone()));
    assert_eq!(serde_json::from_value::<CashDay>(wire).ok(), Some(day));
}

fn days(from: Date, count: i64) -> Vec<CashDay> {
    let day = |offset| CashDay {
        day: add_days(from, offset),
        cash: CashBySource { webinar: offset * 3, ads: -offset, unattributed: 7, ..CashBySource::default() },
    };
    (0..count).map(day).collect()
}

#[test]
fn the_steps_of_a_year_to_date_are_months_and_the_last_is_so_far() {
    let today = date!(2026 - 11 - 20);
    let days = days(date!(2026 - 01 - 01), days_from(date!(2026 - 01 - 01), today) + 1);
    let steps = CashBucket::of_days(&days, Bucket::Month, Weekday::Monday, today).unwrap_or_default();
    let labels: Vec<_> = steps.iter().map(|step| step.label(Bucket::Month, false)).collect();
    assert_eq!(labels.len(), 11);
    assert_eq!(labels.first().map(String::as_str), Some("Jan 2026"));
    assert_eq!(labels.last().map(String::as_str), Some("Nov 2026, so far"));
}

#[test]
fn a_step_cut_by_the_period_names_its_days() {
    let label = |from, count, bucket, today| {
        let steps = CashBucket::of_days(&days(from, count), bucket, Weekday::Monday, today);
        steps.unwrap_or_default().first().map(|step| step.label(bucket, false)).unwrap_or_default()
    };
    let later = date!(2026 - 11 - 20);
    assert_eq!(label(date!(2026 - 08 - 15), 60, Bucket::Month, later), "15–31 Aug");
    assert_eq!(label(date!(2026 - 08 - 06), 60, Bucket::Week, later), "6–9 Aug");
    assert_eq!(label(date!(2026 - 12 - 31), 60, Bucket::Week, later), "31 Dec 2026 – 3 Jan 2027");
    assert_eq!(label(date!(2026 - 11 - 16), 5, Bucket::Week, later), "16–20 Nov, so far");
    assert_eq!(label(date!(2026 - 11 - 20), 1, Bucket::Day, later), "20 Nov", "a day is never in parts");
}

proptest! {
    #[test]
    fn steps_add_up_to_their_days(
        start in 0..3_000_i64,
        count in 1..400_i64,
        bucket in prop::sample::select(vec![Bucket::Day, Bucket::Week, Bucket::Month]),
        week_start in prop::sample::select(vec![Weekday::Monday, Weekday::Sunday]),
    ) {
        let from = add_days(date!(2020 - 01 - 01), start);
        let days = days(from, count);
        let steps = CashBucket::of_days(&days, bucket, week_start, from).unwrap_or_default();
        for source in CashBySource::PARTS {
            let of_steps: i64 = steps.iter().map(|step| step.cash.of(source)).sum();
            prop_assert_eq!(of_steps, days.iter().map(|day| day.cash.of(source)).sum::<i64>());
        }
        let covered: i64 = steps.iter().map(|step| days_from(step.from, step.to) + 1).sum();
        prop_assert_eq!(covered, count);
        prop_assert!(steps.windows(2).all(|pair| add_days(pair[0].to, 1) == pair[1].from));
    }
}
