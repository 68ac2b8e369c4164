//! Ending sessions.
#![expect(clippy::disallowed_methods, reason = "each statement names the person or the token it concerns")]

use ::entity::{session, user};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, ExprTrait, QueryFilter,
};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::access::Principal;
use crate::audit::{self, Entry, Origin};
use crate::error::AppError;
use crate::features::auth::queries::{is_held_by, is_open};
use crate::features::auth::token::TokenDigest;
use crate::state::Databases;

/// Why a session ended (`session.revoked_reason`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// The person signed out there.
    SignedOut,
    /// The person ended it from another session.
    EndedRemotely,
    /// The person signed out everywhere.
    SignedOutEverywhere,
    /// The same browser signed in anew.
    Replaced,
    /// A replaced refresh token came back.
    TokenReuse,
}

impl Reason {
    const fn as_str(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::EndedRemotely => "ended_remotely",
            Self::SignedOutEverywhere => "signed_out_everywhere",
            Self::Replaced => "replaced",
            Self::TokenReuse => "token_reuse",
        }
    }
}

/// Ends the sessions that the request's cookies name; the number ended.
pub async fn sign_out(
    db: &Databases,
    session_id: Option<Uuid>,
    token: Option<&TokenDigest>,
    origin: &Origin,
    now: OffsetDateTime,
) -> Result<usize, AppError> {
    // A condition without alternatives would hold for every session there is.
    if session_id.is_none() && token.is_none() {
        return Ok(0);
    }
    let named = Condition::any()
        .add_option(session_id.map(|id| session::Column::Id.eq(id)))
        .add_option(token.map(is_held_by));
    let txn = db.begin().await?;
    let open = session::Entity::find().filter(session::Column::RevokedAt.is_null()).filter(named);
    let ended = open.all(&txn).await?;
    for row in &ended {
        revoke(&txn, row.id, Reason::SignedOut, now).await?;
        audit::record(&txn, logout(row.org_id, row.user_id, Some(row.id), origin), now).await?;
    }
    txn.commit().await?;
    Ok(ended.len())
}

/// Ends every session of the person, this one too, and makes every token signed so far worthless.
pub async fn sign_out_everywhere(
    db: &Databases,
    principal: &Principal,
    origin: &Origin,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let txn = db.begin().await?;
    let theirs = session::Column::UserId.eq(principal.user_id());
    end_where(&txn, Condition::all().add(theirs), Reason::SignedOutEverywhere, now).await?;
    user::Entity::update_many()
        .col_expr(user::Column::TokenEpoch, Expr::col(user::Column::TokenEpoch).add(1))
        .filter(user::Column::Id.eq(principal.user_id()))
        .exec(&txn)
        .await?;
    let entry = logout(principal.organization().id, principal.user_id(), None, origin);
    audit::record(&txn, entry, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Ends one of the person's own sessions; `NotFound` for one that is over, someone else's or not there.
pub async fn end_session(
    db: &Databases,
    principal: &Principal,
    id: Uuid,
    origin: &Origin,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let reason = if id == principal.session_id() { Reason::SignedOut } else { Reason::EndedRemotely };
    let own = is_open(now)
        .add(session::Column::Id.eq(id))
        .add(session::Column::UserId.eq(principal.user_id()))
        .add(session::Column::OrgId.eq(principal.organization().id));
    let txn = db.begin().await?;
    if end_where(&txn, own, reason, now).await? == 0 {
        return Err(AppError::NotFound);
    }
    let entry = logout(principal.organization().id, principal.user_id(), Some(id), origin);
    audit::record(&txn, entry, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Ends the session of a token that the browser gives up for a new one.
pub(super) async fn end_replaced(
    txn: &DatabaseTransaction,
    token: &TokenDigest,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    end_where(txn, is_held_by(token), Reason::Replaced, now).await.map(drop)
}

/// Ends one session by its id.
pub(super) async fn revoke(
    txn: &DatabaseTransaction,
    id: Uuid,
    reason: Reason,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    end_where(txn, Condition::all().add(session::Column::Id.eq(id)), reason, now).await.map(drop)
}

async fn end_where(
    txn: &impl ConnectionTrait,
    which: Condition,
    reason: Reason,
    now: OffsetDateTime,
) -> Result<u64, DbErr> {
    let ended = session::Entity::update_many()
        .col_expr(session::Column::RevokedAt, Expr::value(now))
        .col_expr(session::Column::RevokedReason, Expr::value(reason.as_str()))
        .col_expr(session::Column::UpdatedAt, Expr::value(now))
        .filter(session::Column::RevokedAt.is_null())
        .filter(which)
        .exec(txn)
        .await?;
    Ok(ended.rows_affected)
}

fn logout(org_id: Uuid, user_id: Uuid, session_id: Option<Uuid>, origin: &Origin) -> Entry {
    Entry {
        org_id,
        user_id: Some(user_id),
        action: "authn_logout",
        entity: "session",
        entity_id: session_id,
        changes: json!({}),
        ip: Some(origin.ip),
        request_id: origin.request_id.clone(),
    }
}
