//! Reports of field sales.
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;
