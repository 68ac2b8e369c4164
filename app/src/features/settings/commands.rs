//! Writes of a person's own account: their name, and how they like the portal to look.
//!
//! How the portal looks to one person is nobody's business but theirs: it leaves no activity entry and no new version,
//! which would refuse an administrator's edit for the sake of a colour. A name does both.
#![expect(
    clippy::disallowed_methods,
    reason = "each statement names the signed-in person and their organisation"
)]

use ::entity::user;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, UpdateMany, Value};
use serde_json::json;
use time::OffsetDateTime;

use crate::access::Principal;
use crate::audit::{self, Entry, Origin};
use crate::error::AppError;
use crate::format::Locale;
use crate::state::Databases;
use crate::visitor::Preference;

/// Longest name in characters.
const MAX_NAME_CHARS: usize = 200;

/// What changes; everything else stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnChange {
    /// Full name.
    pub name: Option<String>,
    /// Number format; the inner `None` takes the organisation's.
    pub number_format: Option<Option<Locale>>,
    /// How the portal looks.
    pub preferences: Vec<Preference>,
}

/// Writes all of it or nothing; a change that changes nothing does not touch the database. `Invalid` names the field
/// `name` when it is empty, too long or has control characters; `NotFound` says that the account was deleted meanwhile.
pub async fn change_own(
    db: &Databases,
    principal: &Principal,
    change: &OwnChange,
    origin: &Origin,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let name = change.name.as_deref().map(checked_name).transpose()?;
    let name = name.filter(|name| *name != principal.viewer().name);
    let look = look(principal, change);
    if name.is_none() && look.is_none() {
        return Ok(());
    }
    let txn = db.begin().await?;
    if let Some(name) = name {
        rename(&txn, principal, name, origin, now).await?;
    }
    if let Some(update) = look {
        write(&txn, update).await?;
    }
    txn.commit().await?;
    Ok(())
}

/// A name as it is kept.
fn checked_name(name: &str) -> Result<&str, AppError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(AppError::invalid("name", "Enter a name."));
    }
    if name.chars().count() > MAX_NAME_CHARS {
        return Err(AppError::invalid("name", format!("A name has at most {MAX_NAME_CHARS} characters.")));
    }
    if name.chars().any(char::is_control) {
        return Err(AppError::invalid("name", "A name is one line of text."));
    }
    Ok(name)
}

async fn rename(
    txn: &DatabaseTransaction,
    principal: &Principal,
    name: &str,
    origin: &Origin,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let update = own_row(principal)
        .col_expr(user::Column::Name, Expr::value(name))
        .col_expr(user::Column::Version, Expr::col(user::Column::Version).add(1))
        .col_expr(user::Column::UpdatedAt, Expr::value(now));
    write(txn, update).await?;
    let entry = Entry {
        org_id: principal.organization().id,
        user_id: Some(principal.user_id()),
        action: "user.update",
        entity: "user",
        entity_id: Some(principal.user_id()),
        changes: json!({ "name": { "before": principal.viewer().name, "after": name } }),
        ip: Some(origin.ip),
        request_id: origin.request_id.clone(),
    };
    audit::record(txn, entry, now).await?;
    Ok(())
}

async fn write(txn: &DatabaseTransaction, update: UpdateMany<user::Entity>) -> Result<(), AppError> {
    match update.exec(txn).await?.rows_affected {
        0 => Err(AppError::NotFound),
        _ => Ok(()),
    }
}

/// The statement that keeps the look; `None` when nothing of it changes.
fn look(principal: &Principal, change: &OwnChange) -> Option<UpdateMany<user::Entity>> {
    let format = change
        .number_format
        .map(|format| (user::Column::NumberFormat, Expr::value(format.map(Locale::key).map(str::to_owned))));
    let columns: Vec<_> = change.preferences.iter().copied().map(column).chain(format).collect();
    if columns.is_empty() {
        return None;
    }
    Some(
        columns
            .into_iter()
            .fold(own_row(principal), |update, (column, value)| update.col_expr(column, value)),
    )
}

fn column(choice: Preference) -> (user::Column, SimpleExpr) {
    let text = |value: &'static str| Expr::value(Value::from(value));
    match choice {
        Preference::Theme(theme) => (user::Column::Theme, text(theme.as_str())),
        Preference::Density(density) => (user::Column::Density, text(density.as_str())),
        Preference::Sidebar(sidebar) => {
            (user::Column::Sidebar, Expr::value(sidebar.map(|sidebar| sidebar.as_str().to_owned())))
        }
        Preference::Patterns(patterns) => (user::Column::ChartPatterns, Expr::value(patterns)),
        Preference::Keys(keys) => (user::Column::SingleKeys, Expr::value(keys)),
    }
}

fn own_row(principal: &Principal) -> UpdateMany<user::Entity> {
    user::Entity::update_many()
        .filter(user::Column::Id.eq(principal.user_id()))
        .filter(user::Column::OrgId.eq(principal.organization().id))
        .filter(user::Column::DeletedAt.is_null())
}

#[cfg(test)]
mod tests {
    use super::checked_name;

    #[test]
    fn a_name_is_one_trimmed_line() {
        assert_eq!(checked_name("  Dewi Lestari "), Ok("Dewi Lestari"));
        for name in ["", "   ", "Dewi\nLestari", "\u{7}Dewi", &"x".repeat(201)] {
            assert!(checked_name(name).is_err(), "{name:?}");
        }
        assert!(checked_name(&"é".repeat(200)).is_ok());
    }
}
