//! What the browser knows of the signed-in person: enough to draw the shell, nothing that decides access.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Permission, Role};
use crate::format::Locale;
use crate::money::Currency;

/// The signed-in person as the shell shows them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Viewer {
    /// The person.
    pub id: Uuid,
    /// Full name.
    pub name: String,
    /// Sign-in address.
    pub email: String,
    /// Role as of this request.
    pub role: Role,
    /// Their organisation.
    pub organization: ViewerOrganization,
    /// Number format: the person's own, else the organisation's.
    pub locale: Locale,
}

/// The organisation as the shell shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewerOrganization {
    /// Name.
    pub name: String,
    /// Currency of the revenue module.
    pub currency: Currency,
    /// Currency of field sales.
    pub target_currency: Currency,
    /// IANA zone in which days begin.
    pub timezone: String,
}

impl Viewer {
    /// Whether pages and actions of this permission are shown; the server decides again on each request.
    pub fn may(&self, permission: Permission) -> bool {
        self.role.may(permission)
    }
}
