//! Runs a program of the `PostgreSQL` client package on the configured database.
use std::ffi::OsString;
use std::io;
use std::process::Stdio;

use anyhow::{Context, bail};
use percent_encoding::percent_decode_str;
use tokio::process::Command;

use crate::config::PostgresUrl;

/// The password goes by the environment: every user of the machine can read command lines.
pub(super) async fn run(program: &str, url: &PostgresUrl, arguments: &[OsString]) -> anyhow::Result<()> {
    let (address, password) = url.without_password();
    let mut command = Command::new(program);
    command.arg("--no-password").arg("--dbname").arg(address).args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).kill_on_drop(true);
    if let Some(password) = password {
        command.env("PGPASSWORD", &*percent_decode_str(&password).decode_utf8_lossy());
    }
    let output = command.output().await.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            io::Error::new(error.kind(), "it is not installed (Debian: postgresql-client)")
        }
        _ => error,
    });
    let output = output.with_context(|| format!("{program} cannot be run"))?;
    if !output.status.success() {
        bail!("{program} failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}
