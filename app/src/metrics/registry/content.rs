//! Metrics of content production.
use super::{ALWAYS, MetricDefinition, Module, Polarity, Unit, Window};

/// What every metric here has in common, for the rest to differ from.
const BASE: MetricDefinition = MetricDefinition {
    id: "",
    title: "",
    definition: "",
    unit: Unit::Count,
    polarity: Polarity::Higher,
    window: Window::Flow,
    null_rule: ALWAYS,
    module: Module::Content,
};

pub(super) const METRICS: &[MetricDefinition] = &[
    MetricDefinition {
        id: "producedThisWeek",
        title: "Produced this week",
        definition: "Items that reached Produced since this week began, compared with the whole week before. \
                     Count of items, each once.",
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "produced",
        title: "Produced",
        definition: "Items that reached Produced in the period. Count of items, each once.",
        ..BASE
    },
    MetricDefinition {
        id: "inRevision",
        title: "In revision",
        definition: "Items that are being reworked now. Count of items with this status.",
        polarity: Polarity::Lower,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "scheduled",
        title: "Scheduled",
        definition: "Items that are ready and wait for their day. Count of items with this status.",
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "published",
        title: "Published",
        definition: "Items that went out in the period. Count of items, each once.",
        ..BASE
    },
    MetricDefinition {
        id: "avgTurnaroundHours",
        title: "Average turnaround",
        definition: "Time an item takes from Produced to going out, on average over the items first \
                     published in the period. First published − first produced, mean.",
        unit: Unit::Hours,
        polarity: Polarity::Lower,
        null_rule: "Empty when no published item had been produced before.",
        ..BASE
    },
    MetricDefinition {
        id: "medianTurnaroundHours",
        title: "Median turnaround",
        definition: "Half of the items published in the period took no longer than this. \
                     First published − first produced, median.",
        unit: Unit::Hours,
        polarity: Polarity::Lower,
        null_rule: "Empty when no published item had been produced before.",
        ..BASE
    },
    MetricDefinition {
        id: "editorUtilization",
        title: "Editor utilisation",
        definition: "How much of the editors' capacity was used; 70 to 90% is healthy. \
                     Items first published ÷ (weekly capacity × weeks) of active editors.",
        unit: Unit::Percent,
        polarity: Polarity::Neutral,
        null_rule: "Empty when no active editor has a capacity.",
        ..BASE
    },
    MetricDefinition {
        id: "contractorSpendCents",
        title: "Contractor spend",
        definition: "What contractors were paid. Sum of payments by the day paid.",
        unit: Unit::Money,
        polarity: Polarity::Neutral,
        ..BASE
    },
];
