//! Metrics of the sales overview.
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
    module: Module::Sales,
};

pub(super) const METRICS: &[MetricDefinition] = &[
    MetricDefinition {
        id: "cashCollectedCents",
        title: "Cash collected",
        definition: "Money received less money paid back, each on its own day; negative when more went back. \
                     Gross cash − refunds.",
        ..BASE
    },
    MetricDefinition {
        id: "grossCashCents",
        title: "Gross cash",
        definition: "Money received before any refund. Sum of settled payments by the day received.",
        ..BASE
    },
    MetricDefinition {
        id: "refundsCents",
        title: "Refunds",
        definition: "Money paid back, whenever it had been received. Sum of refunds by the day paid back.",
        polarity: Polarity::Lower,
        ..BASE
    },
    MetricDefinition {
        id: "aovCents",
        title: "AOV",
        definition: "What a won order is worth on average. Total of orders won ÷ orders won.",
        null_rule: "Empty when no order was won.",
        ..BASE
    },
    MetricDefinition {
        id: "ordersWon",
        title: "Orders won",
        definition: "Orders closed as won in the period; a later refund does not take one away. \
                     Count of orders by the day closed.",
        unit: Unit::Count,
        ..BASE
    },
    MetricDefinition {
        id: "highTicketCents",
        title: "High-ticket",
        definition: "Cash collected for high-ticket products. One of four kinds that add up to cash collected.",
        polarity: Polarity::Neutral,
        ..BASE
    },
    MetricDefinition {
        id: "depositCents",
        title: "Deposits",
        definition: "Cash collected for deposits. One of four kinds that add up to cash collected.",
        polarity: Polarity::Neutral,
        ..BASE
    },
    MetricDefinition {
        id: "subscriptionCents",
        title: "Subscriptions",
        definition: "Cash collected for subscriptions. One of four kinds that add up to cash collected.",
        polarity: Polarity::Neutral,
        ..BASE
    },
    MetricDefinition {
        id: "otherCents",
        title: "Other products",
        definition: "Cash collected for all other products. One of four kinds that add up to cash collected.",
        polarity: Polarity::Neutral,
        ..BASE
    },
    MetricDefinition {
        id: "outstandingCents",
        title: "Outstanding",
        definition: "What clients still owe on their payment plans, due or not. \
                     Sum of instalments − payments allocated to them.",
        polarity: Polarity::Neutral,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "overdueCents",
        title: "Overdue",
        definition: "The part of the outstanding amount that should have been paid before today; what is due \
                     today does not count. Sum of unpaid instalments with an earlier due day.",
        polarity: Polarity::Lower,
        window: Window::Snapshot,
        ..BASE
    },
    MetricDefinition {
        id: "winRate",
        title: "Win rate",
        definition: "Share of the orders decided in the period that were won; open and cancelled ones stay \
                     out. Won ÷ (won + lost).",
        unit: Unit::Percent,
        null_rule: "Empty when no order was won or lost.",
        ..BASE
    },
    MetricDefinition {
        id: "newCustomers",
        title: "New customers",
        definition: "Leads who bought for the first time ever. Count of leads by the day of their first won \
                     order.",
        unit: Unit::Count,
        ..BASE
    },
    MetricDefinition {
        id: "refundRate",
        title: "Refund rate",
        definition: "How much of the money received in the period has been paid back since. \
                     Refunds to date of these payments ÷ these payments.",
        unit: Unit::Percent,
        polarity: Polarity::Lower,
        null_rule: "Empty when nothing was received.",
        ..BASE
    },
    MetricDefinition {
        id: "mrrCents",
        title: "MRR",
        definition: "What running subscriptions bring per month; plans and deposits never count. \
                     Sum of order totals × billings per year ÷ 12.",
        window: Window::Snapshot,
        ..BASE
    },
];
