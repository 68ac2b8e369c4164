//! Ads: what campaigns cost and the cash they brought.
pub mod server_fns;
pub mod types;

#[cfg(feature = "ssr")]
mod charts;
#[cfg(feature = "ssr")]
pub mod queries;

mod page;
pub use page::AdsPage;
