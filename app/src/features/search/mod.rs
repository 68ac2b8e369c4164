//! Finding pages, actions and records by a few letters.
pub mod entries;
mod panel;
pub mod server_fns;
pub mod types;
pub use panel::panel;

#[cfg(feature = "ssr")]
mod pattern;
#[cfg(feature = "ssr")]
pub mod queries;
