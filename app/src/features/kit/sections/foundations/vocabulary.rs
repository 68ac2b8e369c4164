//! The words for states, and the people.
use leptos::prelude::*;
use uuid::Uuid;

use crate::access::Role;
use crate::features::content::types::ContentStatus;
use crate::features::customers::types::CustomerStatus;
use crate::features::kit::sample::Specimen;
use crate::features::orders::types::OrderStatus;
use crate::features::targets::types::Pace;
use crate::ui::{
    Avatar, AvatarSize, InstalmentStatus, PaymentStatus, PlanStatus, RiskLevel, Status, StatusBadge,
};

const PEOPLE: [&str; 8] = [
    "Dewi Lestari",
    "Budi Santoso",
    "Rio Pratama",
    "Sari Wulandari",
    "Agus Wijaya",
    "Maya Putri",
    "Hendra Gunawan",
    "Nina Kartika",
];

/// Every status, by what it is about.
pub fn statuses() -> AnyView {
    let vocabulary: [(&str, Vec<Status>); 9] = [
        ("Customer", all(CustomerStatus::ALL)),
        ("Pace", all([Pace::Ahead, Pace::AtRisk, Pace::Behind])),
        ("Order", all(OrderStatus::ALL)),
        (
            "Payment",
            all([
                PaymentStatus::Pending,
                PaymentStatus::Settled,
                PaymentStatus::Failed,
                PaymentStatus::Refunded,
            ]),
        ),
        (
            "Instalment",
            all([
                InstalmentStatus::Due,
                InstalmentStatus::Partial,
                InstalmentStatus::Paid,
                InstalmentStatus::Overdue,
            ]),
        ),
        ("Plan", all([PlanStatus::Active, PlanStatus::Completed, PlanStatus::Defaulted])),
        ("Content", all(ContentStatus::ALL)),
        ("Risk", all([RiskLevel::Low, RiskLevel::Medium, RiskLevel::High])),
        ("Role", all(Role::ALL)),
    ];
    let row = |(name, statuses): (&'static str, Vec<Status>)| {
        view! {
            <div class="kit-type">
                <dt class="specimen-note">{name}</dt>
                <dd class="flex flex-wrap gap-2">
                    {statuses.into_iter().map(|status| view! { <StatusBadge status /> }).collect_view()}
                </dd>
            </div>
        }
    };
    view! {
        <Specimen
            name="Status vocabulary"
            note="One map gives label, tone and mark to badges, charts, filters and exports. The words always stand there."
        >
            <dl class="flex flex-col gap-3">{vocabulary.into_iter().map(row).collect_view()}</dl>
        </Specimen>
    }
    .into_any()
}

/// Eight tints in three sizes.
pub fn avatars() -> AnyView {
    let row = |size: AvatarSize| {
        let person = move |(number, name): (u8, &'static str)| {
            view! { <Avatar id=Uuid::from_u128(u128::from(number)) name size alone=true /> }
        };
        view! {
            <div class="flex flex-wrap items-center gap-2">
                {(0..).zip(PEOPLE).map(person).collect_view()}
            </div>
        }
    };
    view! {
        <Specimen name="Avatars" note="Initials on one of eight tints that stays with the person: 24, 32 and 40 px.">
            {[AvatarSize::Small, AvatarSize::Medium, AvatarSize::Large].map(row).into_iter().collect_view()}
        </Specimen>
    }
    .into_any()
}

fn all<const N: usize, S: Into<Status>>(statuses: [S; N]) -> Vec<Status> {
    statuses.map(Into::into).into()
}
