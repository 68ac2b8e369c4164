//! Who may do what: roles, permissions, the signed-in person, and the scope of rows they reach.
mod role;
pub use role::{Permission, Role};

mod viewer;
pub use viewer::{Viewer, ViewerOrganization};

#[cfg(feature = "ssr")]
mod principal;
#[cfg(feature = "ssr")]
pub use principal::{Organization, Principal, SessionRef};

#[cfg(feature = "ssr")]
mod scope;
#[cfg(feature = "ssr")]
pub use scope::{Reach, Scope};

#[cfg(feature = "ssr")]
mod context;
#[cfg(feature = "ssr")]
pub use context::{Ctx, answer, principal, require};
