//! A metric as text: value, change and the sentence for who cannot see the arrow.
use crate::format::{self, Locale, UNKNOWN};
use crate::metrics::{AverageMetric, Delta, DeltaKind, Metric, MetricDefinition, RatioMetric, Tone};
use crate::money::{Currency, Ratio};

#[cfg(test)]
mod tests;

/// Smallest difference of two shares that is not written as 0.0 points, in millionths.
const LEAST_POINTS: i128 = 500;

/// What a KPI tile shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The value to the last digit.
    pub exact: String,
    /// The value for a narrow tile, where it is shorter.
    pub compact: Option<String>,
    /// Direction and judgement of the change.
    pub delta: Delta,
    /// The change in words: `+12.3%`, `+6.1 pts`, `New`.
    pub change: String,
    /// The value compared with, exact.
    pub previous: Option<String>,
}

impl Figure {
    /// An amount in minor units.
    pub fn money(metric: &Metric, of: &MetricDefinition, currency: Currency, locale: Locale) -> Self {
        let values = (metric.value, metric.previous);
        let exact = |minor| format::money_exact(minor, currency, locale);
        let compact = metric.value.map(|minor| format::money_compact(minor, currency, locale));
        let figure = Self::new(values, metric.delta(of.polarity), growth(metric.change, locale), exact);
        Self { compact, ..figure }
    }

    /// An average amount in minor units.
    pub fn average(
        metric: &AverageMetric,
        of: &MetricDefinition,
        currency: Currency,
        locale: Locale,
    ) -> Self {
        let plain = Metric { value: metric.value, previous: metric.previous, change: metric.change };
        Self::money(&plain, of, currency, locale)
    }

    /// A number of things.
    pub fn count(metric: &Metric, of: &MetricDefinition, locale: Locale) -> Self {
        let values = (metric.value, metric.previous);
        let exact = |value| format::count(value, locale);
        Self::new(values, metric.delta(of.polarity), growth(metric.change, locale), exact)
    }

    /// A share, which changes in points.
    pub fn percent(metric: &RatioMetric, of: &MetricDefinition, locale: Locale) -> Self {
        let values = (metric.value, metric.previous);
        let points = metric.points();
        // What is written as 0.0 points is no direction, however large a part of a small share it is.
        let stands = points.is_some_and(|by| by.millionths().abs() < LEAST_POINTS);
        let delta = if stands { Delta::FLAT } else { metric.delta(of.polarity) };
        let points = points.map(|by| format::points(by, locale));
        Self::new(values, delta, points, |share| format::percent(share, locale, 1))
    }

    /// A multiple such as return on ad spend.
    pub fn multiple(metric: &RatioMetric, of: &MetricDefinition, locale: Locale) -> Self {
        let values = (metric.value, metric.previous);
        let exact = |times| format::ratio_x(times, locale);
        Self::new(values, metric.delta(of.polarity), growth(metric.change, locale), exact)
    }

    /// Every figure: the value and the one before it as text, and the change in words where it has some.
    fn new<V>(
        (value, previous): (Option<V>, Option<V>),
        delta: Delta,
        amount: Option<String>,
        exact: impl Fn(V) -> String,
    ) -> Self {
        Self {
            exact: value.map_or_else(|| UNKNOWN.to_owned(), &exact),
            compact: None,
            delta,
            change: delta.words().map(str::to_owned).or(amount).unwrap_or_else(|| UNKNOWN.to_owned()),
            previous: previous.map(exact),
        }
    }

    /// "up 12.3%, better, previous Rp 3.490.000.000": the tile's change as a sentence.
    pub fn spoken(&self) -> String {
        let direction = match self.delta.kind {
            DeltaKind::Up => format!("up {}", self.change.trim_start_matches('+')),
            DeltaKind::Down => format!("down {}", self.change.trim_start_matches('\u{2212}')),
            DeltaKind::Flat => "unchanged".to_owned(),
            DeltaKind::New => "new in this period".to_owned(),
            DeltaKind::NoComparison => return "no comparison".to_owned(),
        };
        let judgement = match self.delta.tone {
            Tone::Good => ", better",
            Tone::Bad => ", worse",
            Tone::Neutral => "",
        };
        let previous = self.previous.as_ref().map(|value| format!(", previous {value}")).unwrap_or_default();
        format!("{direction}{judgement}{previous}")
    }

    /// Whether there is a value; none is not the same as nothing.
    pub fn is_known(&self) -> bool {
        self.exact != UNKNOWN
    }
}

/// A change in percent of what was before.
fn growth(change: Option<Ratio>, locale: Locale) -> Option<String> {
    change.map(|by| format::signed_percent(by, locale))
}
