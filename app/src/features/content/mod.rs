//! Content: how much is produced, and where each item stands.
pub mod server_fns;
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;

mod page;
pub use page::ContentPage;
