//! The seeded accounts that demo builds offer on the sign-in page; not compiled into any other build.
use crate::access::Role;

/// One seeded account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoAccount {
    /// Its role.
    pub role: Role,
    /// Its sign-in address.
    pub email: &'static str,
}

/// Password of every demo account.
pub const PASSWORD: &str = "password123";

/// One account per role.
pub const ACCOUNTS: &[DemoAccount] = &[
    DemoAccount { role: Role::Admin, email: "admin@waymark.test" },
    DemoAccount { role: Role::Gm, email: "gm@waymark.test" },
    DemoAccount { role: Role::Am, email: "am@waymark.test" },
    DemoAccount { role: Role::Sales, email: "sales@waymark.test" },
    DemoAccount { role: Role::Marketing, email: "marketing@waymark.test" },
    DemoAccount { role: Role::Csm, email: "csm@waymark.test" },
];
