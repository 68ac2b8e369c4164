//! Customers of field sales: their place in the pipeline, what they may bring, and who needs a note.
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;
