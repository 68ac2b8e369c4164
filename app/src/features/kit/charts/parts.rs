//! Samples of parts and ranks: rings and lying bars.
use super::{IDR, Row, Words, idr, sample};
use crate::charts::{ChartOption, HorizontalBar, Slice, ValueKind, color, donut, horizontal_bars};
use crate::features::kit::chart_fns::SampleChart;
use crate::format::{self, Locale, UNKNOWN};
use crate::money::{Currency, Ratio};

/// One hundred million rupiah in minor units.
const HUNDRED_MILLION: i64 = 10_000_000_000;

pub(super) fn all(locale: Locale) -> Vec<SampleChart> {
    vec![managers(locale), fifteen(locale), stages(locale), small_parts(locale), empty_ring(locale)]
}

fn ranked(words: &Words, series: &str, names: &[&str], values: &[i64], locale: Locale) -> SampleChart {
    let bars: Vec<_> = names
        .iter()
        .zip(values)
        .map(|(name, value)| HorizontalBar {
            name: (*name).to_owned(),
            color: "--chart-1",
            value: *value,
            link: None,
        })
        .collect();
    let labels: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
    let text = format!("{series}, from {} to {}.", labels[0], labels[labels.len() - 1]);
    let option = horizontal_bars(series, &bars, IDR, locale, text);
    sample(words, option, &labels, &[Row::new(series, 0, values.to_vec())], &idr(locale))
}

fn managers(locale: Locale) -> SampleChart {
    let words = Words {
        name: "Horizontal bars",
        note: "Names stand in the page and wrap; values at the ends of the bars.",
        title: "Open pipeline by account manager",
        subtitle: "Potential of active customers",
        head: "Account manager",
    };
    let names = ["Dewi Lestari", "Budi Santoso", "Siti Nurhaliza Rahmawati", "Agus Wijaya", "Rina Kusuma"];
    let values = [92, 71, 54, 33, 8].map(|size| size * HUNDRED_MILLION);
    ranked(&words, "Open pipeline", &names, &values, locale)
}

fn fifteen(locale: Locale) -> SampleChart {
    let words = Words {
        name: "More than twelve rows",
        note: "Twelve are drawn; the data table has all.",
        title: "Closed won by city",
        subtitle: "This year",
        head: "City",
    };
    let names = [
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
        "Padang",
        "Malang",
        "Batam",
        "Pontianak",
        "Ambon",
    ];
    let values: Vec<i64> = (0..15).map(|at| (160 - at * at / 2 - at * 3) * HUNDRED_MILLION).collect();
    ranked(&words, "Closed won", &names, &values, locale)
}

fn ring(
    words: &Words,
    parts: &[(&str, &'static str, i64)],
    center: (String, &str),
    draw: impl Fn(&[Slice], String) -> ChartOption,
    write: &dyn Fn(i64) -> String,
    locale: Locale,
) -> SampleChart {
    let slices: Vec<_> = parts
        .iter()
        .map(|(name, color, value)| Slice { name: (*name).to_owned(), color, value: *value, link: None })
        .collect();
    let said: Vec<_> = parts.iter().map(|(name, _, value)| format!("{name} {}", write(*value))).collect();
    let option = draw(&slices, format!("{}: {}.", words.title, said.join(", ")));
    let labels: Vec<_> = parts.iter().map(|(name, ..)| (*name).to_owned()).collect();
    let row = Row::new(words.subtitle, 0, parts.iter().map(|(.., value)| *value));
    let mut drawn = sample(words, option, &labels, &[row], write);
    let whole = parts.iter().map(|(.., value)| *value).sum();
    drawn.columns.push("Share".to_owned());
    for (row, (.., value)) in drawn.rows.iter_mut().zip(parts) {
        let share = Ratio::of(*value, whole);
        row.push(share.map_or_else(|| UNKNOWN.to_owned(), |share| format::percent(share, locale, 0)));
    }
    SampleChart { center: Some((center.0, center.1.to_owned())), ..drawn }
}

fn stages(locale: Locale) -> SampleChart {
    let words = Words {
        name: "Donut",
        note: "The whole in the middle, the parts in the list.",
        title: "Pipeline by stage",
        subtitle: "Potential",
        head: "Stage",
    };
    let parts = [
        ("Prospect", "--stage-1", 41 * HUNDRED_MILLION),
        ("Ongoing", "--stage-2", 63 * HUNDRED_MILLION),
        ("Proposal", "--stage-3", 38 * HUNDRED_MILLION),
        ("Negotiation", "--stage-4", 22 * HUNDRED_MILLION),
    ];
    let whole = format::money_compact(164 * HUNDRED_MILLION, Currency::IDR, locale);
    let draw = |slices: &[Slice], text| donut(slices, IDR, locale, text);
    ring(&words, &parts, (whole, "open pipeline"), draw, &idr(locale), locale)
}

fn small_parts(locale: Locale) -> SampleChart {
    let words = Words {
        name: "Donut with small parts",
        note: "Parts below 3 % and beyond the sixth are one grey part.",
        title: "Leads by source",
        subtitle: "Leads",
        head: "Source",
    };
    let parts = [
        ("Webinar", color(1), 412),
        ("SDR outbound", color(0), 286),
        ("Ads", color(3), 231),
        ("IG DM", color(2), 118),
        ("Referral", color(5), 14),
        ("Events", color(6), 9),
    ];
    let draw = |slices: &[Slice], text| donut(slices, ValueKind::Count, locale, text);
    let write = |count| format::count(count, locale);
    ring(&words, &parts, (format::count(1_070, locale), "leads"), draw, &write, locale)
}

fn empty_ring(locale: Locale) -> SampleChart {
    let words = Words {
        name: "Donut of nothing",
        note: "A grey ring; the middle says that there is nothing.",
        title: "Pipeline by stage",
        subtitle: "Customers",
        head: "Stage",
    };
    let parts = [("Prospect", "--stage-1", 0), ("Ongoing", "--stage-2", 0)];
    let draw = |slices: &[Slice], text| donut(slices, ValueKind::Count, locale, text);
    let write = |count| format::count(count, locale);
    ring(&words, &parts, (format::count(0, locale), "customers"), draw, &write, locale)
}
