//! An entry of the activity log as feeds show it.
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

/// One change or security event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ActivityEntry {
    /// `activity_log.id`.
    pub id: Uuid,
    /// Who acted; `None` when the system did.
    pub user_id: Option<Uuid>,
    /// Their name.
    pub user_name: Option<String>,
    /// Noun and verb, such as `customer.win`.
    pub action: String,
    /// Table the change is about.
    pub entity: String,
    /// Row the change is about.
    pub entity_id: Option<Uuid>,
    /// Name of that row where it is a customer, a person or a department.
    pub entity_name: Option<String>,
    /// When it happened.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}
