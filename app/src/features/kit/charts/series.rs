//! Samples over time: lines, stacks and targets.
use time::{Date, Duration, macros::date};

use super::{IDR, Row, USD, Words, course, idr, sample, usd};
use crate::charts::{
    Line, LineStyle, Stack, TargetBar, course as sentence, days_link, stacked_bars, target_vs_actual,
    time_series,
};
use crate::features::kit::chart_fns::SampleChart;
use crate::format::{self, Locale};

const NOTHING: &str = "Nothing happened in this period.";
pub(super) const FIRST: Date = date!(2026 - 11 - 01);

pub(super) fn all(locale: Locale) -> Vec<SampleChart> {
    vec![
        one_line(locale),
        with_previous(locale),
        with_gap(locale),
        by_source(locale),
        sixty_days(locale),
        ten_departments(locale),
        with_refunds(locale),
        two_days(locale),
        targets(locale),
        nothing(locale),
    ]
}

pub(super) fn days(from: Date, count: i64) -> Vec<String> {
    (0..count).map(|at| format::day_month(from + Duration::days(at))).collect()
}

fn months() -> Vec<String> {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        .map(|month| format!("{month} 2026"))
        .to_vec()
}

fn line(row: &Row, style: LineStyle) -> Line {
    let color = if style == LineStyle::Dashed { "--previous" } else { row.color() };
    Line { name: row.name.clone(), color, style, values: row.values.clone() }
}

fn stacks(rows: &[Row]) -> Vec<Stack> {
    rows.iter()
        .map(|row| Stack { name: row.name.clone(), color: row.color(), values: row.amounts() })
        .collect()
}

/// The course of all series together in one sentence.
pub(super) fn told(subject: &str, labels: &[String], rows: &[Row], write: impl Fn(i64) -> String) -> String {
    let sum = |at: usize| rows.iter().filter_map(|row| row.values.get(at).copied().flatten()).sum();
    let points: Vec<_> = labels.iter().enumerate().map(|(at, label)| (label.clone(), sum(at))).collect();
    sentence(subject, &points, write, NOTHING)
}

fn one_line(locale: Locale) -> SampleChart {
    let labels = days(FIRST, 20);
    let rows = [Row::new("Cash collected", 0, course(20, 840_000, 520_000, 7))];
    let text = told("Cash collected", &labels, &rows, usd(locale));
    let option = time_series(labels.clone(), &[line(&rows[0], LineStyle::Solid)], USD, locale, text);
    let words = Words {
        name: "Time series, one line",
        note: "A soft area only where there is one series.",
        title: "Cash collected",
        subtitle: "Net cash per day",
        head: "Day",
    };
    sample(&words, option, &labels, &rows, &usd(locale))
}

fn with_previous(locale: Locale) -> SampleChart {
    let labels = days(FIRST, 20);
    let rows = [
        Row::new("This period", 0, course(20, 920_000, 420_000, 4)),
        Row::new("1–20 Oct", 8, course(20, 780_000, 380_000, 3)),
    ];
    let text = told("Cash collected", &labels, &rows[..1], usd(locale));
    let lines = [line(&rows[0], LineStyle::Solid), line(&rows[1], LineStyle::Dashed)];
    let option = time_series(labels.clone(), &lines, USD, locale, text).unfinished_from(Some(19));
    let words = Words {
        name: "Time series with the previous period",
        note: "Dashed and grey; the day that is not over is dashed too and says so.",
        title: "Cash against the period before",
        subtitle: "Net cash per day",
        head: "Day",
    };
    sample(&words, option, &labels, &rows, &usd(locale))
}

fn with_gap(locale: Locale) -> SampleChart {
    let labels = days(FIRST, 14);
    let mut rows = [
        Row::new("Follower ads", 3, course(14, 61_000, 18_000, 5)),
        Row::new("Webinar, cold", 1, course(14, 84_000, 22_000, 3)),
    ];
    for missing in [4, 5, 8, 10] {
        rows[0].values[missing] = None;
    }
    let text = told("Cost per lead", &labels, &rows[1..], usd(locale));
    let lines = [line(&rows[0], LineStyle::Solid), line(&rows[1], LineStyle::Solid)];
    let option = time_series(labels.clone(), &lines, USD, locale, text);
    let words = Words {
        name: "Time series with gaps",
        note: "Days without leads have no cost per lead: the line is never drawn across them.",
        title: "Cost per lead",
        subtitle: "Spend by leads",
        head: "Day",
    };
    sample(&words, option, &labels, &rows, &usd(locale))
}

fn source_rows(count: i64) -> Vec<Row> {
    vec![
        Row::new("SDR outbound", 0, course(count, 410_000, 300_000, 7)),
        Row::new("Webinar", 1, course(count, 270_000, 220_000, 4)),
        Row::new("IG DM", 2, course(count, 140_000, 120_000, 3)),
        Row::new("Ads", 3, course(count, 190_000, 150_000, 9)),
    ]
}

fn by_source(locale: Locale) -> SampleChart {
    let labels = days(FIRST, 20);
    let rows = source_rows(20);
    let text = told("Cash collected", &labels, &rows, usd(locale));
    let day = |at| FIRST + Duration::days(at);
    let links = (0..20).map(|at| days_link("/sales", day(at), day(at))).collect();
    let option = stacked_bars(labels.clone(), &stacks(&rows), None, USD, locale, text)
        .with_links(links)
        .unfinished_from(Some(19));
    let words = Words {
        name: "Stacked bars",
        note: "The boxes take a series out. A bar leads to its day, by click, by Enter, and from the table.",
        title: "Cash by source",
        subtitle: "Net cash per day by source of the order",
        head: "Day",
    };
    sample(&words, option, &labels, &rows, &usd(locale))
}

fn sixty_days(locale: Locale) -> SampleChart {
    let labels = days(date!(2026 - 09 - 22), 60);
    let rows = source_rows(60);
    let text = told("Cash collected", &labels, &rows, usd(locale));
    let option = stacked_bars(labels.clone(), &stacks(&rows), None, USD, locale, text);
    let words = Words {
        name: "Stacked area",
        note: "More than 45 buckets: bars would be hairs.",
        title: "Cash by source, 60 days",
        subtitle: "Net cash per day by source of the order",
        head: "Day",
    };
    sample(&words, option, &labels, &rows, &usd(locale))
}

fn ten_departments(locale: Locale) -> SampleChart {
    const CITIES: [&str; 10] = [
        "Jakarta",
        "Surabaya",
        "Bandung",
        "Medan",
        "Semarang",
        "Makassar",
        "Denpasar",
        "Palembang",
        "Balikpapan",
        "Manado",
    ];
    let labels = months();
    let rows: Vec<_> = (0_u32..)
        .zip(CITIES)
        .map(|(place, city)| {
            let size = 9 - i64::from(place) / 2;
            Row::new(
                city,
                place,
                course(12, size * 10_000_000_000, size * 4_000_000_000, i64::from(place) + 2),
            )
        })
        .collect();
    let text = told("Closed won", &labels, &rows, idr(locale));
    let target =
        Stack { name: "Target".to_owned(), color: "--previous", values: course(12, 720_000_000_000, 0, 1) };
    let option = stacked_bars(labels.clone(), &stacks(&rows), Some(&target), IDR, locale, text);
    let words = Words {
        name: "Ten series under a target",
        note: "Eight colours, then one grey rest: more could not be told apart.",
        title: "Actual by department",
        subtitle: "Closed won per month against the whole target",
        head: "Month",
    };
    sample(&words, option, &labels, &rows, &idr(locale))
}

fn with_refunds(locale: Locale) -> SampleChart {
    let labels = days(FIRST, 12);
    let rows = [
        Row::new("Payments", 0, course(12, 520_000, 300_000, 7)),
        Row::new("Refunds", 1, course(12, -150_000, 130_000, 5)),
    ];
    let text = told("Net cash", &labels, &rows, usd(locale));
    let option = stacked_bars(labels.clone(), &stacks(&rows), None, USD, locale, text);
    let words = Words {
        name: "Negative values",
        note: "Below the axis, rounded downwards.",
        title: "Payments and refunds",
        subtitle: "Cash per day",
        head: "Day",
    };
    sample(&words, option, &labels, &rows, &usd(locale))
}

fn two_days(locale: Locale) -> SampleChart {
    let labels = days(date!(2026 - 11 - 19), 2);
    let rows = [Row::new("Orders won", 0, [3, 7])];
    let text = told("Orders won", &labels, &rows, |count| format::count(count, locale));
    let kind = crate::charts::ValueKind::Count;
    let option = time_series(labels.clone(), &[line(&rows[0], LineStyle::Solid)], kind, locale, text);
    let words = Words {
        name: "Two points",
        note: "The least that is a line.",
        title: "Orders won",
        subtitle: "Orders per day",
        head: "Day",
    };
    sample(&words, option, &labels, &rows, &|count| format::count(count, locale))
}

fn targets(locale: Locale) -> SampleChart {
    const ACTUAL: [i64; 12] = [392, 418, 455, 361, 512, 547, 498, 392, 583, 604, 351, 0];
    let labels = months();
    let billions = |million: i64| million * 100_000_000;
    let target = |at: usize| (at != 3).then(|| billions(if at < 6 { 420 } else { 500 }));
    let bars: Vec<_> = (0..12)
        .map(|at| TargetBar { label: labels[at].clone(), target: target(at), actual: billions(ACTUAL[at]) })
        .collect();
    let mut rows = [Row::new("Actual", 0, ACTUAL.map(billions)), Row::new("Target", 9, [])];
    rows[1].values = (0..12).map(target).collect();
    let text = told("Closed won", &labels, &rows[..1], idr(locale));
    let words = Words {
        name: "Target vs actual",
        note: "The tick is the target, the figure the attainment. April has no target, December has not begun.",
        title: "Target vs actual",
        subtitle: "Closed won per month",
        head: "Month",
    };
    sample(&words, target_vs_actual(&bars, IDR, locale, text), &labels, &rows, &idr(locale))
}

fn nothing(locale: Locale) -> SampleChart {
    let labels = days(FIRST, 20);
    let rows = [Row::new("SDR outbound", 0, vec![0; 20]), Row::new("Webinar", 1, vec![0; 20])];
    let option = stacked_bars(labels.clone(), &stacks(&rows), None, USD, locale, NOTHING.to_owned());
    let words = Words {
        name: "No data",
        note: "The frame and the height stay; the reason stands in the middle.",
        title: "Cash by source",
        subtitle: "Net cash per day by source of the order",
        head: "Day",
    };
    sample(&words, option, &labels, &rows, &usd(locale))
}
