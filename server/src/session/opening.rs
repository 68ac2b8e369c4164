//! Opening and renewing sessions: from credentials or a refresh token to the person and their cookies.
use app::access::{Principal, SessionRef};
use app::audit::Origin;
use app::error::AppError;
use app::features::auth::commands::{self, Refusal, Rotation, SignIn};
use app::features::auth::token::{Lifetimes, OpenSession};
use app::features::auth::types::Credentials;
use axum::http::HeaderMap;
use time::OffsetDateTime;

use super::cookies::{Cookies, Issued};
use super::refresh_token::RefreshToken;
use crate::state::ServerState;

/// A session that was just opened or renewed.
pub struct Opened {
    /// The person.
    pub principal: Principal,
    /// Cookies for their browser.
    pub cookies: Issued,
}

/// Answer to a refresh token.
pub enum Renewal {
    /// The session goes on.
    Opened(Box<Opened>),
    /// It does not.
    Refused(Refusal),
}

/// Signs in. The errors are those of the command; the form of the fields was checked before.
pub async fn sign_in(
    state: &ServerState,
    headers: &HeaderMap,
    origin: &Origin,
    credentials: &Credentials,
    keep_signed_in: bool,
) -> Result<Opened, AppError> {
    let now = state.app.clock.now();
    let token = RefreshToken::generate()?;
    let request = SignIn {
        credentials,
        keep_signed_in,
        token: token.digest(),
        replaces: Cookies::of(&state.config).refresh_token(headers).map(|held| held.digest()),
        origin,
    };
    let session = commands::sign_in(&state.app.db, &state.hasher, request, lifetimes(state), now).await?;
    opened(state, &session, &token, now).await?.ok_or(AppError::Unauthenticated)
}

/// Renews the session of a refresh token.
pub async fn renew(state: &ServerState, token: &RefreshToken, origin: &Origin) -> Result<Renewal, AppError> {
    let now = state.app.clock.now();
    let successors = token.successors(&state.keys);
    let presented = token.present(&successors);
    let rotation = commands::rotate(&state.app.db, &presented, lifetimes(state), origin, now).await?;
    let (session, successor) = match rotation {
        Rotation::Refused(refusal) => return Ok(Renewal::Refused(refusal)),
        Rotation::Renewed { session, successor } => (session, successor),
    };
    let Some(successor) = successors.get(successor) else { return Ok(Renewal::Refused(Refusal::Over)) };
    Ok(match opened(state, &session, successor, now).await? {
        Some(opened) => Renewal::Opened(Box::new(opened)),
        None => Renewal::Refused(Refusal::Over),
    })
}

/// The person of a session and the cookies that carry it; `None` when the session ended meanwhile.
pub async fn opened(
    state: &ServerState,
    session: &OpenSession,
    token: &RefreshToken,
    now: OffsetDateTime,
) -> Result<Option<Opened>, AppError> {
    let reference =
        SessionRef { session_id: session.id, user_id: session.user_id, token_epoch: session.token_epoch };
    let Some(principal) = Principal::load(&state.app.db.read, reference, now).await? else {
        return Ok(None);
    };
    let kept_for = session.keep_signed_in.then(|| session.expires_at - now);
    let cookies = Cookies::of(&state.config).issue(state.keys.sign(session, now)?, token, kept_for)?;
    Ok(Some(Opened { principal, cookies }))
}

/// Lifetimes by the configuration; staying signed in never makes a session shorter.
pub fn lifetimes(state: &ServerState) -> Lifetimes {
    let (session, kept) = (&state.config.session, Lifetimes::default());
    Lifetimes {
        idle: session.idle,
        absolute: session.absolute,
        kept_idle: kept.kept_idle.max(session.idle),
        kept_absolute: kept.kept_absolute.max(session.absolute),
    }
}
