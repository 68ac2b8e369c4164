//! Metrics of paid campaigns.
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
    module: Module::Ads,
};

/// Rule of everything that is divided by spend.
const NO_SPEND: &str = "Empty when nothing was spent.";

pub(super) const METRICS: &[MetricDefinition] = &[
    MetricDefinition {
        id: "spendCents",
        title: "Spend",
        definition: "What campaigns cost in the period. Sum of daily spend.",
        polarity: Polarity::Neutral,
        ..BASE
    },
    MetricDefinition {
        id: "revenueCents",
        title: "Revenue",
        definition: "Cash collected in the period for orders that belong to a campaign. \
                     Payments − refunds of these orders.",
        ..BASE
    },
    MetricDefinition {
        id: "roas",
        title: "ROAS",
        definition: "What came in for each unit spent, whenever the customer was first reached. \
                     Cash collected ÷ spend.",
        unit: Unit::Ratio,
        null_rule: NO_SPEND,
        ..BASE
    },
    MetricDefinition {
        id: "cohortRevenueCents",
        title: "Cohort revenue",
        definition: "All cash to date from leads who were first reached in the period. \
                     Payments − refunds of their orders.",
        ..BASE
    },
    MetricDefinition {
        id: "cohortRoas",
        title: "Cohort ROAS",
        definition: "What the leads first reached in the period have brought so far for each unit spent in it. \
                     Cohort revenue ÷ spend.",
        unit: Unit::Ratio,
        null_rule: NO_SPEND,
        ..BASE
    },
    MetricDefinition {
        id: "bookedCents",
        title: "Booked",
        definition: "What orders won in the period are worth, paid or not. Sum of their totals.",
        ..BASE
    },
    MetricDefinition {
        id: "bookedRoas",
        title: "Booked ROAS",
        definition: "What was sold for each unit spent, paid or not. Booked ÷ spend.",
        unit: Unit::Ratio,
        null_rule: NO_SPEND,
        ..BASE
    },
    MetricDefinition {
        id: "impressions",
        title: "Impressions",
        definition: "How often adverts were shown. Sum over the days that report them.",
        unit: Unit::Count,
        null_rule: "Empty when no day reports impressions.",
        ..BASE
    },
    MetricDefinition {
        id: "clicks",
        title: "Clicks",
        definition: "How often adverts were clicked. Sum over the days that report them.",
        unit: Unit::Count,
        null_rule: "Empty when no day reports clicks.",
        ..BASE
    },
    MetricDefinition {
        id: "ctr",
        title: "Click-through rate",
        definition: "Share of the adverts shown that were clicked. \
                     Clicks ÷ impressions, over days that report both.",
        unit: Unit::Percent,
        null_rule: "Empty when no day reports both, or nothing was shown.",
        ..BASE
    },
    MetricDefinition {
        id: "cpcCents",
        title: "Cost per click",
        definition: "What a click cost on average. Spend ÷ clicks, over days that report clicks.",
        polarity: Polarity::Lower,
        null_rule: "Empty when nothing was clicked.",
        ..BASE
    },
    MetricDefinition {
        id: "leads",
        title: "Leads",
        definition: "People first reached in the period through a campaign. \
                     Count of leads by the day of first touch.",
        unit: Unit::Count,
        ..BASE
    },
    MetricDefinition {
        id: "cplCents",
        title: "Cost per lead",
        definition: "What it cost on average to reach a new lead. Spend ÷ leads first reached in the period.",
        polarity: Polarity::Lower,
        null_rule: "Empty when there are no new leads.",
        ..BASE
    },
    MetricDefinition {
        id: "cacCents",
        title: "Customer acquisition cost",
        definition: "What it cost on average to win a new customer; rough, since it leaves out everything but \
                     campaigns. Spend ÷ new customers.",
        polarity: Polarity::Lower,
        null_rule: "Empty when there are no new customers.",
        ..BASE
    },
];
