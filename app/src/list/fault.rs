//! What is wrong with the address of a list: by field for REST, as a sentence with its remedy for pages.
use super::request::MAX_SEARCH;

/// One thing that an address asks for and a list cannot give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The parameter at fault.
    pub field: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// No such parameter; pages keep it for others.
    Unknown,
    /// Given several times.
    Repeated,
    /// No whole number from 1.
    Page,
    /// No number of rows that is offered.
    PerPage,
    /// A page of something that has none.
    NotPaged,
    /// No format.
    Format,
    /// No order of this list.
    Sort,
    /// No column of this list.
    Columns,
    /// Too many characters.
    TooLong,
    /// No value of the filter, which is named.
    Choice(&'static str),
    /// No whole number, for the filter that is named.
    Number(&'static str),
    /// No day, for the filter that is named.
    Day(&'static str),
    /// The end lies before the start, in the filter that is named.
    Reversed(&'static str),
}

impl Fault {
    /// What REST says about the field.
    pub fn message(&self) -> String {
        match &self.kind {
            FaultKind::Unknown => "This parameter is not known.".to_owned(),
            FaultKind::Repeated => "Give this parameter once.".to_owned(),
            FaultKind::Page => "Use a whole number from 1.".to_owned(),
            FaultKind::PerPage => "Use a whole number from 1 to 100.".to_owned(),
            FaultKind::NotPaged => "An export has no pages.".to_owned(),
            FaultKind::Format => "Use csv.".to_owned(),
            FaultKind::Sort => "This list cannot be sorted by this field.".to_owned(),
            FaultKind::Columns => "This list has no such column.".to_owned(),
            FaultKind::TooLong => format!("Use at most {MAX_SEARCH} characters."),
            FaultKind::Choice(_) => "This value is not known.".to_owned(),
            FaultKind::Number(_) => "Use a whole number.".to_owned(),
            FaultKind::Day(_) => "Use a day such as 2026-11-20.".to_owned(),
            FaultKind::Reversed(_) => "The end must not lie before the start.".to_owned(),
        }
    }

    /// What a page says, with what it shows instead; `None` where nothing changes for the reader.
    pub fn notice(&self) -> Option<String> {
        Some(match &self.kind {
            FaultKind::Unknown | FaultKind::NotPaged | FaultKind::Format => return None,
            FaultKind::Repeated => "Something was asked for twice. Showing the first.".to_owned(),
            FaultKind::Page => "This page does not exist. Showing the first page instead.".to_owned(),
            FaultKind::PerPage => {
                "This number of rows is not offered. Showing 25 rows per page instead.".to_owned()
            }
            FaultKind::Sort => "This sort order is not known. Showing the usual order instead.".to_owned(),
            FaultKind::Columns => "A column in the address is not known and left out.".to_owned(),
            FaultKind::TooLong => {
                format!("A search has at most {MAX_SEARCH} characters. Showing matches for its beginning.")
            }
            FaultKind::Choice(label) => format!("{label}: a value is not known and left out."),
            FaultKind::Number(label) => format!("{label}: a value is no whole number and left out."),
            FaultKind::Day(label) => format!("{label}: a value is no date and left out."),
            FaultKind::Reversed(label) => {
                format!("{label}: the end lies before the start, so the filter is left out.")
            }
        })
    }
}
