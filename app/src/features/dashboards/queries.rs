//! Reads of the dashboards; pages and REST go through the same ones.
mod admin;
mod am;
mod gm;
mod head;
mod metrics;
mod page;
mod windows;

pub use admin::admin_dashboard;
pub use am::am_dashboard;
pub use gm::gm_dashboard;
pub use page::dashboard_page;
