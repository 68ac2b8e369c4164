//! Metrics of field sales.
use super::{ALWAYS, MetricDefinition, Module, Polarity, Unit, Window};

/// What every metric here has in common, for the rest to differ from.
const BASE: MetricDefinition = MetricDefinition {
    id: "",
    title: "",
    definition: "",
    unit: Unit::Money,
    polarity: Polarity::Higher,
    window: Window::Flow,
    null_rule: ALWAYS,
    module: Module::FieldSales,
};

pub(super) const METRICS: &[MetricDefinition] = &[
    MetricDefinition {
        id: "target",
        title: "Target",
        definition: "What was set out to win in the months shown, by account manager or department. \
                     Sum of the targets of these months.",
        polarity: Polarity::Neutral,
        null_rule: "Empty when no target is set.",
        ..BASE
    },
    MetricDefinition {
        id: "totalTarget",
        title: "Total target",
        definition: "The targets of all departments for the months shown. Sum of department targets.",
        polarity: Polarity::Neutral,
        null_rule: "Empty when no target is set.",
        ..BASE
    },
    MetricDefinition {
        id: "actual",
        title: "Closed won",
        definition: "Deals won, credited to whoever owned the customer on that day, less deals that were \
                     reopened. Sum of credits by the day won.",
        ..BASE
    },
    MetricDefinition {
        id: "attainment",
        title: "Attainment",
        definition: "How much of the target has been won; it may exceed 100%. Closed won ÷ target.",
        unit: Unit::Percent,
        null_rule: "Empty when no target is set.",
        ..BASE
    },
    MetricDefinition {
        id: "gap",
        title: "Gap to target",
        definition: "How far the wins are from the target; negative while short of it. Closed won − target.",
        null_rule: "Empty when no target is set.",
        ..BASE
    },
    MetricDefinition {
        id: "expectedByToday",
        title: "Expected by today",
        definition: "The part of the target that should be won by now if work went evenly. \
                     Target × working days so far ÷ working days of the month.",
        polarity: Polarity::Neutral,
        null_rule: "Empty for a month to come or when no target is set.",
        ..BASE
    },
    MetricDefinition {
        id: "openPipeline",
        title: "Open pipeline",
        definition: "What the customers still being worked on may bring. Sum of their potential.",
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "totalPipeline",
        title: "Total pipeline",
        definition: "The open pipeline of all departments. Sum of the potential of active customers.",
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "needsFollowUp",
        title: "Needs follow-up",
        definition: "Active customers nobody has written a note about for too long and for whom no next step \
                     is promised on a later day. Count of customers beyond the organisation's limit of days.",
        unit: Unit::Count,
        polarity: Polarity::Lower,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "brokenPromises",
        title: "Broken promises",
        definition: "Active customers whose promised next step has passed without a note since. \
                     Count of customers.",
        unit: Unit::Count,
        polarity: Polarity::Lower,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "activeCustomers",
        title: "Active customers",
        definition: "Customers from prospect to negotiation, neither won nor lost. Count of customers.",
        unit: Unit::Count,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "customers",
        title: "Customers",
        definition: "All customers on file, whatever their status, without deleted ones. Count of customers.",
        unit: Unit::Count,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "users",
        title: "Users",
        definition: "People with an active account. Count of accounts.",
        unit: Unit::Count,
        polarity: Polarity::Neutral,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "customerWinRate",
        title: "Win rate",
        definition: "Share of the customers decided in the period that were won. \
                     Closed won ÷ (closed won + closed lost), by customer.",
        unit: Unit::Percent,
        null_rule: "Empty when no customer was won or lost.",
        ..BASE
    },
    MetricDefinition {
        id: "cycleDays",
        title: "Sales cycle",
        definition: "Time from entering a customer to winning it. Days from creation to the day won, mean and \
                     median over the wins of the period.",
        unit: Unit::Days,
        polarity: Polarity::Lower,
        null_rule: "Empty when nothing was won.",
        ..BASE
    },
];
