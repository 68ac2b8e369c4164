//! Clients: what they owe, and who is furthest behind.
pub mod server_fns;
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;

mod page;
pub use page::ClientsPage;
