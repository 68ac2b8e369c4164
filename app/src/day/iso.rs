//! Days as `"2026-11-20"` on the wire: `#[serde(with = "crate::day::iso")]`.
use serde::{Deserialize, Deserializer, Serializer, de};
use time::Date;

use super::{parse_day, to_iso};

/// Writes the day as `YYYY-MM-DD`.
pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&to_iso(*date))
}

/// Reads `YYYY-MM-DD`; anything else is an error.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_day(&text).ok_or_else(|| de::Error::custom("a day looks like 2026-11-20"))
}

/// The same for days that may be missing: `#[serde(with = "crate::day::iso::option")]`.
pub mod option {
    use serde::{Deserialize, Deserializer, Serializer, de};
    use time::Date;

    use crate::day::{parse_day, to_iso};

    /// Writes the day as `YYYY-MM-DD`, or null.
    pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => serializer.serialize_some(&to_iso(*date)),
            None => serializer.serialize_none(),
        }
    }

    /// Reads `YYYY-MM-DD` or null; anything else is an error.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| parse_day(&text).ok_or_else(|| de::Error::custom("a day looks like 2026-11-20")))
            .transpose()
    }
}
