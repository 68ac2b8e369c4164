//! A progress note as feeds show it.
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::features::customers::types::CustomerStatus;

/// One of the newest notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecentProgress {
    /// `progress.id`.
    pub id: Uuid,
    /// The customer.
    pub customer_id: Uuid,
    /// Their company.
    pub company_name: String,
    /// Status as the note left it.
    pub status: CustomerStatus,
    /// What happened.
    pub description: String,
    /// When it happened.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}
