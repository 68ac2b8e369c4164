//! Typed series in, chart options out: options are built on the server and mounted in the browser.
use serde::{Deserialize, Serialize};

mod card;
pub use card::{ChartCard, ChartTable, LegendItem};

#[cfg(feature = "ssr")]
mod donut;
#[cfg(feature = "ssr")]
mod lines;
#[cfg(feature = "ssr")]
mod option;
#[cfg(feature = "ssr")]
mod stacked;
#[cfg(feature = "ssr")]
mod target_bars;
#[cfg(test)]
mod tests;

#[cfg(feature = "ssr")]
pub use donut::{Slice, donut};
#[cfg(feature = "ssr")]
pub use lines::{Line, LineStyle, lines};
#[cfg(feature = "ssr")]
pub use option::ValueKind;
#[cfg(feature = "ssr")]
pub use stacked::{Stack, stacked};
#[cfg(feature = "ssr")]
pub use target_bars::{TargetBar, target_bars};

/// A finished chart: what the browser mounts, and the sentence that describes it to who cannot see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChartOption {
    /// The option as JSON; money in minor units, colours and formatters by name.
    pub json: String,
    /// One sentence about the course of the numbers.
    pub description: String,
    /// Unit of the axis in words, such as `Rp miliar`; empty for counts.
    pub unit: String,
}
