//! Addresses of the same page with another period.
use crate::list::QueryPairs;
use crate::period::{Period, PeriodQuery};

/// Longer or more parameters of others are not carried along: they would stand in every link of the picker.
const MAX_OTHERS: usize = 24;
const MAX_OTHER_LENGTH: usize = 200;

/// A page without its period: the path and what else stands in the address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageAddress {
    /// Path of the page.
    pub path: String,
    /// Filters, sorting and views; no period, and no page number, which would be another list's.
    pub others: QueryPairs,
}

impl PageAddress {
    /// The page of a path and what stands after `?`.
    pub fn read(path: String, query: &str) -> Self {
        let is_other = |(name, value): &(String, String)| {
            name != "page"
                && !PeriodQuery::NAMES.contains(&name.as_str())
                && name.len().max(value.len()) <= MAX_OTHER_LENGTH
        };
        let others = QueryPairs::parse(query).0.into_iter().filter(is_other).take(MAX_OTHERS);
        Self { path, others: QueryPairs(others.collect()) }
    }

    /// The page with a period.
    pub fn with(&self, period: &Period) -> String {
        let parts = [self.others.print(), period.to_query()];
        let query: Vec<_> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        if query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, query.join("&")) }
    }
}
