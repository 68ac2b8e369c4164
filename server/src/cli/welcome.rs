//! What `serve` prints when it listens.
use std::io::{self, Write};

use crate::config::Origin;

/// Whether the database is ready, the address to open and, in demo builds, the accounts to sign in with.
pub(super) fn print(address: &Origin, is_ready: bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let state = if is_ready { "is ready" } else { "waits for its database" };
    writeln!(out, "\n  Waymark {state}: {address}\n")?;
    #[cfg(feature = "demo")]
    print_accounts(&mut out)?;
    out.flush()
}

#[cfg(feature = "demo")]
fn print_accounts(out: &mut impl Write) -> io::Result<()> {
    use app::features::auth::demo_accounts::{ACCOUNTS, PASSWORD};
    writeln!(out, "  Demo accounts, password of all: {PASSWORD}\n")?;
    for account in ACCOUNTS {
        writeln!(out, "    {:<18}{}", account.role.label(), account.email)?;
    }
    writeln!(out)
}
