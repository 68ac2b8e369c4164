//! `/dashboard`: one page, three documents, one for each role of field sales.
mod admin;
mod am;
mod closing_soon;
mod gm;
mod months;
mod page;
mod pipeline;
mod standing;
mod team_kpis;
mod timeline;
pub mod view;

#[cfg(feature = "ssr")]
pub mod assemble;
#[cfg(feature = "ssr")]
mod charts;

pub use page::DashboardPage;
