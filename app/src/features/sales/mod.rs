//! The sales overview: cash, orders and what is owed, of one period beside the one before.
pub mod server_fns;
pub mod types;

#[cfg(feature = "ssr")]
mod charts;
#[cfg(feature = "ssr")]
pub mod queries;

mod page;
mod parts;
pub use page::SalesPage;
