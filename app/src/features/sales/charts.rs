//! The chart of cash by source.
use super::types::{CashBucket, CashBySource, CashDay, LeadSource};
use crate::charts::{ChartOption, Stack, ValueKind, stacked_bars};
use crate::format::{self, Locale};
use crate::money::Currency;
use crate::period::Bucket;

/// Colours of the sources, in the order of [`CashBySource::PARTS`]; grey for orders without one.
const COLORS: [&str; 5] = ["--chart-1", "--chart-2", "--chart-3", "--chart-4", "--chart-other"];

/// Cash by source in steps as stacked bars; the unattributed layer only where it has something. The sentence tells
/// the best day, which steps hide.
pub fn cash_by_source(
    (bucket, steps): (Bucket, &[CashBucket]),
    days: &[CashDay],
    totals: &CashBySource,
    currency: Currency,
    locale: Locale,
) -> ChartOption {
    let layers: Vec<Stack> = CashBySource::PARTS
        .into_iter()
        .zip(COLORS)
        .filter(|(source, _)| source.is_some() || steps.iter().any(|step| step.cash.unattributed != 0))
        .map(|(source, color)| Stack {
            name: LeadSource::label_of(source).to_owned(),
            color,
            values: steps.iter().map(|step| step.cash.of(source)).collect(),
        })
        .collect();
    let one_year = days.first().map(|day| day.day.year()) == days.last().map(|day| day.day.year());
    let labels = steps.iter().map(|step| step.label(bucket, !one_year)).collect();
    let description = describe(days, totals, currency, locale);
    stacked_bars(labels, &layers, None, ValueKind::Money(currency), locale, description)
}

/// The course in one sentence: the sum, and the best day.
fn describe(days: &[CashDay], totals: &CashBySource, currency: Currency, locale: Locale) -> String {
    let money = |cents| format::money_exact(cents, currency, locale);
    let best = days
        .iter()
        .filter_map(|day| Some((day.cash.total()?, day.day)))
        .max_by_key(|(cents, day)| (*cents, std::cmp::Reverse(*day)));
    match (days.first(), days.last(), totals.total(), best) {
        (Some(first), Some(last), Some(sum), Some((cents, day))) if cents > 0 => format!(
            "Cash collected {}: {} in all, most on {} with {}.",
            format::date_range(first.day, last.day),
            money(sum),
            format::date(day),
            money(cents),
        ),
        _ => "No cash was collected in this period.".to_owned(),
    }
}
