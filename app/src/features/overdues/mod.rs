//! Overdues: what is still owed by installment, and how long it has been due.
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;
