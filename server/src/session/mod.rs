//! Sessions: cookies, tokens, the middleware that finds out who asks, and the forms to sign in and out.
//!
//! An access token (a signed JWT, 15 minutes) names a session; the database decides on every request whether it still
//! holds. A refresh token (opaque, good once) renews both cookies without the person noticing.
pub mod forms;
pub mod layer;

pub(crate) mod cookies;
pub(crate) mod opening;
pub(crate) mod origin;
pub(crate) mod refresh_token;

mod access_token;
mod keys;
mod resume;

#[cfg(feature = "demo")]
mod preview;

pub use access_token::ACCESS_TOKEN_LIFETIME;
pub use app::features::auth::password::Hasher;
pub use keys::Keys;
