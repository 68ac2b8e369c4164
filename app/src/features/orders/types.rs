//! An order as lists show it, and the words for its kind and status.
use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use crate::ui::{Status, Tone};

/// What kind of product an order sells (`product.kind`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ProductKind {
    /// A programme sold at a high price, often in installments.
    HighTicket,
    /// Money down for a later order.
    Deposit,
    /// Paid again at every interval.
    Subscription,
    /// Everything else.
    Other,
}

/// Where an order stands (`order.status`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum OrderStatus {
    /// Not decided yet.
    Open,
    /// Sold.
    Won,
    /// Not sold.
    Lost,
    /// Withdrawn before it was decided.
    Cancelled,
}

/// An order as a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderSummary {
    /// `order.id`.
    pub id: Uuid,
    /// Local day on which it was made.
    #[serde(with = "crate::day::iso")]
    pub created_on: Date,
    /// The buyer.
    pub lead_id: Uuid,
    /// Name of the buyer.
    pub lead_name: String,
    /// Name of what is sold.
    pub product_name: String,
    /// Kind of what is sold.
    pub kind: ProductKind,
    /// Price, in minor units.
    pub total_cents: i64,
    /// Settled payments minus succeeded refunds, to date, in minor units.
    pub paid_cents: i64,
    /// Where it stands.
    pub status: OrderStatus,
}

impl ProductKind {
    /// Every kind, in the order of the cash mix.
    pub const ALL: [Self; 4] = [Self::HighTicket, Self::Deposit, Self::Subscription, Self::Other];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HighTicket => "HIGH_TICKET",
            Self::Deposit => "DEPOSIT",
            Self::Subscription => "SUBSCRIPTION",
            Self::Other => "OTHER",
        }
    }

    /// As people read it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::HighTicket => "High-ticket",
            Self::Deposit => "Deposit",
            Self::Subscription => "Subscription",
            Self::Other => "Other",
        }
    }

    /// The stored text back as a kind.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

impl OrderStatus {
    /// Every status, in the order of an order's life.
    pub const ALL: [Self; 4] = [Self::Open, Self::Won, Self::Lost, Self::Cancelled];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::Won => "WON",
            Self::Lost => "LOST",
            Self::Cancelled => "CANCELLED",
        }
    }

    /// As people read it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::Won => "Won",
            Self::Lost => "Lost",
            Self::Cancelled => "Cancelled",
        }
    }

    /// The stored text back as a status.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }
}

impl From<OrderStatus> for Status {
    fn from(status: OrderStatus) -> Self {
        let tone = match status {
            OrderStatus::Open => Tone::Info,
            OrderStatus::Won => Tone::Success,
            OrderStatus::Lost | OrderStatus::Cancelled => Tone::Neutral,
        };
        Self::plain(status.label(), tone)
    }
}
