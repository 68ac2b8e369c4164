//! Key figures out of ledgers and pipelines.
use std::collections::{BTreeMap, BTreeSet};

use sea_orm::DbErr;

use super::windows::{BEFORE, WINDOW, Windows};
use crate::features::customers::queries::{Compared, Pipeline, Snapshots};
use crate::features::dashboards::types::TeamMetrics;
use crate::features::targets::queries::{Ledger, Ledgers};
use crate::features::targets::types::CurrencyTotals;
use crate::metrics::{Amount, AmountMetric, AmountRatioMetric, Metric};
use crate::money::Currency;

/// Target, actual and attainment of a window beside the one before.
pub struct Flows {
    pub target: AmountMetric,
    pub actual: AmountMetric,
    pub attainment: AmountRatioMetric,
}

/// Flows of a ledger that was read over these windows.
pub fn flows(ledger: &Ledger, windows: &Windows) -> Result<Flows, DbErr> {
    let (target, actual) = (ledger.target(&windows.touched)?, ledger.credit(WINDOW));
    let before = windows
        .touched_before
        .as_deref()
        .map(|months| Ok::<_, DbErr>((ledger.target(months)?, ledger.credit(BEFORE))))
        .transpose()?;
    Ok(Flows {
        target: AmountMetric::new(target, before.and_then(|(target, _)| target)),
        actual: AmountMetric::new(actual, before.map(|(_, actual)| actual)),
        attainment: AmountRatioMetric::new(
            (actual, target.unwrap_or(0)),
            before.map(|(target, actual)| (actual, target.unwrap_or(0))),
        ),
    })
}

/// The figures of a team, or of one person.
pub fn team_metrics(
    flows: Flows,
    pipeline: &Compared,
    snapshots: &Snapshots,
    currency: Currency,
) -> TeamMetrics {
    let Compared { now, before } = pipeline;
    let before = snapshots.before.map(|_| before);
    let potential = |pipeline: &Pipeline| pipeline.potential_in(currency);
    TeamMetrics {
        target: flows.target,
        actual: flows.actual,
        attainment: flows.attainment,
        open_pipeline: AmountMetric::new(potential(now), before.map(potential)),
        needs_follow_up: Metric::new(now.needs_follow_up, before.map(|before| before.needs_follow_up)),
        active_customers: Metric::new(now.active, before.map(|before| before.active)),
    }
}

/// Sums in currencies other than the target currency, where there are any.
pub fn other_currencies(
    totals: &Ledgers<()>,
    windows: &Windows,
    potential: &BTreeMap<Currency, i64>,
    target_currency: Currency,
) -> Result<Vec<CurrencyTotals>, DbErr> {
    let mut currencies: BTreeSet<Currency> = totals.currencies();
    currencies.extend(potential.keys());
    currencies.remove(&target_currency);
    let mut sums = Vec::new();
    for currency in currencies {
        let ledger = totals.of((), currency);
        let sum = CurrencyTotals {
            currency,
            target: Amount(ledger.target(&windows.touched)?.unwrap_or(0)),
            actual: Amount(ledger.credit(WINDOW)),
            open_pipeline: Amount(potential.get(&currency).copied().unwrap_or(0)),
        };
        if [sum.target, sum.actual, sum.open_pipeline] != [Amount::ZERO; 3] {
            sums.push(sum);
        }
    }
    Ok(sums)
}
