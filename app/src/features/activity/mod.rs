//! Who changed what, newest first.
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;

mod phrase;
pub use phrase::phrase;
