//! Builds the sample charts: realistic numbers that never change by themselves.
use super::chart_fns::SampleChart;
use crate::charts::{ChartOption, ValueKind, color};
use crate::format::{self, Locale, UNKNOWN};
use crate::money::{Currency, Ratio};

mod parts;
mod rates;
mod series;

/// Every sample, in its order on the page.
pub fn all(locale: Locale) -> Vec<SampleChart> {
    [series::all(locale), rates::all(locale), parts::all(locale)].concat()
}

/// Names, notes and texts of one sample.
struct Words {
    name: &'static str,
    note: &'static str,
    title: &'static str,
    subtitle: &'static str,
    /// What the buckets are.
    head: &'static str,
}

/// One series of a sample: its name, its place in the palette, its values.
struct Row {
    name: String,
    place: u32,
    values: Vec<Option<i64>>,
}

impl Row {
    fn new(name: &str, place: u32, values: impl IntoIterator<Item = i64>) -> Self {
        Self { name: name.to_owned(), place, values: values.into_iter().map(Some).collect() }
    }

    /// CSS variable of the colour; grey for what is compared with.
    fn color(&self) -> &'static str {
        color(usize::try_from(self.place).unwrap_or_default())
    }

    /// The values, gaps as nothing.
    fn amounts(&self) -> Vec<i64> {
        self.values.iter().map(|value| value.unwrap_or_default()).collect()
    }
}

/// A drawn chart with legend and table of the same series.
fn sample(
    words: &Words,
    option: ChartOption,
    buckets: &[String],
    rows: &[Row],
    write: &dyn Fn(i64) -> String,
) -> SampleChart {
    let cell = |row: &Row, index: usize| {
        row.values.get(index).copied().flatten().map_or_else(|| UNKNOWN.to_owned(), write)
    };
    let mut legend: Vec<_> = rows.iter().take(9).map(|row| (row.name.clone(), row.place)).collect();
    if rows.len() > 9 {
        "Other".clone_into(&mut legend[8].0);
    }
    let columns = std::iter::once(words.head.to_owned()).chain(rows.iter().map(|row| row.name.clone()));
    let lines = buckets.iter().enumerate().map(|(index, bucket)| {
        std::iter::once(bucket.clone()).chain(rows.iter().map(|row| cell(row, index))).collect()
    });
    SampleChart {
        name: words.name.to_owned(),
        note: words.note.to_owned(),
        title: words.title.to_owned(),
        subtitle: words.subtitle.to_owned(),
        option,
        legend: if rows.len() > 1 { legend } else { Vec::new() },
        columns: columns.collect(),
        rows: lines.collect(),
        center: None,
    }
}

/// Dollars of the info-product business.
const USD: ValueKind = ValueKind::Money(Currency::USD);
/// Rupiah of the field sales.
const IDR: ValueKind = ValueKind::Money(Currency::IDR);

fn usd(locale: Locale) -> impl Fn(i64) -> String {
    move |cents| format::money_exact(cents, Currency::USD, locale)
}

fn idr(locale: Locale) -> impl Fn(i64) -> String {
    move |minor| format::money_exact(minor, Currency::IDR, locale)
}

fn percent(locale: Locale) -> impl Fn(i64) -> String {
    move |millionths| {
        Ratio::from_millionths(millionths.into())
            .map_or_else(|| UNKNOWN.to_owned(), |share| format::percent(share, locale, 1))
    }
}

/// The same ups and downs on every call: `count` values around `base`.
fn course(count: i64, base: i64, swing: i64, step: i64) -> Vec<i64> {
    (0..count).map(|at| base + swing * ((at * step) % 11 - 5) / 5 + base * at / (count * 4)).collect()
}
