//! Signing in: the page, credentials, sessions and their renewal, limits on guessing.
pub mod types;

mod login_page;
pub use login_page::LoginPage;

#[cfg(feature = "demo")]
pub mod demo_accounts;
#[cfg(not(feature = "demo"))]
#[path = "no_demo_accounts.rs"]
pub mod demo_accounts;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod password;
#[cfg(feature = "ssr")]
pub mod queries;
#[cfg(feature = "ssr")]
pub mod throttle;
#[cfg(feature = "ssr")]
pub mod token;
