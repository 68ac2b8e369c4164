//! The one vocabulary of statuses: label, tone and mark of each, for badges, charts, filters and exports alike. Slices
//! say beside their statuses what these look like.
use leptos::prelude::*;

use super::{Icon, IconView, Tone};
use crate::access::Role;

#[cfg(test)]
mod tests;

/// A status as people read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// Its words, also in exports.
    pub label: &'static str,
    /// How it is meant.
    pub tone: Tone,
    /// What stands before the words.
    pub mark: Mark,
}

/// What stands before the words of a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// The dot of a stage, by its class.
    Dot(&'static str),
    /// The icon of its tone: how serious it is.
    Severity,
}

/// Money on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentStatus {
    /// Asked for.
    Pending,
    /// Arrived.
    Settled,
    /// Did not arrive.
    Failed,
    /// Given back.
    Refunded,
}

/// One instalment of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstalmentStatus {
    /// To be paid.
    Due,
    /// Paid in part.
    Partial,
    /// Paid.
    Paid,
    /// Due before now and not paid in full.
    Overdue,
}

/// A plan to pay by instalments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanStatus {
    /// Being paid.
    Active,
    /// Paid in full.
    Completed,
    /// Given up.
    Defaulted,
}

/// How likely a client is to be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RiskLevel {
    /// 0–29 points.
    Low,
    /// 30–59 points.
    Medium,
    /// From 60 points.
    High,
}

impl RiskLevel {
    /// The level of so many points.
    pub const fn of(points: u32) -> Self {
        match points {
            0..30 => Self::Low,
            30..60 => Self::Medium,
            _ => Self::High,
        }
    }
}

impl Status {
    /// Words on their tone.
    pub const fn plain(label: &'static str, tone: Tone) -> Self {
        Self { label, tone, mark: Mark::None }
    }

    /// Words on a neutral chip, after the dot of a stage: its class.
    pub const fn stage(label: &'static str, dot: &'static str) -> Self {
        Self { label, tone: Tone::Neutral, mark: Mark::Dot(dot) }
    }

    /// Words with the icon of how serious they are.
    pub const fn severity(label: &'static str, tone: Tone) -> Self {
        Self { label, tone, mark: Mark::Severity }
    }
}

impl From<PaymentStatus> for Status {
    fn from(status: PaymentStatus) -> Self {
        match status {
            PaymentStatus::Pending => Self::plain("Pending", Tone::Neutral),
            PaymentStatus::Settled => Self::plain("Settled", Tone::Success),
            PaymentStatus::Failed => Self::plain("Failed", Tone::Danger),
            PaymentStatus::Refunded => Self::plain("Refunded", Tone::Warning),
        }
    }
}

impl From<InstalmentStatus> for Status {
    fn from(status: InstalmentStatus) -> Self {
        match status {
            InstalmentStatus::Due => Self::plain("Due", Tone::Info),
            InstalmentStatus::Partial => Self::plain("Partial", Tone::Warning),
            InstalmentStatus::Paid => Self::plain("Paid", Tone::Success),
            InstalmentStatus::Overdue => Self::plain("Overdue", Tone::Danger),
        }
    }
}

impl From<PlanStatus> for Status {
    fn from(status: PlanStatus) -> Self {
        match status {
            PlanStatus::Active => Self::plain("Active", Tone::Info),
            PlanStatus::Completed => Self::plain("Completed", Tone::Success),
            PlanStatus::Defaulted => Self::plain("Defaulted", Tone::Danger),
        }
    }
}

impl From<RiskLevel> for Status {
    fn from(level: RiskLevel) -> Self {
        match level {
            RiskLevel::Low => Self::severity("Low", Tone::Neutral),
            RiskLevel::Medium => Self::severity("Medium", Tone::Warning),
            RiskLevel::High => Self::severity("High", Tone::Danger),
        }
    }
}

impl From<Role> for Status {
    fn from(role: Role) -> Self {
        let tone = match role {
            Role::Admin => Tone::Outline,
            Role::Gm | Role::Am => Tone::Brand,
            Role::Sales | Role::Marketing | Role::Csm => Tone::Neutral,
        };
        Self::plain(role.label(), tone)
    }
}

/// The badge of a status: a chip with the dot of its stage, or its tone, with an icon where it says how serious it is.
///
/// Accessibility: the words say all of it; colour, dot and icon are hidden.
#[component]
pub fn StatusBadge(
    /// The status, or anything that has one.
    #[prop(into)]
    status: Status,
) -> impl IntoView {
    let mark = match (status.mark, status.tone) {
        (Mark::Dot(dot), _) => {
            view! { <span class=format!("dot {dot}") aria-hidden="true"></span> }.into_any()
        }
        (Mark::Severity, Tone::Success) => view! { <IconView icon=Icon::Check /> }.into_any(),
        (Mark::Severity, Tone::Warning) => view! { <IconView icon=Icon::Warning /> }.into_any(),
        (Mark::Severity, Tone::Danger) => view! { <IconView icon=Icon::Alert /> }.into_any(),
        _ => ().into_any(),
    };
    view! { <span class=status.tone.class()>{mark} {status.label}</span> }
}
