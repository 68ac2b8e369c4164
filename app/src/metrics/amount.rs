//! Money of field sales on the wire: minor units in memory, a decimal string such as `"842500000.00"` in JSON.
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Delta, Metric, Polarity, RatioMetric};
use crate::money::{Ratio, SCALE, decimal_string};

#[cfg(test)]
mod tests;

/// Hundredths of a currency that stands beside it; a string with two decimals in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Amount(pub i64);

/// The text is not a decimal with two places, or has more digits than 64 bits hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("An amount looks like 842500000.00.")]
pub struct AmountError;

/// A sum of money beside the one it is compared with; `None` means undefined, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AmountMetric {
    /// Value of the window.
    pub value: Option<Amount>,
    /// Value of the window compared with.
    pub previous: Option<Amount>,
    /// `(value − previous) / |previous|`.
    pub change: Option<Ratio>,
}

/// A quotient of two sums of money, such as attainment; `None` where it divides by nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AmountRatioMetric {
    /// `numerator / denominator`, rounded once.
    pub value: Option<Ratio>,
    /// The quotient of the window compared with.
    pub previous: Option<Ratio>,
    /// Change between the exact quotients.
    pub change: Option<Ratio>,
    /// What is divided, of the window.
    pub numerator: Amount,
    /// What it is divided by.
    pub denominator: Amount,
}

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Hundredths, negative for money taken back.
    pub const fn minor(self) -> i64 {
        self.0
    }
}

impl AmountMetric {
    /// A value in minor units beside the previous one, either of which may be missing.
    pub fn new(value: impl Into<Option<i64>>, previous: impl Into<Option<i64>>) -> Self {
        let Metric { value, previous, change } = Metric::new(value, previous);
        Self { value: value.map(Amount), previous: previous.map(Amount), change }
    }

    /// The same metric in minor units.
    pub fn metric(&self) -> Metric {
        Metric {
            value: self.value.map(Amount::minor),
            previous: self.previous.map(Amount::minor),
            change: self.change,
        }
    }

    /// The change as a reader should see it.
    pub fn delta(&self, polarity: Polarity) -> Delta {
        self.metric().delta(polarity)
    }
}

impl AmountRatioMetric {
    /// A quotient and the previous one, each `(numerator, denominator)` in minor units.
    pub fn new(current: (i64, i64), previous: Option<(i64, i64)>) -> Self {
        let RatioMetric { value, previous, change, numerator, denominator } =
            RatioMetric::new(current, previous);
        Self { value, previous, change, numerator: Amount(numerator), denominator: Amount(denominator) }
    }

    /// The same metric with minor units in numerator and denominator.
    pub fn ratio_metric(&self) -> RatioMetric {
        RatioMetric {
            value: self.value,
            previous: self.previous,
            change: self.change,
            numerator: self.numerator.minor(),
            denominator: self.denominator.minor(),
        }
    }

    /// The change as a reader should see it.
    pub fn delta(&self, polarity: Polarity) -> Delta {
        self.ratio_metric().delta(polarity)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&decimal_string(self.0))
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.to_string()
    }
}

impl FromStr for Amount {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').ok_or(AmountError)?;
        let digits_only = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits_only(whole) || !digits_only(fraction) || fraction.len() != SCALE as usize {
            return Err(AmountError);
        }
        // Sums may have one digit more than the amounts that people enter, so the limit here is the type's.
        text.replacen('.', "", 1).parse().map(Self).map_err(|_| AmountError)
    }
}

impl TryFrom<String> for Amount {
    type Error = AmountError;

    fn try_from(text: String) -> Result<Self, AmountError> {
        text.parse()
    }
}
