//! Integer division and sharing out without losing a unit.
use std::cmp::Reverse;

/// `numerator / denominator` rounded half away from zero; like `/`, it does not take a denominator of 0.
pub const fn div_round(numerator: i128, denominator: i128) -> i128 {
    let quotient = numerator / denominator;
    let rest = (numerator % denominator).unsigned_abs();
    // The same as 2 × rest ≥ |denominator|, without the product that may not fit.
    if rest == 0 || rest < denominator.unsigned_abs() - rest {
        quotient
    } else if (numerator < 0) == (denominator < 0) {
        quotient + 1
    } else {
        quotient - 1
    }
}

/// Whole numbers in proportion to `parts` that add up to `total` exactly: the units left over after rounding
/// down go to the largest remainders, earlier parts first. All 0 when the parts add up to 0.
pub fn largest_remainder(parts: &[i64], total: i64) -> Vec<i64> {
    let sum: i128 = parts.iter().copied().map(i128::from).sum();
    if sum == 0 {
        return vec![0; parts.len()];
    }
    let weight = i128::from(total) * sum.signum();
    let whole = sum.abs();
    let quota = |part: i64| i128::from(part) * weight;

    let mut shares: Vec<i128> = parts.iter().map(|&part| quota(part).div_euclid(whole)).collect();
    let left = i128::from(total) - shares.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|&index| Reverse(quota(parts[index]).rem_euclid(whole)));
    for index in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        shares[index] += 1;
    }
    shares.into_iter().map(saturate).collect()
}

/// Shares leave 64 bits only where negative parts blow up the proportions.
fn saturate(share: i128) -> i64 {
    i64::try_from(share).unwrap_or(if share < 0 { i64::MIN } else { i64::MAX })
}
