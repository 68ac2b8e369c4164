//! What signing in takes and shows.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::error::FieldErrors;

#[cfg(test)]
mod tests;

/// Longest e-mail address, in characters.
pub const MAX_EMAIL_CHARS: usize = 254;
/// Longest password, in characters; a longer one is refused before it is hashed.
pub const MAX_PASSWORD_CHARS: usize = 128;

/// Why a posted sign-in form is shown again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignInFailure {
    /// The address as typed, to be filled in again.
    pub email: String,
    /// One sentence for the person.
    pub message: String,
    /// Seconds to wait before the next attempt is accepted.
    pub retry_after: Option<u32>,
}

/// A checked pair of e-mail and password.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    email: String,
    password: String,
}

/// One signed-in browser of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionSummary {
    /// `session.id`.
    pub id: Uuid,
    /// `User-Agent` at sign-in.
    pub user_agent: String,
    /// Address at sign-in.
    pub ip: String,
    /// Instant of the sign-in.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Last renewal of the session.
    #[serde(with = "time::serde::rfc3339")]
    pub last_seen_at: OffsetDateTime,
    /// End of the session when it is not used.
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
    /// Whether the person chose to stay signed in.
    pub keep_signed_in: bool,
    /// Whether this is the session that asks.
    pub current: bool,
}

impl Credentials {
    /// Checks both fields by form alone, before anything is looked up or hashed; errors by field.
    pub fn check(email: &str, password: &str) -> Result<Self, FieldErrors> {
        let mut errors: FieldErrors = BTreeMap::new();
        let email = normalised_email(email);
        if let Some(message) = email_fault(&email) {
            errors.insert("email".to_owned(), vec![message.to_owned()]);
        }
        if let Some(message) = password_fault(password) {
            errors.insert("password".to_owned(), vec![message.to_owned()]);
        }
        if errors.is_empty() { Ok(Self { email, password: password.to_owned() }) } else { Err(errors) }
    }

    /// Trimmed and lower-cased, as stored.
    pub fn email(&self) -> &str {
        &self.email
    }

    /// Exactly as typed.
    pub fn password(&self) -> &str {
        &self.password
    }
}

/// Shows the address and hides the password.
impl std::fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Credentials").field("email", &self.email).finish_non_exhaustive()
    }
}

/// The form in which addresses are stored and compared.
pub fn normalised_email(email: &str) -> String {
    email.trim().to_lowercase()
}

fn email_fault(email: &str) -> Option<&'static str> {
    let parts = email.split_once('@');
    if email.is_empty() {
        Some("Enter your email.")
    } else if email.chars().count() > MAX_EMAIL_CHARS
        || email.chars().any(|char| char.is_control() || char.is_whitespace())
        || !parts.is_some_and(|(name, domain)| !name.is_empty() && !domain.is_empty())
    {
        Some("Enter an email address like name@company.com.")
    } else {
        None
    }
}

fn password_fault(password: &str) -> Option<&'static str> {
    if password.is_empty() {
        Some("Enter your password.")
    } else if password.chars().count() > MAX_PASSWORD_CHARS {
        Some("A password has at most 128 characters.")
    } else {
        None
    }
}
