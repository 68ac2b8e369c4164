//! The facts of one summary, each summed on its own grain, and what is shown of them.
use sea_orm::{ConnectionTrait, DbErr};
use time::{Date, Weekday};

use super::{Cash, cash, closed, customers, recurring, refunded};
use crate::access::Scope;
use crate::features::orders::types::ProductKind;
use crate::features::overdues::{self, types::Ageing};
use crate::features::sales::types::{CashBySource, MixPart, SalesMetrics, SalesTrend, SourceRow};
use crate::metrics::Compared;
use crate::money::Ratio;
use crate::period::Period;
use crate::sql::fits;

#[cfg(test)]
mod tests;

/// The days that decide a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The window and the one compared with.
    pub period: Period,
    /// Day of the snapshots.
    pub as_of: Date,
    /// The organisation's local day, with which "to date" ends.
    pub today: Date,
}

/// Everything the metrics of a summary are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Cash by every grouping.
    pub cash: Cash,
    /// What is owed by age.
    pub ageing: Compared<Ageing>,
    closed: closed::ClosedOrders,
    new_customers: Compared<i64>,
    refunded: Compared<i64>,
    monthly_revenue: Compared<i64>,
}

/// Reads the facts of a summary.
pub async fn facts(db: &impl ConnectionTrait, scope: &Scope, days: Days) -> Result<Facts, DbErr> {
    let Days { period, as_of, today } = days;
    let before = period.previous.map(|(_, to)| to);
    let (cash, closed, new_customers, refunded, monthly_revenue, ageing) = tokio::try_join!(
        cash::cash(db, scope, &period),
        closed::closed_orders(db, scope, &period),
        customers::new_customers(db, scope, &period),
        refunded::refunded_to_date(db, scope, &period, today),
        recurring::monthly_revenue(db, scope, as_of, before),
        overdues::queries::ageing_beside(db, scope, as_of, before),
    )?;
    Ok(Facts { cash, ageing, closed, new_customers, refunded, monthly_revenue })
}

impl Facts {
    /// Every metric of the sales summary.
    pub fn metrics(&self) -> Result<SalesMetrics, DbErr> {
        let cash = &self.cash.sums;
        let closed = &self.closed.sums;
        let of_kind = |kind| cash.metric(|sums| sums.of_kind(kind));
        let outstanding = self.ageing.try_map(|ageing| fits(ageing.outstanding()))?;
        let overdue = self.ageing.try_map(|ageing| fits(ageing.overdue()))?;
        let refunded = Compared {
            current: (self.refunded.current, cash.current.gross),
            previous: self.refunded.previous.zip(cash.previous.map(|sums| sums.gross)),
        };
        Ok(SalesMetrics {
            cash_collected_cents: cash.metric(|sums| sums.net),
            gross_cash_cents: cash.metric(|sums| sums.gross),
            refunds_cents: cash.metric(|sums| sums.refunds),
            aov_cents: closed.average(|sums| (sums.won_minor, sums.won)),
            orders_won: closed.metric(|sums| sums.won),
            high_ticket_cents: of_kind(ProductKind::HighTicket),
            deposit_cents: of_kind(ProductKind::Deposit),
            subscription_cents: of_kind(ProductKind::Subscription),
            other_cents: of_kind(ProductKind::Other),
            outstanding_cents: outstanding.metric(|cents| *cents),
            overdue_cents: overdue.metric(|cents| *cents),
            win_rate: closed.ratio(|sums| (sums.won, sums.won + sums.lost)),
            new_customers: self.new_customers.metric(|leads| *leads),
            refund_rate: refunded.ratio(|quotient| *quotient),
            mrr_cents: self.monthly_revenue.metric(|cents| *cents),
        })
    }

    /// Cash by kind of product, all four.
    pub fn mix(&self) -> Vec<MixPart> {
        let sums = &self.cash.sums.current;
        let part = |kind| MixPart {
            kind,
            cash_cents: sums.of_kind(kind),
            share: Ratio::of(sums.of_kind(kind), sums.net),
        };
        ProductKind::ALL.map(part).to_vec()
    }

    /// What each source brought; the row without a source only where it has something.
    pub fn sources(&self, leads: [i64; 4]) -> Vec<SourceRow> {
        let net = self.cash.sums.current.net;
        let row = |source: Option<_>| {
            let cash_cents = self.cash.totals.of(source);
            SourceRow {
                source,
                leads: source.map_or(0, |source| leads[source as usize]),
                orders_won: self.closed.won_from(source),
                cash_cents,
                share: Ratio::of(cash_cents, net),
            }
        };
        let shown = |row: &SourceRow| row.source.is_some() || row.orders_won != 0 || row.cash_cents != 0;
        CashBySource::PARTS.into_iter().map(row).filter(shown).collect()
    }

    /// Cash collected and orders won by step of the period's charts.
    pub fn trend(&self, period: &Period, week_start: Weekday) -> Result<SalesTrend, DbErr> {
        let bucket = period.bucket();
        let mut trend = SalesTrend { bucket, cash_cents: Vec::new(), orders_won: Vec::new() };
        let mut last = None;
        for (cash, won) in self.cash.days.iter().zip(&self.closed.won_by_day) {
            let start = bucket.start_of(cash.day, week_start);
            if last.replace(start) != Some(start) {
                trend.cash_cents.push(0);
                trend.orders_won.push(0);
            }
            let net = fits(cash.cash.total())?;
            if let (Some(cents), Some(orders)) = (trend.cash_cents.last_mut(), trend.orders_won.last_mut()) {
                *cents = fits(cents.checked_add(net))?;
                *orders += won;
            }
        }
        Ok(trend)
    }
}
