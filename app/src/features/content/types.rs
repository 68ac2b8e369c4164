//! What the content page shows: counts of the period and the items that moved last.
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::metrics::Metric;
use crate::period::Period;
use crate::ui::{Status, Tone};

/// Where a content item stands (`content_item.status`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum ContentStatus {
    /// Made, not looked at yet.
    Produced,
    /// Sent back for changes.
    Revision,
    /// Ready, with a day to go out.
    Scheduled,
    /// Out.
    Published,
}

/// The counts of the content page, under the names of the REST answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContentMetrics {
    /// Distinct items produced in the current week of the organisation, beside the whole week before.
    pub produced_this_week: Metric,
    /// Distinct items produced in the period.
    pub produced: Metric,
    /// Items in revision now, beside those at the end of the period compared with.
    pub in_revision: Metric,
    /// Items scheduled now, beside those at the end of the period compared with.
    pub scheduled: Metric,
    /// Distinct items published in the period.
    pub published: Metric,
}

/// A content item as a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContentItemSummary {
    /// `content_item.id`.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub status: ContentStatus,
    /// Who works on it.
    pub editor_name: Option<String>,
    /// Local day on which it was made.
    #[serde(with = "crate::day::iso")]
    pub created_on: Date,
    /// When it is to go out, UTC.
    #[serde(with = "time::serde::rfc3339::option")]
    pub scheduled_at: Option<OffsetDateTime>,
    /// When its status changed last, UTC; when it was made if it never did.
    #[serde(with = "time::serde::rfc3339")]
    pub changed_at: OffsetDateTime,
}

/// The content page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContentOverview {
    /// The days shown and the days compared with.
    pub period: Period,
    /// Said when the URL asked for a period that does not exist.
    pub notice: Option<String>,
    /// Day of the snapshots: today.
    #[serde(with = "crate::day::iso")]
    pub as_of: Date,
    /// The counts.
    pub metrics: ContentMetrics,
    /// The 20 items whose status changed last, latest first.
    pub items: Vec<ContentItemSummary>,
}

impl ContentStatus {
    /// Every status, in the order of an item's life.
    pub const ALL: [Self; 4] = [Self::Produced, Self::Revision, Self::Scheduled, Self::Published];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Produced => "PRODUCED",
            Self::Revision => "REVISION",
            Self::Scheduled => "SCHEDULED",
            Self::Published => "PUBLISHED",
        }
    }

    /// As people read it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Produced => "Produced",
            Self::Revision => "Revision",
            Self::Scheduled => "Scheduled",
            Self::Published => "Published",
        }
    }

    /// The stored text back as a status.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }
}

impl From<ContentStatus> for Status {
    fn from(status: ContentStatus) -> Self {
        let tone = match status {
            ContentStatus::Produced => Tone::Info,
            ContentStatus::Revision => Tone::Warning,
            ContentStatus::Scheduled => Tone::Brand,
            ContentStatus::Published => Tone::Success,
        };
        Self::plain(status.label(), tone)
    }
}
