//! Quotients rounded once, to six places.
use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::rounding::div_round;

/// Digits after the point.
const PLACES: u32 = 6;
/// Millionths in one.
const MILLION: i128 = 1_000_000;

/// An exact quotient rounded half away from zero to six places; on the wire a string such as `"0.784000"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Ratio(Decimal);

/// The text is not a decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A ratio is a decimal number, such as 0.784000.")]
pub struct RatioError;

impl Ratio {
    /// Nought.
    pub const ZERO: Self = Self(Decimal::from_parts(0, 0, 0, false, PLACES));

    /// `numerator / denominator`; `None` when divided by nothing.
    pub fn of(numerator: i64, denominator: i64) -> Option<Self> {
        Self::quotient(numerator.into(), denominator.into())
    }

    /// `(current − previous) / |previous|`; `None` when there is no previous value or it is 0.
    pub fn change(current: i64, previous: Option<i64>) -> Option<Self> {
        let previous = i128::from(previous?);
        Self::quotient(i128::from(current) - previous, previous.abs())
    }

    /// Change between two quotients, each `(numerator, denominator)`, from the exact values and rounded once;
    /// `None` when either divides by nothing, the previous one is 0, or the products exceed 128 bits.
    pub fn change_of_quotients(current: (i64, i64), previous: (i64, i64)) -> Option<Self> {
        let (numerator, denominator) = (i128::from(current.0), i128::from(current.1));
        let (previous_numerator, previous_denominator) = (i128::from(previous.0), i128::from(previous.1));
        if previous_denominator == 0 {
            return None;
        }
        let difference = (numerator * previous_denominator).checked_sub(previous_numerator * denominator)?;
        Self::quotient(
            difference * previous_denominator.signum(),
            denominator.checked_mul(previous_numerator.abs())?,
        )
    }

    /// `self − other`; for shares this is the difference in points divided by 100.
    pub fn difference(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The value as a decimal with six places.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The value in millionths.
    pub const fn millionths(self) -> i128 {
        self.0.mantissa()
    }

    /// A value given in millionths; `None` beyond 96 bits.
    pub fn from_millionths(millionths: i128) -> Option<Self> {
        Decimal::try_from_i128_with_scale(millionths, PLACES).ok().map(Self)
    }

    fn quotient(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        Self::from_millionths(div_round(numerator.checked_mul(MILLION)?, denominator))
    }
}

impl FromStr for Ratio {
    type Err = RatioError;

    fn from_str(text: &str) -> Result<Self, RatioError> {
        let parsed = Decimal::from_str(text).map_err(|_| RatioError)?;
        let mut value = parsed.round_dp_with_strategy(PLACES, RoundingStrategy::MidpointAwayFromZero);
        value.rescale(PLACES);
        if value.scale() == PLACES { Ok(Self(value)) } else { Err(RatioError) }
    }
}

impl TryFrom<String> for Ratio {
    type Error = RatioError;

    fn try_from(text: String) -> Result<Self, RatioError> {
        text.parse()
    }
}

impl From<Ratio> for String {
    fn from(ratio: Ratio) -> Self {
        ratio.to_string()
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}
