//! What a search finds.
use serde::{Deserialize, Serialize};

/// Fewest characters that are searched for.
pub const MIN_CHARS: usize = 2;
/// Most characters that are searched for.
pub const MAX_CHARS: usize = 100;

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HitKind {
    /// A customer of field sales.
    Customer,
    /// A person who may buy.
    Lead,
    /// A sale.
    Order,
    /// A lead who has bought what makes a client.
    Client,
    /// A person who signs in.
    User,
}

impl HitKind {
    /// Heading over the hits of this kind.
    pub const fn group(self) -> &'static str {
        match self {
            Self::Customer => "Customers",
            Self::Lead => "Leads",
            Self::Order => "Orders",
            Self::Client => "Clients",
            Self::User => "People",
        }
    }

    /// Page on which records of this kind are found.
    pub const fn page(self) -> &'static str {
        match self {
            Self::Customer | Self::User => "/dashboard",
            Self::Lead | Self::Order => "/sales",
            Self::Client => "/csm",
        }
    }
}

/// One record that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its name.
    pub title: String,
    /// What tells it from others of the same name.
    pub detail: String,
    /// Page that shows it.
    pub href: String,
}
