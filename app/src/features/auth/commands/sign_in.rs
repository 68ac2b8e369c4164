//! Signing in: count, look up, verify, open a session.
#![expect(clippy::disallowed_methods, reason = "nobody is signed in yet: the password decides who asks")]

use ::entity::{session, user};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, Set};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::end::end_replaced;
use crate::audit::{self, Entry, Origin};
use crate::error::AppError;
use crate::features::auth::password::{Hasher, Verdict};
use crate::features::auth::queries;
use crate::features::auth::throttle::{self, Attempt};
use crate::features::auth::token::{Lifetimes, OpenSession, TokenDigest};
use crate::features::auth::types::Credentials;
use crate::state::Databases;

/// A request to sign in.
pub struct SignIn<'a> {
    /// E-mail and password.
    pub credentials: &'a Credentials,
    /// Whether the session outlives the browser.
    pub keep_signed_in: bool,
    /// First refresh token of the new session.
    pub token: TokenDigest,
    /// Refresh token that the browser still holds; its session ends with this sign-in.
    pub replaces: Option<TokenDigest>,
    /// Where the request came from.
    pub origin: &'a Origin,
}

/// Opens a session for the right password. `Unauthenticated` for an unknown address, a wrong password and a deactivated
/// account alike; `TooMany` while the address or account pauses; `Unavailable` when too many passwords are being hashed.
pub async fn sign_in(
    db: &Databases,
    hasher: &Hasher,
    request: SignIn<'_>,
    lifetimes: Lifetimes,
    now: OffsetDateTime,
) -> Result<OpenSession, AppError> {
    let credentials = request.credentials;
    let attempt = throttle::admit(db, request.origin.ip, credentials.email(), now).await?;
    let account = queries::find_account(&db.read, credentials.email()).await?;
    let stored = account.as_ref().and_then(|account| account.password_hash.as_deref());
    match (hasher.verify(credentials.password(), stored).await, account) {
        (Ok(Verdict::Right { rehashed }), Some(account)) if is_active(&account) => {
            admit_person(db, &request, &attempt, account, rehashed, lifetimes, now).await
        }
        (Ok(_), account) => Err(refuse(db, &request, &attempt, account.as_ref(), now).await?),
        (Err(error), _) => {
            let txn = db.begin().await?;
            attempt.withdrawn(&txn).await?;
            txn.commit().await?;
            Err(error)
        }
    }
}

/// Whether the account may sign in at all.
pub(super) const fn is_active(account: &user::Model) -> bool {
    account.deactivated_at.is_none() && account.deleted_at.is_none()
}

/// Writes the session row and its activity entry.
pub(super) async fn open(
    txn: &DatabaseTransaction,
    account: &user::Model,
    (token, keep_signed_in): (TokenDigest, bool),
    origin: &Origin,
    lifetimes: Lifetimes,
    now: OffsetDateTime,
) -> Result<OpenSession, DbErr> {
    let last_instant = lifetimes.last_instant(keep_signed_in, now);
    let expires_at = lifetimes.idle_end(keep_signed_in, last_instant, now);
    let row = session::ActiveModel {
        id: Set(Uuid::now_v7()),
        org_id: Set(account.org_id),
        user_id: Set(account.id),
        family: Set(token.family),
        refresh_hash: Set(token.hash),
        previous_hash: Set(None),
        rotated_at: Set(None),
        keep_signed_in: Set(keep_signed_in),
        user_agent: Set(origin.user_agent.clone()),
        ip: Set(origin.ip.to_string()),
        last_seen_at: Set(now),
        expires_at: Set(expires_at),
        absolute_expires_at: Set(last_instant),
        revoked_at: Set(None),
        revoked_reason: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    let row = row.insert(txn).await?;
    let entry = Entry {
        org_id: account.org_id,
        user_id: Some(account.id),
        action: "authn_login_success",
        entity: "session",
        entity_id: Some(row.id),
        changes: json!({}),
        ip: Some(origin.ip),
        request_id: origin.request_id.clone(),
    };
    audit::record(txn, entry, now).await?;
    Ok(OpenSession {
        id: row.id,
        org_id: row.org_id,
        user_id: row.user_id,
        token_epoch: account.token_epoch,
        keep_signed_in,
        expires_at,
    })
}

async fn admit_person(
    db: &Databases,
    request: &SignIn<'_>,
    attempt: &Attempt,
    account: user::Model,
    rehashed: Option<String>,
    lifetimes: Lifetimes,
    now: OffsetDateTime,
) -> Result<OpenSession, AppError> {
    let txn = db.begin().await?;
    if !is_still_right(&txn, &account, rehashed, now).await? {
        return Err(AppError::Unauthenticated);
    }
    attempt.succeeded(&txn).await?;
    if let Some(replaced) = &request.replaces {
        end_replaced(&txn, replaced, now).await?;
    }
    let opening = (request.token.clone(), request.keep_signed_in);
    let opened = open(&txn, &account, opening, request.origin, lifetimes, now).await?;
    txn.commit().await?;
    Ok(opened)
}

/// Marks the sign-in on the account, unless its password or standing changed while the password was being hashed.
async fn is_still_right(
    txn: &DatabaseTransaction,
    account: &user::Model,
    rehashed: Option<String>,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let mut update = user::Entity::update_many()
        .col_expr(user::Column::LastLoginAt, Expr::value(now))
        .filter(user::Column::Id.eq(account.id))
        .filter(user::Column::PasswordHash.eq(account.password_hash.clone()))
        .filter(user::Column::TokenEpoch.eq(account.token_epoch))
        .filter(user::Column::DeactivatedAt.is_null())
        .filter(user::Column::DeletedAt.is_null());
    if let Some(hash) = rehashed {
        update = update.col_expr(user::Column::PasswordHash, Expr::value(hash));
    }
    Ok(update.exec(txn).await?.rows_affected == 1)
}

/// The same work and the same answer whether the account exists or not, but for the entry in its organisation's log.
async fn refuse(
    db: &Databases,
    request: &SignIn<'_>,
    attempt: &Attempt,
    account: Option<&user::Model>,
    now: OffsetDateTime,
) -> Result<AppError, AppError> {
    let txn = db.begin().await?;
    attempt.failed(&txn, now).await?;
    if let Some(account) = account {
        let entry = Entry {
            org_id: account.org_id,
            user_id: None,
            action: "authn_login_fail",
            entity: "user",
            entity_id: Some(account.id),
            changes: json!({}),
            ip: Some(request.origin.ip),
            request_id: request.origin.request_id.clone(),
        };
        audit::record(&txn, entry, now).await?;
    }
    txn.commit().await?;
    Ok(attempt.refusal())
}
