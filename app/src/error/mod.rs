//! The only error that any page, server function or REST handler answers with.
use std::collections::BTreeMap;

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
mod database;
#[cfg(feature = "ssr")]
pub use database::is_out_of_reach;

/// Field name -> plain sentences that say what is wrong with it.
pub type FieldErrors = BTreeMap<String, Vec<String>>;

/// What went wrong, told by what the reader can do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum AppError {
    /// Nobody is signed in (401).
    #[error("Sign in to continue.")]
    Unauthenticated,
    /// The role lacks the permission (403).
    #[error("You don't have access to this.")]
    Forbidden,
    /// Not there, or not yours: the two are never told apart (404).
    #[error("This could not be found.")]
    NotFound,
    /// Input that cannot be accepted, by field (422).
    #[error("Some fields need another value.")]
    Invalid(FieldErrors),
    /// The change contradicts the present state; the text says how (409).
    #[error("{0}")]
    Conflict(String),
    /// Someone else changed the record since it was read (412).
    #[error("Someone changed this record. Review their version before saving.")]
    Stale,
    /// Too many attempts; seconds until the next is accepted (429).
    #[error("Too many attempts. Try again in {retry_after} s.")]
    TooMany {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// The database or the hashing capacity is out of reach for a moment (503).
    #[error("The service is busy. Try again in a moment.")]
    Unavailable,
    /// A fault of ours; the reference stands beside it in the log (500).
    #[error("Something went wrong on our side.")]
    Internal {
        /// Log reference to quote to support.
        reference: String,
    },
}

impl AppError {
    /// One field with one message.
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self::Invalid(BTreeMap::from([(field.to_owned(), vec![message.into()])]))
    }

    /// HTTP status of this error.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Unauthenticated => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Invalid(_) => 422,
            Self::Conflict(_) => 409,
            Self::Stale => 412,
            Self::TooMany { .. } => 429,
            Self::Unavailable => 503,
            Self::Internal { .. } => 500,
        }
    }

    /// Stable machine-readable code in the JSON error body.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Invalid(_) => "validation_failed",
            Self::Conflict(_) => "conflict",
            Self::Stale => "stale",
            Self::TooMany { .. } => "too_many_requests",
            Self::Unavailable => "unavailable",
            Self::Internal { .. } => "internal",
        }
    }

    /// Seconds for the `Retry-After` header, where waiting helps.
    pub const fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooMany { retry_after } => Some(*retry_after),
            Self::Unavailable => Some(2),
            _ => None,
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    /// Transport faults carry inner texts: none of them reaches the reader.
    fn from_server_fn_error(value: ServerFnErrorErr) -> Self {
        match value {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => {
                Self::invalid("request", "This request could not be read.")
            }
            ServerFnErrorErr::Request(_) => Self::Unavailable,
            _ => Self::Internal { reference: "transport".to_owned() },
        }
    }
}
