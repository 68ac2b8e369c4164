//! A list as the address of a page describes it, and the addresses of everything one can do to it.
use super::definition::{FilterKind, ListDef};
use super::{Fault, ListRequest, QueryPairs};
use crate::day::parse_day;
use crate::format::date;

/// Longer or more parameters of others are not carried along: they would stand in every link of the page.
const MAX_OTHERS: usize = 12;
const MAX_OTHER_LENGTH: usize = 100;

/// Path, request, other parameters and what was wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListState {
    /// Path of the page.
    pub path: String,
    /// What is asked of the list.
    pub request: ListRequest,
    /// Sentences about what could not be read.
    pub notices: Vec<String>,
    others: QueryPairs,
}

/// One value that narrows the list, and the address without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// `Status: Won`.
    pub text: String,
    /// The list without it.
    pub href: String,
}

impl ListState {
    /// Reads the query string of a page.
    pub fn read(list: &ListDef, path: &str, query: &str) -> Self {
        let pairs = QueryPairs::parse(query);
        let (request, faults) = ListRequest::lenient(list, &pairs);
        let mut notices: Vec<String> = Vec::new();
        for notice in faults.iter().filter_map(Fault::notice) {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        }
        let is_other = |name: &str| {
            !matches!(name, "q" | "sort" | "page" | "perPage" | "cols" | "format")
                && list.filter_of(name).is_none()
        };
        let others = pairs
            .0
            .into_iter()
            .filter(|(name, value)| is_other(name) && name.len().max(value.len()) <= MAX_OTHER_LENGTH);
        let others = QueryPairs(others.take(MAX_OTHERS).collect());
        Self { path: path.to_owned(), request, notices, others }
    }

    /// The address of another request, with the other parameters of the page.
    pub fn href(&self, list: &ListDef, request: &ListRequest) -> String {
        let mut pairs = self.others.clone();
        pairs.0.extend(request.pairs(list).0);
        let query = pairs.print();
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }

    /// The address of an export; `with_period` carries the days of the page along.
    pub fn export_href(&self, list: &ListDef, path: &str, with_period: bool) -> String {
        let mut pairs = QueryPairs::default();
        let is_period = |name: &str| matches!(name, "range" | "from" | "to");
        if with_period {
            pairs.0.extend(self.others.0.iter().filter(|(name, _)| is_period(name)).cloned());
        }
        pairs.0.extend(self.request.export_pairs(list).0);
        format!("{path}?{}", pairs.print())
    }

    /// What a form that sets `own` parameters must carry along unseen; it starts at the first page.
    pub fn hidden(&self, list: &ListDef, own: &[&str]) -> Vec<(String, String)> {
        let request = self.request.on_page(1).pairs(list).0;
        let all = self.others.0.iter().cloned().chain(request);
        all.filter(|(name, _)| !own.contains(&name.as_str())).collect()
    }

    /// What narrows the list, one after the other; both ends of a range are one.
    pub fn chips(&self, list: &ListDef) -> Vec<Chip> {
        let request = &self.request;
        let chip = |text: String, without: ListRequest| Chip { text, href: self.href(list, &without) };
        let mut chips = Vec::new();
        for filter in list.filters {
            let label = filter.label;
            match filter.kind {
                FilterKind::Text(name) => {
                    let values = request.value(name).into_iter();
                    chips.extend(
                        values.map(|value| chip(format!("{label}: {value}"), request.without(name, value))),
                    );
                }
                FilterKind::OneOf(name, choices) | FilterKind::AnyOf(name, choices) => {
                    chips.extend(request.any_of(name).into_iter().map(|value| {
                        let known = choices.iter().find(|choice| choice.value == value);
                        let text = format!("{label}: {}", known.map_or(value, |choice| choice.label));
                        chip(text, request.without(name, value))
                    }));
                }
                FilterKind::Numbers(first, second, _) | FilterKind::Days(first, second) => {
                    let ends = [request.value(first), request.value(second)];
                    if let Some(range) = range_in_words(ends) {
                        chips.push(chip(format!("{label}: {range}"), request.without_all(&[first, second])));
                    }
                }
            }
        }
        chips
    }
}

fn range_in_words(ends: [Option<&str>; 2]) -> Option<String> {
    let shown = |text: &str| parse_day(text).map_or_else(|| text.replace('-', "\u{2212}"), date);
    match ends.map(|end| end.map(shown)) {
        [Some(first), Some(second)] => Some(format!("{first} – {second}")),
        [Some(first), None] => Some(format!("from {first}")),
        [None, Some(second)] => Some(format!("up to {second}")),
        [None, None] => None,
    }
}
