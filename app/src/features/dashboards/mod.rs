//! The three dashboards of field sales: an account manager's, a general manager's and the administrator's.
pub mod server_fns;
pub mod types;

#[cfg(feature = "ssr")]
pub mod queries;

pub mod pages;
pub use pages::DashboardPage;
