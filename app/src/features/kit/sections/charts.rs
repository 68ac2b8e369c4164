//! Courses and shares, each with its table and its keyboard reading.
use leptos::prelude::*;

use crate::charts::{
    ChartCard, ChartError, ChartSkeleton, ChartTable, IntervalChoice, LegendItem, LegendList, LegendRow,
    swatch,
};
use crate::features::kit::chart_fns::{SampleChart, sample_charts};
use crate::features::kit::sample::Specimen;
use crate::period::Bucket;
use crate::ui::{Loaded, Span};

#[cfg(test)]
mod tests;

/// Ids of the cards, in the order of the samples.
const IDS: [&str; 17] = [
    "kit-line",
    "kit-previous",
    "kit-gaps",
    "kit-stack",
    "kit-area",
    "kit-ten",
    "kit-negative",
    "kit-two",
    "kit-target",
    "kit-none",
    "kit-rate",
    "kit-low-rate",
    "kit-rows",
    "kit-many-rows",
    "kit-ring",
    "kit-small-parts",
    "kit-empty-ring",
];

/// Samples that share the place that is read: the same twenty days.
const CONNECTED: [&str; 2] = ["kit-line", "kit-previous"];

/// What the download of a chart leads to.
const CSV: &str = "/api/v1/sales/cash-by-source?from=2026-11-01&to=2026-11-20&format=csv";

/// Courses and shares, each with its table and its keyboard reading.
#[component]
pub fn ChartsSection() -> impl IntoView {
    let samples = Resource::new(|| (), |()| sample_charts());
    view! {
        <p class="specimen-note">
            "Focus a chart and read it with the arrow keys: left and right walk along, up and down choose a series, "
            "Enter opens what is behind a value, Escape leaves."
        </p>
        <Loaded resource=samples what="Charts" view=drawn />
        <States />
    }
}

fn drawn(samples: Vec<SampleChart>) -> AnyView {
    let stale = samples.first().cloned();
    let cards = IDS.into_iter().zip(samples).map(|(id, sample)| specimen(id, sample)).collect_view();
    let stale = stale.map(|sample| {
        let stale = SampleChart {
            name: "Stale".to_owned(),
            note: "Older numbers while newer ones are on their way.".to_owned(),
            ..sample
        };
        specimen("kit-stale", stale)
    });
    view! {
        <div class="grid-12">
            {cards}
            {stale}
        </div>
    }
    .into_any()
}

fn specimen(id: &'static str, sample: SampleChart) -> AnyView {
    let SampleChart { name, note, title, subtitle, option, legend, columns, rows, center } = sample;
    let subtitle = if option.unit.is_empty() { subtitle } else { format!("{subtitle}, {}", option.unit) };
    let shows_actions = id == "kit-stack";
    let actions = shows_actions.then(intervals);
    let csv = shows_actions.then(|| CSV.to_owned());
    let footer = center.is_some().then(|| parts(&rows));
    let connect = CONNECTED.contains(&id).then_some("kit-days");
    let plot_class = if center.is_some() { "chart-plot plot-ring" } else { "chart-plot" };
    let legend: Vec<_> = legend.into_iter().map(legend_item).collect();
    let table = ChartTable { columns, rows };
    view! {
        <div class="span-6">
            <Specimen name note>
                <ChartCard
                    id
                    title
                    subtitle
                    option
                    legend
                    table
                    span=Span::Twelve
                    actions
                    csv
                    footer
                    center
                    plot_class
                    connect
                    stale=id == "kit-stale"
                />
            </Specimen>
        </div>
    }
    .into_any()
}

/// A series at the ninth place is compared with, at the tenth it is a target: both have a mark of their own.
fn legend_item((name, place): (String, u32)) -> LegendItem {
    let swatch = match (name.as_str(), place) {
        ("1–20 Oct", _) => "swatch-dash",
        ("Target", _) => "swatch-line tone-fg",
        (_, place) => swatch(usize::try_from(place).unwrap_or_default()),
    };
    LegendItem { name, swatch, value: None }
}

fn intervals() -> AnyView {
    let links = vec![
        (Bucket::Day, "/kit?interval=day#charts".to_owned()),
        (Bucket::Week, "/kit?interval=week#charts".to_owned()),
        (Bucket::Month, "/kit?interval=month#charts".to_owned()),
    ];
    view! { <IntervalChoice current=Bucket::Day links /> }.into_any()
}

/// The list beside a ring: the rows of its table.
fn parts(rows: &[Vec<String>]) -> AnyView {
    let rows = rows
        .iter()
        .map(|row| LegendRow {
            swatch: part_swatch(&row[0]),
            name: row[0].clone(),
            value: row[1].clone(),
            share: row[2].clone(),
            href: None,
        })
        .collect();
    view! { <LegendList rows /> }.into_any()
}

fn part_swatch(name: &str) -> &'static str {
    match name {
        "Prospect" => "tone-prospect",
        "Ongoing" => "tone-ongoing",
        "Proposal" => "tone-proposal",
        "Negotiation" => "tone-negotiation",
        "SDR outbound" => "tone-1",
        "Webinar" => "tone-2",
        "IG DM" => "tone-3",
        "Ads" => "tone-4",
        _ => "tone-other",
    }
}

/// What stands in for a chart that has no numbers yet, or none to be had.
#[component]
fn States() -> impl IntoView {
    view! {
        <div class="grid-12">
            <div class="span-6">
                <Specimen name="Loading" note="The height of the chart that comes.">
                    <ChartSkeleton title="Cash by source" span=Span::Twelve />
                </Specimen>
            </div>
            <div class="span-6">
                <Specimen name="Error" note="One chart fails, the rest of the page stays.">
                    <ChartError
                        title="Cash by source"
                        subtitle="Net cash per day by source of the order"
                        span=Span::Twelve
                        retry=Callback::new(|()| ())
                    />
                </Specimen>
            </div>
        </div>
    }
}
