//! Metrics of e-mail sequences.
use super::{ALWAYS, MetricDefinition, Module, Polarity, Unit, Window};

/// What every metric here has in common, for the rest to differ from.
const BASE: MetricDefinition = MetricDefinition {
    id: "",
    title: "",
    definition: "",
    unit: Unit::Minutes,
    polarity: Polarity::Lower,
    window: Window::Flow,
    null_rule: ALWAYS,
    module: Module::Email,
};

/// Rule of the times to the first e-mail.
const NO_PAIR: &str = "Empty when no opt-in of the period was answered.";
/// Rule of everything that is divided by e-mails sent.
const NONE_SENT: &str = "Empty when nothing was sent.";

pub(super) const METRICS: &[MetricDefinition] = &[
    MetricDefinition {
        id: "averageMinutes",
        title: "Average to first e-mail",
        definition: "Time a new subscriber waits for the first e-mail, on average over the opt-ins answered. \
                     First e-mail − opt-in, mean.",
        null_rule: NO_PAIR,
        ..BASE
    },
    MetricDefinition {
        id: "medianMinutes",
        title: "Median to first e-mail",
        definition: "Half of the new subscribers waited no longer than this for the first e-mail. \
                     First e-mail − opt-in, median.",
        null_rule: NO_PAIR,
        ..BASE
    },
    MetricDefinition {
        id: "p90Minutes",
        title: "90th percentile to first e-mail",
        definition: "Nine of ten new subscribers waited no longer than this for the first e-mail. \
                     First e-mail − opt-in, nearest rank.",
        null_rule: NO_PAIR,
        ..BASE
    },
    MetricDefinition {
        id: "matched",
        title: "Opt-ins answered",
        definition: "Opt-ins of the period that were followed by a first e-mail. Count of opt-ins.",
        unit: Unit::Count,
        polarity: Polarity::Higher,
        ..BASE
    },
    MetricDefinition {
        id: "unmatched",
        title: "Opt-ins not answered",
        definition: "Opt-ins of the period older than an hour without a first e-mail. Count of opt-ins.",
        unit: Unit::Count,
        ..BASE
    },
    MetricDefinition {
        id: "starts",
        title: "Starts",
        definition: "Leads who were sent the first e-mail of a sequence in the period. Count of leads.",
        unit: Unit::Count,
        polarity: Polarity::Higher,
        ..BASE
    },
    MetricDefinition {
        id: "completed",
        title: "Completed",
        definition: "Leads who started in the period and have been sent the last step. Count of leads.",
        unit: Unit::Count,
        polarity: Polarity::Higher,
        ..BASE
    },
    MetricDefinition {
        id: "openRate",
        title: "Open rate",
        definition: "Share of the e-mails sent that a person opened; machine opens stay out and a click counts \
                     as an open. Opened ÷ sent.",
        unit: Unit::Percent,
        polarity: Polarity::Higher,
        null_rule: NONE_SENT,
        ..BASE
    },
    MetricDefinition {
        id: "clickRate",
        title: "Click rate",
        definition: "Share of the e-mails sent in which a person clicked a link. Clicked ÷ sent.",
        unit: Unit::Percent,
        polarity: Polarity::Higher,
        null_rule: NONE_SENT,
        ..BASE
    },
    MetricDefinition {
        id: "dropOff",
        title: "Drop-off",
        definition: "Share of the leads at one step who have not reached the next. \
                     1 − reached ÷ reached the step before.",
        unit: Unit::Percent,
        null_rule: "Empty for the first step, or when nobody reached the one before.",
        ..BASE
    },
];
