//! What an address asks of a list: search, order, page, filters and columns, all of it valid.
use time::Date;

use super::definition::{FilterKind, ListDef, Sort};
use super::fault::FaultKind;
use super::{Fault, QueryPairs};
use crate::day::parse_day;
use crate::error::{AppError, FieldErrors};
use crate::page::{DEFAULT_PER_PAGE, PageRequest};

mod reading;

/// Most characters of a search and of a text filter.
pub const MAX_SEARCH: usize = 200;
/// Numbers of rows that a page offers.
pub const PAGE_SIZES: [u32; 4] = [10, 25, 50, 100];

/// A valid request; only this module makes one, so that queries need not look again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRequest {
    search: String,
    sort: Vec<Sort>,
    page: PageRequest,
    /// Parameter and value, in the order of the filters and of their choices.
    values: Vec<(&'static str, String)>,
    /// In the order of the list; `None` for the usual ones.
    columns: Option<Vec<&'static str>>,
    falls_back: bool,
    as_csv: bool,
}

impl ListRequest {
    /// The request of an address without parameters.
    pub fn usual(list: &ListDef) -> Self {
        Self {
            search: String::new(),
            sort: vec![list.sort],
            page: PageRequest::default(),
            values: Vec::new(),
            columns: None,
            falls_back: false,
            as_csv: false,
        }
    }

    /// Reads a query string for a page: faults fall back and are returned, unknown parameters are somebody else's.
    pub fn lenient(list: &ListDef, query: &QueryPairs) -> (Self, Vec<Fault>) {
        let (request, mut faults) = reading::read(list, query, true);
        faults.retain(|fault| fault.kind != FaultKind::Unknown);
        (Self { falls_back: true, as_csv: false, ..request }, faults)
    }

    /// Reads a query string for REST: every fault is an error of its field. `also` names parameters that the
    /// handler reads by itself.
    pub fn strict(list: &ListDef, query: &QueryPairs, also: &[&str]) -> Result<Self, AppError> {
        let (request, faults) = reading::read(list, query, false);
        let mut fields = FieldErrors::new();
        for fault in faults {
            if fault.kind != FaultKind::Unknown || !also.contains(&fault.field.as_str()) {
                fields.entry(fault.field.clone()).or_default().push(fault.message());
            }
        }
        if fields.is_empty() { Ok(request) } else { Err(AppError::Invalid(fields)) }
    }

    /// Words to look for, without blanks around them; empty for none.
    pub fn search(&self) -> &str {
        &self.search
    }

    /// The orders, most important first; at least one.
    pub fn sort(&self) -> &[Sort] {
        &self.sort
    }

    /// The page that was asked for.
    pub const fn page(&self) -> PageRequest {
        self.page
    }

    /// The page to answer with when the filter has `total` rows: one beyond the end is the last page for pages, and
    /// stays empty for REST.
    pub fn page_of(&self, total: u64) -> PageRequest {
        let last = total.div_ceil(self.page.limit()).max(1);
        let last = u32::try_from(last).unwrap_or(u32::MAX);
        if self.falls_back && self.page.page() > last {
            PageRequest::new(last, self.page.per_page()).unwrap_or(self.page)
        } else {
            self.page
        }
    }

    /// Whether all rows are wanted as CSV.
    pub const fn as_csv(&self) -> bool {
        self.as_csv
    }

    /// The values of a filter that takes any of several; none means all.
    pub fn any_of(&self, name: &str) -> Vec<&str> {
        self.values.iter().filter(|(own, _)| *own == name).map(|(_, value)| value.as_str()).collect()
    }

    /// The value of a filter that takes one.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// One end of a range of numbers.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.value(name).and_then(|text| text.parse().ok())
    }

    /// One end of a range of days.
    pub fn day(&self, name: &str) -> Option<Date> {
        self.value(name).and_then(parse_day)
    }

    /// Whether a column shows.
    pub fn shows(&self, list: &ListDef, key: &str) -> bool {
        match &self.columns {
            Some(columns) => columns.contains(&key),
            None => list.column(key).is_some_and(|column| list.shows_by_default(&column)),
        }
    }

    /// Whether columns were chosen.
    pub const fn has_chosen_columns(&self) -> bool {
        self.columns.is_some()
    }

    /// Whether it leaves out rows.
    pub fn narrows(&self) -> bool {
        !self.search.is_empty() || !self.values.is_empty()
    }

    /// Parameters and values of the filters.
    pub fn values(&self) -> &[(&'static str, String)] {
        &self.values
    }

    /// Direction of a column's order when it is the most important one.
    pub fn direction_of(&self, key: &str) -> Option<Sort> {
        self.sort.first().copied().filter(|sort| sort.key == key)
    }

    /// The order that a click on a head asks for: its first direction, then the other, then the usual order.
    pub fn next_sort(&self, list: &ListDef, key: &'static str) -> Sort {
        let descends_first = list.column(key).is_some_and(|column| column.kind.descends_first());
        let first = Sort { key, descending: descends_first };
        let second = Sort { key, descending: !descends_first };
        match self.direction_of(key) {
            None => first,
            Some(present) if present == first => second,
            // The usual order may be this one already: then the cycle starts again.
            Some(present) if list.sort == present => first,
            Some(_) => list.sort,
        }
    }

    /// In another order, from the first page.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        Self { sort: vec![sort], ..self.on_page(1) }
    }

    /// Another page of the same rows.
    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        Self { page: PageRequest::new(page, self.page.per_page()).unwrap_or(self.page), ..self.clone() }
    }

    /// Without one value of one parameter, from the first page.
    #[must_use]
    pub fn without(&self, name: &str, value: &str) -> Self {
        let mut request = self.on_page(1);
        request.values.retain(|(own, kept)| *own != name || kept != value);
        request
    }

    /// Without any of these parameters, from the first page.
    #[must_use]
    pub fn without_all(&self, names: &[&str]) -> Self {
        let mut request = self.on_page(1);
        request.values.retain(|(own, _)| !names.contains(own));
        request
    }

    /// All rows, from the first page.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { search: String::new(), values: Vec::new(), ..self.on_page(1) }
    }

    /// With other words to look for, from the first page.
    #[must_use]
    pub fn searching(&self, text: &str) -> Self {
        Self { search: reading::words(text).0, ..self.on_page(1) }
    }

    /// The parameters that ask for this; what is usual is left out.
    pub fn pairs(&self, list: &ListDef) -> QueryPairs {
        let mut pairs = QueryPairs::default();
        if !self.search.is_empty() {
            pairs.push("q", self.search.as_str());
        }
        for (name, value) in &self.values {
            pairs.push(*name, value.as_str());
        }
        if self.sort != [list.sort] {
            let orders: Vec<_> = self.sort.iter().map(|sort| sort.text()).collect();
            pairs.push("sort", orders.join(","));
        }
        if self.page.page() != 1 {
            pairs.push("page", self.page.page().to_string());
        }
        if self.page.per_page() != DEFAULT_PER_PAGE {
            pairs.push("perPage", self.page.per_page().to_string());
        }
        if let Some(columns) = &self.columns {
            pairs.push("cols", columns.join(","));
        }
        pairs
    }

    /// The parameters that decide which rows come: without the columns.
    pub fn data_pairs(&self, list: &ListDef) -> QueryPairs {
        Self { columns: None, ..self.clone() }.pairs(list)
    }

    /// The parameters of an export: every row of the filter, in this order.
    pub fn export_pairs(&self, list: &ListDef) -> QueryPairs {
        let mut pairs = Self { page: PageRequest::default(), ..self.clone() }.pairs(list);
        pairs.push("format", "csv");
        pairs
    }
}

/// The value of a filter's parameter in its one spelling.
fn canonical(kind: FilterKind, label: &'static str, text: &str) -> Result<String, FaultKind> {
    match kind {
        FilterKind::Text(_) => Ok(reading::words(text).0),
        FilterKind::OneOf(_, choices) | FilterKind::AnyOf(_, choices) => choices
            .iter()
            .find(|choice| choice.value == text)
            .map(|choice| choice.value.to_owned())
            .ok_or(FaultKind::Choice(label)),
        FilterKind::Numbers(..) => {
            whole_number(text).map(|number| number.to_string()).ok_or(FaultKind::Number(label))
        }
        FilterKind::Days(..) => parse_day(text)
            // The ends of the calendar leave no room for the day before or after.
            .filter(|day| (1900..=2200).contains(&day.year()))
            .map(|_| text.to_owned())
            .ok_or(FaultKind::Day(label)),
    }
}

/// At most 15 digits, so that hundredths of it still fit.
fn whole_number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let well_formed = (1..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if well_formed { text.parse().ok() } else { None }
}
