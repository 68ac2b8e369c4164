//! Lists in an address: what may be asked of a list, reading it from a query string and writing it back.
//!
//! One reader serves both sides: REST refuses every fault by field, pages fall back and say so.
mod definition;
mod fault;
mod pairs;
mod request;
mod state;
#[cfg(test)]
mod tests;

pub use definition::{Choice, ColumnKind, Filter, FilterKind, ListColumn, ListDef, Noun, Sort};
pub use fault::{Fault, FaultKind};
pub use pairs::QueryPairs;
pub use request::{ListRequest, PAGE_SIZES};
pub use state::{Chip, ListState};
