//! Addresses of buckets: the same page, for the days of one bucket only.
use time::Date;

use crate::day::to_iso;

/// The page at `path` for the days from `from` to `to`.
pub fn days_link(path: &str, from: Date, to: Date) -> String {
    format!("{path}?range=custom&from={}&to={}", to_iso(from), to_iso(to))
}
