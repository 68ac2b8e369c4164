//! What the database keeps of refresh tokens, and how long the sessions behind them last.
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

/// What is stored of a refresh token: never the token itself.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenDigest {
    /// Shared by every token that comes from one sign-in (`session.family`).
    pub family: Uuid,
    /// SHA-256 of the token in base64url (`session.refresh_hash`).
    pub hash: String,
}

/// A refresh token that asks to be replaced.
#[derive(Clone, PartialEq, Eq)]
pub struct Presented {
    /// The token itself.
    pub token: TokenDigest,
    /// Hashes of the tokens that may follow it, one per server key, the current key's first.
    pub successors: Vec<String>,
}

/// A session as cookies need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// `session.id`.
    pub id: Uuid,
    /// Organisation of the person.
    pub org_id: Uuid,
    /// The person.
    pub user_id: Uuid,
    /// `user.token_epoch`.
    pub token_epoch: i32,
    /// Whether the cookies outlive the browser.
    pub keep_signed_in: bool,
    /// End of the session when it is not used.
    pub expires_at: OffsetDateTime,
}

/// How long sessions last, unused and at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetimes {
    /// Without use.
    pub idle: Duration,
    /// Since the sign-in, whatever happens.
    pub absolute: Duration,
    /// Without use, for people who chose to stay signed in.
    pub kept_idle: Duration,
    /// Since the sign-in, for people who chose to stay signed in.
    pub kept_absolute: Duration,
}

impl Lifetimes {
    /// Last instant of a session that begins now.
    pub fn last_instant(&self, keep_signed_in: bool, now: OffsetDateTime) -> OffsetDateTime {
        now + if keep_signed_in { self.kept_absolute } else { self.absolute }
    }

    /// End of a session that is used now and not again.
    pub fn idle_end(
        &self,
        keep_signed_in: bool,
        last_instant: OffsetDateTime,
        now: OffsetDateTime,
    ) -> OffsetDateTime {
        last_instant.min(now + if keep_signed_in { self.kept_idle } else { self.idle })
    }
}

impl Default for Lifetimes {
    /// Two hours unused and twelve at most; seven and thirty days for people who stay signed in.
    fn default() -> Self {
        Self {
            idle: Duration::hours(2),
            absolute: Duration::hours(12),
            kept_idle: Duration::days(7),
            kept_absolute: Duration::days(30),
        }
    }
}
