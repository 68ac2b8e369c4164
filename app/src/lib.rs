//! Waymark: one portal where a company sees whether it will hit its targets and where its cash is.
//!
//! `routes` lists the pages, `features` holds one folder per product noun, `ui` the component kit, `layout` the frame
//! around every page. Rendered on the server with the `ssr` feature, hydrated in the browser with `hydrate`.
#![recursion_limit = "256"]

pub mod access;
pub mod charts;
pub mod day;
pub mod error;
pub mod features;
pub mod format;
pub mod layout;
pub mod list;
pub mod metrics;
pub mod money;
pub mod page;
pub mod period;
#[cfg(feature = "ssr")]
pub mod response;
#[cfg(not(feature = "ssr"))]
#[path = "response_in_browser.rs"]
pub mod response;
pub mod routes;
pub mod ui;
pub mod visitor;

#[cfg(feature = "ssr")]
pub mod audit;
#[cfg(feature = "ssr")]
pub mod clock;
#[cfg(feature = "ssr")]
pub mod csv;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
pub use document::shell;
#[cfg(feature = "ssr")]
pub mod sql;
#[cfg(feature = "ssr")]
pub mod state;

mod app;
pub use app::App;
