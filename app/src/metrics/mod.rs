//! Metrics: their values with comparison, and the one definition of each.
pub mod amount;
mod compared;
pub mod registry;
#[cfg(test)]
mod tests;
pub mod value;

pub use amount::{Amount, AmountMetric, AmountRatioMetric};
pub use compared::Compared;
pub use registry::{MetricDefinition, Module, Polarity, Unit, Window, all, definition};
pub use value::{AverageMetric, Delta, DeltaKind, Metric, RatioMetric, Tone};
