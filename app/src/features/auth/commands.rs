//! Writes of sessions: sign in, renew, sign out.
mod end;
mod rotate;
mod sign_in;

#[cfg(feature = "demo")]
mod preview;

pub use end::{end_session, sign_out, sign_out_everywhere};
#[cfg(feature = "demo")]
pub use preview::preview;
pub use rotate::{Refusal, Rotation, rotate};
pub use sign_in::{SignIn, sign_in};
