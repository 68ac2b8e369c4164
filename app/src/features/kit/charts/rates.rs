//! Samples of rates, whose axis is one of percent.
use super::series::{FIRST, days, told};
use super::{Row, Words, course, percent, sample};
use crate::charts::{ChartOption, Rate, rate_trend};
use crate::features::kit::chart_fns::SampleChart;
use crate::format::Locale;
use crate::money::Ratio;

pub(super) fn all(locale: Locale) -> Vec<SampleChart> {
    vec![rates(locale), low_rate(locale)]
}

fn trend(words: &Words, rows: &[Row], locale: Locale) -> SampleChart {
    let labels = days(FIRST, 20);
    let share = |value: &Option<i64>| value.and_then(|millionths| Ratio::from_millionths(millionths.into()));
    let rates: Vec<_> = rows
        .iter()
        .map(|row| Rate {
            name: row.name.clone(),
            color: row.color(),
            values: row.values.iter().map(share).collect(),
        })
        .collect();
    let text = told(&rows[0].name, &labels, &rows[..1], percent(locale));
    let option: ChartOption = rate_trend(labels.clone(), &rates, locale, text);
    sample(words, option, &labels, rows, &percent(locale))
}

fn rates(locale: Locale) -> SampleChart {
    let rows = [
        Row::new("Open rate", 0, course(20, 520_000, 60_000, 7)),
        Row::new("Click rate", 1, course(20, 140_000, 30_000, 4)),
    ];
    let words = Words {
        name: "Rate trend",
        note: "Against the whole: the axis ends at 100 %.",
        title: "Opens and clicks",
        subtitle: "Share of e-mails delivered",
        head: "Day",
    };
    trend(&words, &rows, locale)
}

fn low_rate(locale: Locale) -> SampleChart {
    let rows = [Row::new("Click-through rate", 3, course(20, 21_000, 6_000, 7))];
    let words = Words {
        name: "Low rate",
        note: "Far from the whole the axis ends at a round number.",
        title: "Click-through rate",
        subtitle: "Clicks by impressions",
        head: "Day",
    };
    trend(&words, &rows, locale)
}
