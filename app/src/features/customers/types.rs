//! A customer as lists show it, and the six places in the pipeline.
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::metrics::Amount;
use crate::money::Currency;
use crate::ui::{Status, Tone};

#[cfg(test)]
mod tests;

/// Place of a customer in the pipeline (`customer.status`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CustomerStatus {
    /// Known, not yet spoken to about a deal.
    Prospect,
    /// In conversation.
    Ongoing,
    /// An offer is out.
    Proposal,
    /// Terms are being settled.
    Negotiation,
    /// The deal was won.
    ClosedWon,
    /// The deal was lost.
    ClosedLost,
}

impl CustomerStatus {
    /// Every status in pipeline order.
    pub const ALL: [Self; 6] =
        [Self::Prospect, Self::Ongoing, Self::Proposal, Self::Negotiation, Self::ClosedWon, Self::ClosedLost];
    /// The statuses of a customer who may still be won.
    pub const ACTIVE: [Self; 4] = [Self::Prospect, Self::Ongoing, Self::Proposal, Self::Negotiation];

    /// As stored and as shown in JSON: `closed-won`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Prospect => "prospect",
            Self::Ongoing => "ongoing",
            Self::Proposal => "proposal",
            Self::Negotiation => "negotiation",
            Self::ClosedWon => "closed-won",
            Self::ClosedLost => "closed-lost",
        }
    }

    /// The status of a stored text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }

    /// As people read it: `Closed won`.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Prospect => "Prospect",
            Self::Ongoing => "Ongoing",
            Self::Proposal => "Proposal",
            Self::Negotiation => "Negotiation",
            Self::ClosedWon => "Closed won",
            Self::ClosedLost => "Closed lost",
        }
    }

    /// Whether the customer may still be won.
    pub const fn is_active(self) -> bool {
        !matches!(self, Self::ClosedWon | Self::ClosedLost)
    }

    /// Place in the pipeline, 1–6.
    pub const fn order(self) -> u8 {
        match self {
            Self::Prospect => 1,
            Self::Ongoing => 2,
            Self::Proposal => 3,
            Self::Negotiation => 4,
            Self::ClosedWon => 5,
            Self::ClosedLost => 6,
        }
    }

    /// Class of its dot, in badges and beside charts.
    pub const fn dot(self) -> &'static str {
        match self {
            Self::Prospect => "tone-prospect",
            Self::Ongoing => "tone-ongoing",
            Self::Proposal => "tone-proposal",
            Self::Negotiation => "tone-negotiation",
            Self::ClosedWon => "tone-won",
            Self::ClosedLost => "tone-lost",
        }
    }
}

impl From<CustomerStatus> for Status {
    fn from(status: CustomerStatus) -> Self {
        match status {
            CustomerStatus::ClosedWon => Self::plain(status.label(), Tone::Success),
            CustomerStatus::ClosedLost => Self::plain(status.label(), Tone::Neutral),
            _ => Self::stage(status.label(), status.dot()),
        }
    }
}

/// One customer in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomerSummary {
    /// `customer.id`.
    pub id: Uuid,
    /// Present account manager.
    pub am_id: Uuid,
    /// Their name.
    pub am_name: String,
    /// Company.
    pub company_name: String,
    /// Person in charge at the company.
    pub pic: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: Option<String>,
    /// What the deal may bring, in `currency`.
    pub potential: Amount,
    /// Currency of the potential.
    pub currency: Currency,
    /// Day on which the deal is expected to close.
    #[serde(with = "crate::day::iso::option")]
    pub timeline: Option<Date>,
    /// Place in the pipeline.
    pub status: CustomerStatus,
    /// Day of the win.
    #[serde(with = "crate::day::iso::option")]
    pub won_on: Option<Date>,
    /// Instant of the newest note.
    #[serde(with = "time::serde::rfc3339::option")]
    pub last_progress_at: Option<OffsetDateTime>,
    /// Day on which the next contact is promised.
    #[serde(with = "crate::day::iso::option")]
    pub next_follow_up_on: Option<Date>,
    /// Instant of creation.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Instant of the last change.
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
    /// Version for `If-Match`.
    pub version: i32,
}

/// An active customer without a recent note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FollowUp {
    /// The customer.
    #[serde(flatten)]
    pub customer: CustomerSummary,
    /// Whole local days since the last note, or since creation where there is none.
    pub days_since_progress: i64,
    /// A contact was promised for a day that has passed, and no note came since.
    pub promise_broken: bool,
}

/// The customers of one status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FunnelStage {
    /// The status.
    pub status: CustomerStatus,
    /// Customers in any currency.
    pub count: i64,
    /// What their deals may bring, in the target currency.
    pub potential: Amount,
}
