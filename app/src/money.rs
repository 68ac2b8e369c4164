//! Exact money: minor units with a currency, and the quotients made of them.
use serde::{Deserialize, Serialize};

mod currency;
mod ratio;
mod rounding;
#[cfg(test)]
mod tests;

pub use currency::{Currency, CurrencyError};
pub use ratio::{Ratio, RatioError};
pub use rounding::{div_round, largest_remainder};

/// Digits after the point in storage, the same for every currency.
pub const SCALE: u32 = 2;
/// Minor units in one major unit.
pub const MINOR_PER_MAJOR: i64 = 100;
/// Most digits before the point that an amount may have.
pub const MAX_WHOLE_DIGITS: usize = 16;

/// An amount in hundredths of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Money {
    /// Hundredths, negative for money that went out.
    pub minor: i64,
    /// Currency of the amount.
    pub currency: Currency,
}

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not digits with an optional sign and point.
    #[error("Enter an amount such as 1250.00.")]
    Malformed,
    /// More digits before the point than storage accepts.
    #[error("An amount has at most 16 digits before the point.")]
    TooLarge,
    /// More digits after the point than storage keeps.
    #[error("An amount has at most 2 digits after the point.")]
    TooPrecise,
}

impl Money {
    /// An amount of `minor` hundredths.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in the given currency.
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// The sum; `None` when the currencies differ or it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.same_currency(other)?;
        Some(Self::new(self.minor.checked_add(other.minor)?, self.currency))
    }

    /// The difference; `None` when the currencies differ or it does not fit.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.same_currency(other)?;
        Some(Self::new(self.minor.checked_sub(other.minor)?, self.currency))
    }

    /// The opposite amount; `None` when it does not fit.
    pub fn checked_neg(self) -> Option<Self> {
        Some(Self::new(self.minor.checked_neg()?, self.currency))
    }

    /// Plain decimal with two places and a point: `842500000.00`, `-1.50`.
    pub fn to_decimal_string(self) -> String {
        decimal_string(self.minor)
    }

    /// Reads a plain decimal: optional minus, 1–16 digits, optionally a point and 1–2 digits.
    pub fn parse_decimal_string(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return Err(MoneyError::Malformed),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let minor = minor_of(whole, fraction)?;
        Ok(Self::new(if negative { -minor } else { minor }, currency))
    }

    fn same_currency(self, other: Self) -> Option<()> {
        (self.currency == other.currency).then_some(())
    }
}

/// Hundredths as a plain decimal with two places and a point: `842500000.00`.
pub fn decimal_string(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let size = minor.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// Hundredths out of the digits before and after the point; the fraction may be empty.
pub(crate) fn minor_of(whole: &str, fraction: &str) -> Result<i64, MoneyError> {
    let digits_only = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits_only(whole) || !digits_only(fraction) {
        return Err(MoneyError::Malformed);
    }
    if whole.len() > MAX_WHOLE_DIGITS {
        return Err(MoneyError::TooLarge);
    }
    if fraction.len() > SCALE as usize {
        return Err(MoneyError::TooPrecise);
    }
    // 16 + 2 digits always fit.
    format!("{whole}{fraction:0<2}").parse().map_err(|_| MoneyError::Malformed)
}
