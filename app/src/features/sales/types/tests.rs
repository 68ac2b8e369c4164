//! Sources, cash by source, and how they look on the wire.
use serde_json::json;
use time::macros::date;

use super::*;

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
