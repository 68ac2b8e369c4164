//! Where leads come from, and cash by that.
use serde::{Deserialize, Serialize};
use time::Date;

/// Where a lead comes from (`lead.source`, copied to `order.source`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LeadSource {
    /// Approached by the sales team.
    SdrOutbound,
    /// Attended a webinar.
    Webinar,
    /// Wrote on Instagram.
    IgDm,
    /// Came through an advertisement.
    Ads,
}

/// Cash collected by source, in minor units; orders without a source stand apart, so that the parts add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct CashBySource {
    /// Of [`LeadSource::SdrOutbound`].
    pub sdr_outbound: i64,
    /// Of [`LeadSource::Webinar`].
    pub webinar: i64,
    /// Of [`LeadSource::IgDm`].
    pub ig_dm: i64,
    /// Of [`LeadSource::Ads`].
    pub ads: i64,
    /// Of orders without a source.
    pub unattributed: i64,
}

/// Cash collected on one day, by source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CashDay {
    /// The local day.
    #[serde(with = "crate::day::iso")]
    pub day: Date,
    /// The amounts; on the wire they stand beside `day`.
    #[serde(flatten)]
    pub cash: CashBySource,
}

impl LeadSource {
    /// Every source, in the order of charts and tables.
    pub const ALL: [Self; 4] = [Self::SdrOutbound, Self::Webinar, Self::IgDm, Self::Ads];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SdrOutbound => "SDR_OUTBOUND",
            Self::Webinar => "WEBINAR",
            Self::IgDm => "IG_DM",
            Self::Ads => "ADS",
        }
    }

    /// As people read it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::SdrOutbound => "SDR outbound",
            Self::Webinar => "Webinar",
            Self::IgDm => "Instagram DM",
            Self::Ads => "Ads",
        }
    }

    /// The stored text back as a source.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.as_str() == text)
    }

    /// The name of a source that may be missing.
    pub fn label_of(source: Option<Self>) -> &'static str {
        source.map_or("Unattributed", Self::label)
    }
}

impl CashBySource {
    /// The sources and the missing one, in the order of charts and tables.
    pub const PARTS: [Option<LeadSource>; 5] = [
        Some(LeadSource::SdrOutbound),
        Some(LeadSource::Webinar),
        Some(LeadSource::IgDm),
        Some(LeadSource::Ads),
        None,
    ];

    /// The part of a source, or of orders without one.
    pub const fn of(&self, source: Option<LeadSource>) -> i64 {
        match source {
            Some(LeadSource::SdrOutbound) => self.sdr_outbound,
            Some(LeadSource::Webinar) => self.webinar,
            Some(LeadSource::IgDm) => self.ig_dm,
            Some(LeadSource::Ads) => self.ads,
            None => self.unattributed,
        }
    }

    /// Adds an amount to the part of a source; `None`, and no change, beyond 64 bits.
    pub fn add(&mut self, source: Option<LeadSource>, cents: i64) -> Option<()> {
        let part = match source {
            Some(LeadSource::SdrOutbound) => &mut self.sdr_outbound,
            Some(LeadSource::Webinar) => &mut self.webinar,
            Some(LeadSource::IgDm) => &mut self.ig_dm,
            Some(LeadSource::Ads) => &mut self.ads,
            None => &mut self.unattributed,
        };
        *part = part.checked_add(cents)?;
        Some(())
    }

    /// All parts together; `None` beyond 64 bits.
    pub fn total(&self) -> Option<i64> {
        Self::PARTS.into_iter().try_fold(0_i64, |sum, source| sum.checked_add(self.of(source)))
    }
}
