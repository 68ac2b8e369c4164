//! Reads of the activity log.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::OffsetDateTime;
use uuid::Uuid;

use super::types::ActivityEntry;
use crate::access::{Reach, Scope};
use crate::sql;

#[derive(Debug, FromQueryResult)]
struct EntryRow {
    id: Uuid,
    user_id: Option<Uuid>,
    user_name: Option<String>,
    action: String,
    entity: String,
    entity_id: Option<Uuid>,
    entity_name: Option<String>,
    at: OffsetDateTime,
}

/// The newest entries of the organisation, with the names of who acted and of the customer, person or department that
/// was changed. Empty for who may not see the whole organisation.
pub async fn list_latest(
    db: &impl ConnectionTrait,
    scope: &Scope,
    limit: u32,
) -> Result<Vec<ActivityEntry>, DbErr> {
    const LATEST: &str = r#"
        SELECT a.id, a.user_id, u.name AS user_name, a.action, a.entity, a.entity_id, a.at,
            COALESCE(c.company_name, p.name, d.name) AS entity_name
        FROM (
            SELECT id, user_id, action, entity, entity_id, at FROM activity_log
            WHERE org_id = $1 ORDER BY at DESC, id DESC LIMIT $2
        ) a
        LEFT JOIN "user" u ON u.org_id = $1 AND u.id = a.user_id
        LEFT JOIN customer c ON a.entity = 'customer' AND c.org_id = $1 AND c.id = a.entity_id
        LEFT JOIN "user" p ON a.entity = 'user' AND p.org_id = $1 AND p.id = a.entity_id
        LEFT JOIN department d ON a.entity = 'department' AND d.org_id = $1 AND d.id = a.entity_id
        ORDER BY a.at DESC, a.id DESC"#;
    if scope.reach() != Reach::Organization {
        return Ok(Vec::new());
    }
    let rows: Vec<EntryRow> = sql::rows(db, LATEST, [scope.org_id().into(), i64::from(limit).into()]).await?;
    Ok(rows.into_iter().map(ActivityEntry::from).collect())
}

impl From<EntryRow> for ActivityEntry {
    fn from(row: EntryRow) -> Self {
        Self {
            id: row.id,
            user_id: row.user_id,
            user_name: row.user_name,
            action: row.action,
            entity: row.entity,
            entity_id: row.entity_id,
            entity_name: row.entity_name,
            at: row.at,
        }
    }
}
