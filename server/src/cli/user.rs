//! `waymark user`: people who may sign in, first of all the first administrator.
use std::io::{self, BufRead};

use anyhow::{Context, anyhow, bail};
use app::access::Role;
use app::audit::{self, Entry};
use app::clock::Clock;
use app::error::FieldErrors;
use app::features::auth::password::Hasher;
use app::features::auth::types::Credentials;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::{Args, Subcommand};
use entity::user;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, Set, SqlErr};
use time::OffsetDateTime;
use uuid::Uuid;

use super::say;
use crate::config::StorageConfig;
use crate::database;

mod organization;

/// Shorter passwords can be guessed; in demo builds everyone knows one anyway.
const MIN_PASSWORD_CHARS: usize = if cfg!(feature = "demo") { 8 } else { 15 };
const MAX_NAME_CHARS: usize = 200;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Add a person. Makes the organisation too when there is none yet.
    Add(Person),
}

/// The person to add.
#[derive(Debug, Args)]
pub(super) struct Person {
    /// Address to sign in with.
    #[arg(long)]
    email: String,
    /// Full name.
    #[arg(long)]
    name: String,
    /// ADMIN, GM, AM, SALES, MARKETING or CSM.
    #[arg(long, value_parser = role)]
    role: Role,
    /// Name or short name of the organisation; needed only when there are several, or to name the first one.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Read the password from standard input instead of making one up.
    #[arg(long)]
    password_stdin: bool,
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    let Command::Add(person) = command;
    let storage = StorageConfig::from_env()?;
    let password =
        if person.password_stdin { password_from(io::stdin().lock())? } else { generated_password()? };
    let name = checked_name(&person.name)?;
    let credentials =
        Credentials::check(&person.email, &password).map_err(|errors| anyhow!(sentences(&errors)))?;
    let hash = Hasher::recommended().hash_blocking(&password)?;

    let db = database::connect(&storage).await.context("DATABASE_URL cannot be opened")?;
    database::migrate::run(&storage, &db).await.context("migrations failed")?;
    let now = Clock::system().now();
    let transaction = db.begin().await?;
    let organization =
        organization::find_or_create(&transaction, person.organization.as_deref(), now).await?;
    insert(&transaction, organization.id, credentials.email(), name, person.role, hash, now).await?;
    transaction.commit().await?;

    say(format_args!("Added {} ({}) to {}.", credentials.email(), person.role.as_str(), organization.name))?;
    if !person.password_stdin {
        say(format_args!("Password: {password}"))?;
    }
    Ok(())
}

async fn insert(
    transaction: &DatabaseTransaction,
    org_id: Uuid,
    email: &str,
    name: &str,
    role: Role,
    password_hash: String,
    now: OffsetDateTime,
) -> anyhow::Result<()> {
    let id = Uuid::now_v7();
    let row = user::ActiveModel {
        id: Set(id),
        org_id: Set(org_id),
        email: Set(email.to_owned()),
        username: Set(None),
        name: Set(name.to_owned()),
        password_hash: Set(Some(password_hash)),
        role: Set(role.as_str().to_owned()),
        number_format: Set(None),
        theme: Set("light".to_owned()),
        density: Set("comfortable".to_owned()),
        department_id: Set(None),
        manager_id: Set(None),
        token_epoch: Set(0),
        last_login_at: Set(None),
        is_demo: Set(cfg!(feature = "demo")),
        deactivated_at: Set(None),
        deleted_at: Set(None),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        sidebar: Set(None),
        chart_patterns: Set(false),
        single_keys: Set(true),
    };
    row.insert(transaction).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => {
            anyhow!("--email {email} is taken: every address belongs to one person")
        }
        _ => error.into(),
    })?;
    let entry = Entry {
        org_id,
        user_id: None,
        action: "user.add",
        entity: "user",
        entity_id: Some(id),
        changes: serde_json::json!({ "email": { "after": email }, "role": { "after": role.as_str() } }),
        ip: None,
        request_id: None,
    };
    audit::record(transaction, entry, now).await?;
    Ok(())
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(&text.to_uppercase()).ok_or_else(|| {
        let known: Vec<_> = Role::ALL.into_iter().map(Role::as_str).collect();
        format!("write one of {}", known.join(", "))
    })
}

fn checked_name(name: &str) -> anyhow::Result<&str> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > MAX_NAME_CHARS || name.chars().any(char::is_control) {
        bail!("--name must have 1 to {MAX_NAME_CHARS} characters");
    }
    Ok(name)
}

fn password_from(mut input: impl BufRead) -> anyhow::Result<String> {
    let mut line = String::new();
    input.read_line(&mut line).context("standard input cannot be read")?;
    let password = line.trim_end_matches(['\r', '\n']).to_owned();
    if password.chars().count() < MIN_PASSWORD_CHARS {
        bail!("the password on standard input must have at least {MIN_PASSWORD_CHARS} characters");
    }
    Ok(password)
}

/// 144 random bits.
fn generated_password() -> anyhow::Result<String> {
    let mut bytes = [0; 18];
    getrandom::fill(&mut bytes).map_err(io::Error::other).context("no randomness for a password")?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

fn sentences(errors: &FieldErrors) -> String {
    errors.values().flatten().cloned().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_as_typed_without_its_line_end() {
        assert_eq!(
            password_from(&b"  correct horse battery \r\nnext"[..]).unwrap(),
            "  correct horse battery "
        );
    }

    #[test]
    fn a_short_password_is_refused() {
        assert!(password_from(&b"short\n"[..]).is_err());
        assert!(password_from(&b""[..]).is_err());
    }

    #[test]
    fn roles_are_read_in_any_case() {
        assert_eq!(role("admin"), Ok(Role::Admin));
        assert!(role("owner").is_err());
    }
}
