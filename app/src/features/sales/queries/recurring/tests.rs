//! MRR by hand, and against plain arithmetic for whole monthly amounts.
use proptest::prelude::*;

use super::*;

fn part(total: i64, unit: &str, every: i64) -> Recurring {
    Recurring { total, per_year: per_year(unit).unwrap_or(0), every }
}

#[test]
fn every_interval_counts_as_its_share_of_a_month() {
    assert_eq!(monthly(&[part(12_000, "YEAR", 1)]), Some(1_000));
    assert_eq!(monthly(&[part(3_000, "QUARTER", 1)]), Some(1_000));
    assert_eq!(monthly(&[part(1_000, "MONTH", 1)]), Some(1_000));
    assert_eq!(monthly(&[part(1_200, "WEEK", 1)]), Some(5_200));
    assert_eq!(monthly(&[part(1_200, "DAY", 1)]), Some(36_500));
    assert_eq!(monthly(&[part(6_000, "MONTH", 6)]), Some(1_000));
    assert_eq!(monthly(&[]), Some(0));
}

#[test]
fn weekly_and_yearly_subscriptions_are_rounded_once_at_the_end() {
    // 100 × 52 / 12 = 433.33… and 1 000 / 12 = 83.33…: rounded apart they make 516, together 516.66… -> 517.
    assert_eq!(monthly(&[part(100, "WEEK", 1), part(1_000, "YEAR", 1)]), Some(517));
}

#[test]
fn a_half_is_rounded_away_from_zero() {
    assert_eq!(monthly(&[part(6, "YEAR", 1)]), Some(1));
    assert_eq!(monthly(&[part(5, "YEAR", 1)]), Some(0));
}

#[test]
fn an_impossible_interval_or_sum_is_refused() {
    assert_eq!(monthly(&[part(1, "MONTH", 0)]), None);
    assert_eq!(monthly(&[part(i64::MAX, "DAY", 1)]), None);
    assert_eq!(per_year("FORTNIGHT"), None);
}

proptest! {
    #[test]
    fn order_and_grouping_of_subscriptions_change_nothing(
        parts in prop::collection::vec((0_i64..1_000_000, 0_usize..5, 1_i64..8), 0..12)
    ) {
        let units = ["YEAR", "QUARTER", "MONTH", "WEEK", "DAY"];
        let parts: Vec<_> = parts.into_iter().map(|(total, unit, every)| part(total, units[unit], every)).collect();
        let reversed: Vec<_> = parts.iter().rev().copied().collect();
        prop_assert_eq!(monthly(&parts), monthly(&reversed));

        // 840 is a multiple of every interval above: the same sum without fractions.
        let scaled: i128 = parts
            .iter()
            .map(|part| i128::from(part.total) * i128::from(part.per_year) * 840 / i128::from(part.every))
            .sum();
        prop_assert_eq!(monthly(&parts).map(i128::from), Some(div_round(scaled, 840 * 12)));
    }
}
