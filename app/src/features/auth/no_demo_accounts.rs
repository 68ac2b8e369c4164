//! Builds without demo data have no demo accounts.
use crate::access::Role;

/// An account that does not exist in this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoAccount {
    /// Its role.
    pub role: Role,
    /// Its sign-in address.
    pub email: &'static str,
}

/// No password.
pub const PASSWORD: &str = "";

/// No accounts.
pub const ACCOUNTS: &[DemoAccount] = &[];
