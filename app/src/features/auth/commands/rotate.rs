//! Renewing a session: each refresh token is good once, and a copy of an old one ends the session.
#![expect(clippy::disallowed_methods, reason = "the refresh token decides who asks")]

use ::entity::{session, user};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use time::{Duration, OffsetDateTime};

use super::end::{Reason, revoke};
use super::sign_in::is_active;
use crate::audit::{self, Entry, Origin};
use crate::error::AppError;
use crate::features::auth::token::{Lifetimes, OpenSession, Presented};
use crate::state::Databases;

#[cfg(test)]
mod tests;

/// How long the token that was just replaced still gets the one that replaced it: two tabs may ask at once.
const GRACE: Duration = Duration::seconds(10);

/// Answer to a refresh token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rotation {
    /// The session goes on.
    Renewed {
        /// The session, with its new end.
        session: OpenSession,
        /// Place, in the presented successors, of the token that is good now.
        successor: usize,
    },
    /// The session does not go on.
    Refused(Refusal),
}

/// Why a refresh token is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It was never given out.
    Unknown,
    /// Its session is over: signed out, too long unused, past its last instant, or the account is closed.
    Over,
    /// It was replaced before: someone holds a copy. The session has been ended.
    Reused,
}

/// What the stored session says to a presented token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Replace,
    Repeat(usize),
    Over,
    Reused,
}

/// Replaces a refresh token in one step. Calls that race with the same token get the same successor; none forks.
pub async fn rotate(
    db: &Databases,
    presented: &Presented,
    lifetimes: Lifetimes,
    origin: &Origin,
    now: OffsetDateTime,
) -> Result<Rotation, AppError> {
    let txn = db.begin().await?;
    let family = session::Column::Family.eq(presented.token.family);
    let Some(row) = session::Entity::find().filter(family).lock_exclusive().one(&txn).await? else {
        return Ok(Rotation::Refused(Refusal::Unknown));
    };
    let step = step(&row, presented, now);
    if step == Step::Reused {
        end_copied(&txn, &row, origin, now).await?;
        txn.commit().await?;
        return Ok(Rotation::Refused(Refusal::Reused));
    }
    let account = user::Entity::find_by_id(row.user_id).one(&txn).await?.filter(is_active);
    let (Some(account), Step::Replace | Step::Repeat(_)) = (account, step) else {
        return Ok(Rotation::Refused(Refusal::Over));
    };
    let mut session = OpenSession {
        id: row.id,
        org_id: row.org_id,
        user_id: row.user_id,
        token_epoch: account.token_epoch,
        keep_signed_in: row.keep_signed_in,
        expires_at: row.expires_at,
    };
    if let Step::Repeat(successor) = step {
        return Ok(Rotation::Renewed { session, successor });
    }
    session.expires_at = lifetimes.idle_end(row.keep_signed_in, row.absolute_expires_at, now);
    if !replace(&txn, presented, session.expires_at, now).await? {
        return Ok(Rotation::Refused(Refusal::Over));
    }
    txn.commit().await?;
    Ok(Rotation::Renewed { session, successor: 0 })
}

fn step(row: &session::Model, presented: &Presented, now: OffsetDateTime) -> Step {
    let hash = &presented.token.hash;
    if row.revoked_at.is_some() || row.expires_at <= now || row.absolute_expires_at <= now {
        return Step::Over;
    }
    if row.refresh_hash == *hash {
        return Step::Replace;
    }
    let is_predecessor = row.previous_hash.as_ref() == Some(hash);
    let is_recent = row.rotated_at.is_some_and(|at| now - at < GRACE);
    // While the row still holds the successor, nobody has used it.
    let successor = presented.successors.iter().position(|successor| *successor == row.refresh_hash);
    match successor {
        Some(successor) if is_predecessor && is_recent => Step::Repeat(successor),
        _ => Step::Reused,
    }
}

/// The one atomic change; `false` when the token stopped being current meanwhile.
async fn replace(
    txn: &DatabaseTransaction,
    presented: &Presented,
    expires_at: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let Some(successor) = presented.successors.first() else { return Ok(false) };
    let changed = session::Entity::update_many()
        .col_expr(session::Column::RefreshHash, Expr::value(successor.clone()))
        .col_expr(session::Column::PreviousHash, Expr::value(presented.token.hash.clone()))
        .col_expr(session::Column::RotatedAt, Expr::value(now))
        .col_expr(session::Column::LastSeenAt, Expr::value(now))
        .col_expr(session::Column::ExpiresAt, Expr::value(expires_at))
        .col_expr(session::Column::UpdatedAt, Expr::value(now))
        .filter(session::Column::Family.eq(presented.token.family))
        .filter(session::Column::RefreshHash.eq(&presented.token.hash))
        .filter(crate::features::auth::queries::is_open(now))
        .exec(txn)
        .await?;
    Ok(changed.rows_affected == 1)
}

async fn end_copied(
    txn: &DatabaseTransaction,
    row: &session::Model,
    origin: &Origin,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    tracing::warn!(session = %row.id, user = %row.user_id, "a replaced refresh token came back: session ended");
    revoke(txn, row.id, Reason::TokenReuse, now).await?;
    let entry = Entry {
        org_id: row.org_id,
        user_id: Some(row.user_id),
        action: "authn_token_reuse",
        entity: "session",
        entity_id: Some(row.id),
        changes: json!({}),
        ip: Some(origin.ip),
        request_id: origin.request_id.clone(),
    };
    audit::record(txn, entry, now).await
}
