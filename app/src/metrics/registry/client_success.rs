//! Metrics of client success.
use super::{ALWAYS, MetricDefinition, Module, Polarity, Unit, Window};

/// What every metric here has in common, for the rest to differ from.
const BASE: MetricDefinition = MetricDefinition {
    id: "",
    title: "",
    definition: "",
    unit: Unit::Percent,
    polarity: Polarity::Higher,
    window: Window::Flow,
    null_rule: ALWAYS,
    module: Module::ClientSuccess,
};

/// The amount overdue is defined once, with the sales metrics.
pub(super) const METRICS: &[MetricDefinition] = &[
    MetricDefinition {
        id: "totalOwedCents",
        title: "Total owed",
        definition: "What clients still owe on their payment plans; the same figure as Outstanding in Sales. \
                     Sum of instalments − payments allocated to them.",
        unit: Unit::Money,
        polarity: Polarity::Neutral,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "onboardingCompliance",
        title: "Onboarding compliance",
        definition: "Share of the clients who joined in the period and have completed every onboarding step. \
                     Completed ÷ all who joined.",
        null_rule: "Empty when nobody joined.",
        ..BASE
    },
    MetricDefinition {
        id: "onTimeOnboarding",
        title: "On-time onboarding",
        definition: "Share of the clients who joined in the period and were onboarded within the time allowed; \
                     those still within it do not count yet. On time ÷ all whose time is over.",
        null_rule: "Empty while every new client is still within the time allowed.",
        ..BASE
    },
    MetricDefinition {
        id: "highRiskClients",
        title: "High-risk clients",
        definition: "Clients in the red zone today: a large amount overdue, two or more instalments missed, or \
                     onboarding late. Count of clients.",
        unit: Unit::Count,
        polarity: Polarity::Lower,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "nps",
        title: "Net promoter score",
        definition: "How likely clients are to recommend us, by each one's last answer in the period, from −100 \
                     to 100. % answering 9–10 − % answering 0–6.",
        unit: Unit::Points,
        null_rule: "Empty below 5 answers.",
        ..BASE
    },
];
