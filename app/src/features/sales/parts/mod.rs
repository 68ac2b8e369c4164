//! The sections of the sales overview.
mod cash;
mod kpis;
mod latest;
mod mix;
mod sources;

pub use cash::CashCard;
pub use kpis::KpiRows;
pub use latest::{LatestOrders, LatestOverdues};
pub use mix::MixCard;
pub use sources::Sources;
