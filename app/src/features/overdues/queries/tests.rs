//! Bands of age.
use super::*;

#[test]
fn bands_land_in_their_places_and_add_up() {
    let rows = (0..5).map(|band| BandRow { band, remaining: 10_i64.pow(band.unsigned_abs()) }).collect();
    let ageing = by_age(rows).expect("known bands");
    assert_eq!(ageing.not_due, 1);
    assert_eq!(ageing.over_90_days, 10_000);
    assert_eq!(ageing.overdue(), Some(11_110));
    assert_eq!(ageing.outstanding(), Some(11_111));
}

#[test]
fn an_unknown_band_or_a_sum_beyond_64_bits_is_refused() {
    assert_eq!(by_age(vec![BandRow { band: 5, remaining: 1 }]), None);
    let full = Ageing { not_due: i64::MAX, days_1_to_30: 1, ..Ageing::default() };
    assert_eq!(full.outstanding(), None);
}
