//! Activity entries, written inside the transaction of the change they tell of.
use std::net::IpAddr;

use sea_orm::{ActiveModelTrait, DatabaseTransaction, DbErr, Set};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// Where a request came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Address of the client, past the trusted proxies.
    pub ip: IpAddr,
    /// `User-Agent` header, empty when absent.
    pub user_agent: String,
    /// Id of the request in the log.
    pub request_id: Option<String>,
}

/// One row of `activity_log`.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Organisation in which it happened.
    pub org_id: Uuid,
    /// Who acted; `None` when the system did, or when nobody was signed in.
    pub user_id: Option<Uuid>,
    /// Noun and verb, such as `customer.win`, or an `authn_…` event.
    pub action: &'static str,
    /// Table that the change is about.
    pub entity: &'static str,
    /// Row that the change is about.
    pub entity_id: Option<Uuid>,
    /// Object: field -> before and after.
    pub changes: Value,
    /// Address of the client.
    pub ip: Option<IpAddr>,
    /// Id of the request in the log.
    pub request_id: Option<String>,
}

/// Writes the entry; it stands or falls with the transaction.
pub async fn record(txn: &DatabaseTransaction, entry: Entry, at: OffsetDateTime) -> Result<(), DbErr> {
    let row = ::entity::activity_log::ActiveModel {
        id: Set(Uuid::now_v7()),
        org_id: Set(entry.org_id),
        user_id: Set(entry.user_id),
        action: Set(entry.action.to_owned()),
        entity: Set(entry.entity.to_owned()),
        entity_id: Set(entry.entity_id),
        changes: Set(entry.changes),
        ip: Set(entry.ip.map(|ip| ip.to_string())),
        request_id: Set(entry.request_id),
        at: Set(at),
    };
    row.insert(txn).await.map(drop)
}
