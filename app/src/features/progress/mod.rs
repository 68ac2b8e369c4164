//! Progress notes on customers.
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;
