//! Typed series in, chart options out: options are built on the server and mounted in the browser.
use serde::{Deserialize, Serialize};

mod card;
mod frame;
mod interval;
mod legend;
mod palette;
mod states;
mod table;
pub use card::ChartCard;
pub use frame::FigureCard;
pub use interval::IntervalChoice;
pub use legend::{LegendItem, LegendList, LegendRow};
pub use palette::{COLORS_MAX, color, legend_of, swatch};
pub use states::{ChartError, ChartSkeleton};
pub use table::ChartTable;

#[cfg(feature = "ssr")]
mod amend;
#[cfg(feature = "ssr")]
mod donut;
#[cfg(feature = "ssr")]
mod horizontal_bars;
#[cfg(feature = "ssr")]
mod links;
#[cfg(feature = "ssr")]
mod option;
#[cfg(feature = "ssr")]
mod rate_trend;
#[cfg(feature = "ssr")]
mod sentence;
#[cfg(feature = "ssr")]
mod stacked_bars;
#[cfg(feature = "ssr")]
mod target_vs_actual;
#[cfg(test)]
mod tests;
#[cfg(feature = "ssr")]
mod time_series;

#[cfg(feature = "ssr")]
pub use donut::{Slice, donut};
#[cfg(feature = "ssr")]
pub use horizontal_bars::{HorizontalBar, horizontal_bars};
#[cfg(feature = "ssr")]
pub use links::days_link;
#[cfg(feature = "ssr")]
pub use option::ValueKind;
#[cfg(feature = "ssr")]
pub use rate_trend::{Rate, rate_trend};
#[cfg(feature = "ssr")]
pub use sentence::course;
#[cfg(feature = "ssr")]
pub use stacked_bars::{Stack, stacked_bars};
#[cfg(feature = "ssr")]
pub use target_vs_actual::{TargetBar, target_vs_actual};
#[cfg(feature = "ssr")]
pub use time_series::{Line, LineStyle, time_series};

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
    /// Whether there is nothing to draw: the card then says so over the empty frame.
    #[serde(default)]
    pub is_empty: bool,
    /// Names of horizontal bars, which stand in HTML beside the plot; empty for every other chart.
    #[serde(default)]
    pub row_names: Vec<String>,
    /// Pages behind the buckets, in their order: of the data in the plot and of the rows of the table.
    #[serde(default)]
    pub links: Vec<String>,
}
