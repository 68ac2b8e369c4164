//! What a person chooses for themselves.
mod appearance_page;
pub use appearance_page::AppearancePage;
mod choice;
mod pictures;

#[cfg(feature = "ssr")]
pub mod commands;
