//! Reads of the sales overview; REST and the page go through the same ones.
use sea_orm::{ConnectionTrait, DbErr};

use super::types::SalesMetrics;
use crate::access::Scope;

mod cash;
mod closed;
mod customers;
mod facts;
mod overview;
mod recurring;
mod refunded;

pub use cash::{Cash, CashSums, MOVEMENTS, cash};
pub use customers::{leads_by_source, new_customers};
pub use facts::{Days, Facts, facts};
pub use overview::overview;

/// Every metric of the sales summary.
pub async fn summary(db: &impl ConnectionTrait, scope: &Scope, days: Days) -> Result<SalesMetrics, DbErr> {
    facts(db, scope, days).await?.metrics()
}
