//! A metric as text: value, change and the sentence for who cannot see the arrow.
use crate::format::{self, Locale, UNKNOWN};
use crate::metrics::{AverageMetric, Delta, DeltaKind, Metric, MetricDefinition, RatioMetric, Tone};
use crate::money::Currency;

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
        let exact = |minor| format::money_exact(minor, currency, locale);
        Self {
            exact: metric.value.map_or_else(|| UNKNOWN.to_owned(), exact),
            compact: metric.value.map(|minor| format::money_compact(minor, currency, locale)),
            delta: metric.delta(of.polarity),
            change: change(
                metric.delta(of.polarity),
                metric.change.map(|by| format::signed_percent(by, locale)),
            ),
            previous: metric.previous.map(exact),
        }
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
        let exact = |value| format::count(value, locale);
        Self {
            exact: metric.value.map_or_else(|| UNKNOWN.to_owned(), exact),
            compact: None,
            delta: metric.delta(of.polarity),
            change: change(
                metric.delta(of.polarity),
                metric.change.map(|by| format::signed_percent(by, locale)),
            ),
            previous: metric.previous.map(exact),
        }
    }

    /// A share, which changes in points.
    pub fn percent(metric: &RatioMetric, of: &MetricDefinition, locale: Locale) -> Self {
        let exact = |share| format::percent(share, locale, 1);
        Self {
            exact: metric.value.map_or_else(|| UNKNOWN.to_owned(), exact),
            compact: None,
            delta: metric.delta(of.polarity),
            change: change(metric.delta(of.polarity), metric.points().map(|by| format::points(by, locale))),
            previous: metric.previous.map(exact),
        }
    }

    /// A multiple such as return on ad spend.
    pub fn multiple(metric: &RatioMetric, of: &MetricDefinition, locale: Locale) -> Self {
        let exact = |times| format::ratio_x(times, locale);
        Self {
            exact: metric.value.map_or_else(|| UNKNOWN.to_owned(), exact),
            compact: None,
            delta: metric.delta(of.polarity),
            change: change(
                metric.delta(of.polarity),
                metric.change.map(|by| format::signed_percent(by, locale)),
            ),
            previous: metric.previous.map(exact),
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
}

fn change(delta: Delta, amount: Option<String>) -> String {
    delta.words().map(str::to_owned).or(amount).unwrap_or_else(|| UNKNOWN.to_owned())
}
