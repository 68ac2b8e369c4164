//! Role preview of demo builds: a real sign-in as the seeded demo person of another role.
#![expect(clippy::disallowed_methods, reason = "fenced to the organisation of the person who asks")]

use ::entity::user;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::OffsetDateTime;

use super::end::{Reason, revoke};
use super::sign_in::{is_active, open};
use crate::access::{Principal, Role};
use crate::audit::Origin;
use crate::error::AppError;
use crate::features::auth::token::{Lifetimes, OpenSession, TokenDigest};
use crate::state::Databases;

/// Ends the person's session and opens one as the first demo person of the role in the same organisation. `Forbidden`
/// unless the person is one of the demo people, `NotFound` when the role has none.
pub async fn preview(
    db: &Databases,
    principal: &Principal,
    role: Role,
    token: TokenDigest,
    (origin, lifetimes): (&Origin, Lifetimes),
    now: OffsetDateTime,
) -> Result<OpenSession, AppError> {
    let txn = db.begin().await?;
    let people = user::Entity::find()
        .filter(user::Column::OrgId.eq(principal.organization().id))
        .filter(user::Column::IsDemo.eq(true))
        .all(&txn)
        .await?;
    if !people.iter().any(|person| person.id == principal.user_id()) {
        return Err(AppError::Forbidden);
    }
    let first = people
        .iter()
        .filter(|person| person.role == role.as_str() && is_active(person))
        .min_by_key(|person| (person.email.len(), person.email.clone()));
    let Some(person) = first else { return Err(AppError::NotFound) };
    revoke(&txn, principal.session_id(), Reason::Replaced, now).await?;
    let opened = open(&txn, person, (token, false), origin, lifetimes, now).await?;
    txn.commit().await?;
    Ok(opened)
}
