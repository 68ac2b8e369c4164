//! Orders: what was sold, to whom, and what has been paid of it.
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;
