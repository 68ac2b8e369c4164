//! Reads the parameters of a list one by one and notes what is wrong.
use super::{Fault, FaultKind, ListDef, ListRequest, MAX_SEARCH, PAGE_SIZES, QueryPairs, Sort, canonical};
use crate::list::definition::{Filter, FilterKind};
use crate::page::{PageError, PageRequest};

/// Parameters that every list has.
const OWN: [&str; 6] = ["q", "sort", "page", "perPage", "cols", "format"];

/// The request and everything that is wrong with the query. Pages offer fewer sizes than REST, and their forms send
/// empty parameters for what was left blank.
pub fn read(list: &ListDef, query: &QueryPairs, for_page: bool) -> (ListRequest, Vec<Fault>) {
    let mut reader = Reader { list, query, for_page, faults: Vec::new() };
    let mut request = ListRequest::usual(list);
    reader.note_unknown();
    request.search = reader.search();
    request.values = list.filters.iter().flat_map(|filter| reader.filter(filter)).collect();
    request.sort = reader.sort();
    request.as_csv = !for_page && reader.as_csv();
    request.page = reader.page(request.as_csv);
    request.columns = reader.columns();
    (request, reader.faults)
}

/// Words without control characters, which no database stores, and without blanks around them; and whether they had
/// to be shortened.
pub fn words(text: &str) -> (String, bool) {
    let clean: String = text.chars().filter(|letter| !letter.is_control()).collect();
    let clean = clean.trim();
    let short: String = clean.chars().take(MAX_SEARCH).collect();
    (short.trim_end().to_owned(), clean.chars().nth(MAX_SEARCH).is_some())
}

struct Reader<'a> {
    list: &'a ListDef,
    query: &'a QueryPairs,
    for_page: bool,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn fault(&mut self, field: &str, kind: FaultKind) {
        self.faults.push(Fault { field: field.to_owned(), kind });
    }

    fn note_unknown(&mut self) {
        for (name, _) in &self.query.0 {
            let known = OWN.contains(&name.as_str()) && (name != "q" || self.list.search);
            if !known && self.list.filter_of(name).is_none() {
                self.fault(name, FaultKind::Unknown);
            }
        }
    }

    /// The values of a parameter; blank ones count as absent on pages.
    fn values(&self, name: &'a str) -> Vec<&'a str> {
        let for_page = self.for_page;
        self.query.values(name).filter(|value| !for_page || !value.trim().is_empty()).collect()
    }

    fn single(&mut self, name: &'a str) -> Option<&'a str> {
        let values = self.values(name);
        if values.len() > 1 {
            self.fault(name, FaultKind::Repeated);
        }
        values.first().copied()
    }

    fn search(&mut self) -> String {
        if !self.list.search {
            return String::new();
        }
        let (text, is_cut) = words(self.single("q").unwrap_or_default());
        if is_cut {
            self.fault("q", FaultKind::TooLong);
        }
        text
    }

    fn filter(&mut self, filter: &Filter) -> Vec<(&'static str, String)> {
        match filter.kind {
            FilterKind::AnyOf(name, choices) => {
                let asked: Vec<_> =
                    self.values(name).into_iter().filter_map(|text| self.valid(filter, name, text)).collect();
                let chosen = choices.iter().filter(|choice| asked.iter().any(|value| value == choice.value));
                chosen.map(|choice| (name, choice.value.to_owned())).collect()
            }
            FilterKind::Text(name) | FilterKind::OneOf(name, _) => {
                let is_text = matches!(filter.kind, FilterKind::Text(_));
                if is_text && self.values(name).first().is_some_and(|text| words(text).1) {
                    self.fault(name, FaultKind::TooLong);
                }
                let value = self.single(name).and_then(|text| self.valid(filter, name, text));
                value.filter(|value| !value.is_empty()).map(|value| (name, value)).into_iter().collect()
            }
            FilterKind::Numbers(min, max, _) => {
                let ends = [min, max].map(|name| self.end(filter, name));
                let number = |end: &Option<String>| end.as_ref().and_then(|text| text.parse::<i64>().ok());
                let reversed = number(&ends[0]).zip(number(&ends[1])).is_some_and(|(min, max)| min > max);
                self.range(filter, [min, max], ends, reversed)
            }
            FilterKind::Days(from, to) => {
                let ends = [from, to].map(|name| self.end(filter, name));
                // Days of this form are in the order of their texts.
                let reversed = ends[0].as_ref().zip(ends[1].as_ref()).is_some_and(|(from, to)| from > to);
                self.range(filter, [from, to], ends, reversed)
            }
        }
    }

    fn end(&mut self, filter: &Filter, name: &'static str) -> Option<String> {
        self.single(name).and_then(|text| self.valid(filter, name, text.trim()))
    }

    fn range(
        &mut self,
        filter: &Filter,
        names: [&'static str; 2],
        ends: [Option<String>; 2],
        reversed: bool,
    ) -> Vec<(&'static str, String)> {
        if reversed {
            self.fault(names[1], FaultKind::Reversed(filter.label));
            return Vec::new();
        }
        names.into_iter().zip(ends).filter_map(|(name, end)| Some((name, end?))).collect()
    }

    fn valid(&mut self, filter: &Filter, name: &str, text: &str) -> Option<String> {
        canonical(filter.kind, filter.label, text).map_err(|kind| self.fault(name, kind)).ok()
    }

    fn sort(&mut self) -> Vec<Sort> {
        let Some(text) = self.single("sort") else { return vec![self.list.sort] };
        let mut orders: Vec<Sort> = Vec::new();
        for part in text.split(',') {
            let (key, descending) = part.strip_prefix('-').map_or((part, false), |key| (key, true));
            let column = self.list.column(key).filter(|column| column.sortable);
            match column {
                Some(column) if orders.iter().all(|sort| sort.key != column.key) => {
                    orders.push(Sort { key: column.key, descending });
                }
                _ => {
                    self.fault("sort", FaultKind::Sort);
                    return vec![self.list.sort];
                }
            }
        }
        orders
    }

    fn as_csv(&mut self) -> bool {
        match self.single("format") {
            None => false,
            Some("csv") => true,
            Some(_) => {
                self.fault("format", FaultKind::Format);
                false
            }
        }
    }

    fn page(&mut self, as_csv: bool) -> PageRequest {
        let (page, per_page) = (self.single("page"), self.single("perPage"));
        if as_csv {
            for name in [page.map(|_| "page"), per_page.map(|_| "perPage")].into_iter().flatten() {
                self.fault(name, FaultKind::NotPaged);
            }
            return PageRequest::default();
        }
        // Each of the two may be wrong by itself.
        let number = PageRequest::parse(page, None).map_or_else(
            |_| {
                self.fault(PageError::Page.field(), FaultKind::Page);
                1
            },
            PageRequest::page,
        );
        let size = PageRequest::parse(None, per_page)
            .ok()
            .map(PageRequest::per_page)
            .filter(|size| !self.for_page || PAGE_SIZES.contains(size));
        if size.is_none() {
            self.fault(PageError::PerPage.field(), FaultKind::PerPage);
        }
        let usual = PageRequest::default();
        PageRequest::new(number, size.unwrap_or(usual.per_page())).unwrap_or(usual)
    }

    /// `cols` as a list or repeated, as a form with check boxes sends it.
    fn columns(&mut self) -> Option<Vec<&'static str>> {
        let asked: Vec<_> = self.values("cols").into_iter().flat_map(|text| text.split(',')).collect();
        if asked.is_empty() {
            return None;
        }
        if asked.iter().any(|key| self.list.column(key).is_none()) {
            self.fault("cols", FaultKind::Columns);
        }
        let columns = self.list.columns.iter().enumerate();
        let chosen: Vec<_> = columns
            .filter(|(index, column)| *index == 0 || asked.contains(&column.key))
            .map(|(_, column)| column.key)
            .collect();
        let usual = self.list.columns.iter().filter(|column| self.list.shows_by_default(column));
        let known = asked.iter().any(|key| self.list.column(key).is_some());
        (known && !usual.map(|column| column.key).eq(chosen.iter().copied())).then_some(chosen)
    }
}
