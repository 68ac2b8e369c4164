//! What a person chooses for themselves.
mod appearance_page;
pub use appearance_page::AppearancePage;
