//! Reads of accounts and sessions.
#![expect(
    clippy::disallowed_methods,
    reason = "these reads find out who asks, or name the person themselves"
)]

use ::entity::{session, user};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use time::OffsetDateTime;

use super::token::TokenDigest;
use super::types::SessionSummary;
use crate::access::Principal;
use crate::page::{Page, PageRequest};

/// The account of a normalised address, whether or not it may sign in.
pub(super) async fn find_account(
    db: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<user::Model>, DbErr> {
    user::Entity::find().filter(user::Column::Email.eq(email)).one(db).await
}

/// The sessions of the person that are still good, the last used first.
pub async fn list_sessions(
    db: &impl ConnectionTrait,
    principal: &Principal,
    request: PageRequest,
    now: OffsetDateTime,
) -> Result<Page<SessionSummary>, DbErr> {
    let rows = session::Entity::find()
        .filter(session::Column::OrgId.eq(principal.organization().id))
        .filter(session::Column::UserId.eq(principal.user_id()))
        .filter(is_open(now))
        .order_by_desc(session::Column::LastSeenAt)
        .order_by_desc(session::Column::Id)
        .paginate(db, request.limit());
    let total = rows.num_items().await?;
    let data = rows.fetch_page(u64::from(request.page() - 1)).await?;
    let data = data.into_iter().map(|row| summary(row, principal)).collect();
    Ok(request.answer(data, total, None))
}

/// Neither ended, nor idle for too long, nor past its last instant.
pub(super) fn is_open(now: OffsetDateTime) -> Condition {
    Condition::all()
        .add(session::Column::RevokedAt.is_null())
        .add(session::Column::ExpiresAt.gt(now))
        .add(session::Column::AbsoluteExpiresAt.gt(now))
}

/// The session to which a refresh token, current or just replaced, belongs.
pub(super) fn is_held_by(token: &TokenDigest) -> Condition {
    Condition::all().add(session::Column::Family.eq(token.family)).add(
        Condition::any()
            .add(session::Column::RefreshHash.eq(&token.hash))
            .add(session::Column::PreviousHash.eq(&token.hash)),
    )
}

fn summary(row: session::Model, principal: &Principal) -> SessionSummary {
    SessionSummary {
        id: row.id,
        user_agent: row.user_agent,
        ip: row.ip,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
        expires_at: row.expires_at,
        keep_signed_in: row.keep_signed_in,
        current: row.id == principal.session_id(),
    }
}
