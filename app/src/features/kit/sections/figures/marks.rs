//! Figures that are drawn on the server: gauges, funnels, lists, bars, cells.
use leptos::prelude::*;
use time::Duration;

use crate::charts::{ChartTable, FigureCard};
use crate::features::kit::sample::{Specimen, TODAY};
use crate::format::{self, Locale, UNKNOWN};
use crate::money::{Currency, Ratio};
use crate::ui::{
    BarList, BarRow, CategoryBar, Funnel, FunnelStep, Gauge, Meter, MeterTone, Part, PartBar, ShareList,
    ShareRow, Span, Spark, Tracker, TrackerDay, TrackerTone,
};

/// Everything small that needs no script.
#[component]
pub(super) fn Marks(
    /// Number format.
    locale: Locale,
) -> impl IntoView {
    view! {
        <div class="grid-12">
            {gauges(locale)}
            <div class="span-8">{funnel(locale)}</div>
            <div class="span-4">{bar_list(locale)}</div>
            <div class="span-4">{shares(locale)}</div>
            <div class="span-4">{bars()}</div>
            <div class="span-4">{meters(locale)}</div>
            <div class="span-12">{tracker()}</div>
        </div>
    }
}

fn percent(value: i64) -> Option<Ratio> {
    Ratio::of(value, 100)
}

fn written(share: Option<Ratio>, otherwise: &str, locale: Locale) -> String {
    share.map_or_else(|| otherwise.to_owned(), |share| format::percent(share, locale, 1))
}

fn gauges(locale: Locale) -> impl IntoView {
    let samples = [
        (
            "Gauge",
            "The tick is where one should be by now.",
            "kit-gauge",
            Ratio::of(784, 1000),
            percent(64),
            "Rp 3,92 M of Rp 5 M",
            MeterTone::Good,
        ),
        (
            "Gauge, behind",
            "Less than 80 % of the pace.",
            "kit-gauge-behind",
            percent(31),
            percent(64),
            "Rp 1,55 M of Rp 5 M",
            MeterTone::Bad,
        ),
        (
            "Gauge, over target",
            "Drawn to 120 %; the target becomes a notch.",
            "kit-gauge-over",
            percent(112),
            percent(100),
            "Rp 5,6 M of Rp 5 M",
            MeterTone::Good,
        ),
        (
            "Gauge without a target",
            "An empty ring, and why.",
            "kit-gauge-none",
            None,
            None,
            "No target for Nov 2026",
            MeterTone::Plain,
        ),
    ];
    samples
        .map(|(name, note, id, share, pace, caption, tone)| {
            let text = written(share, UNKNOWN, locale);
            view! {
                <div class="span-3">
                    <Specimen name note>
                        <FigureCard id title="Attainment" subtitle="November 2026" span=Span::Twelve>
                            <div class="card-body">
                                <Gauge label="Attainment" share text caption tone pace />
                            </div>
                        </FigureCard>
                    </Specimen>
                </div>
            }
        })
        .into_iter()
        .collect_view()
}

fn funnel(locale: Locale) -> impl IntoView {
    const STEPS: [(&str, i64); 5] =
        [("Prospect", 148), ("Ongoing", 92), ("Proposal", 57), ("Negotiation", 31), ("Closed won", 22)];
    let rows = STEPS.map(|(name, count)| (name.to_owned(), vec![format::count(count, locale)]));
    let table = ChartTable::of("Stage", ["Customers"], rows);
    let steps = STEPS.map(|(name, count)| FunnelStep { name: name.to_owned(), count, href: None }).to_vec();
    view! {
        <Specimen name="Funnel" note="The ghost is the step before; rows instead of columns below 640 px.">
            <FigureCard
                id="kit-funnel"
                title="From prospect to customer"
                subtitle="Customers who reached each stage this year"
                span=Span::Twelve
                table
            >
                <div class="card-body">
                    <Funnel label="Stages" steps locale />
                </div>
            </FigureCard>
        </Specimen>
    }
}

fn bar_list(locale: Locale) -> impl IntoView {
    let rows =
        [("Notion template bundle", 412), ("Sales course", 286), ("Coaching call", 118), ("Workbook", 3)]
            .into_iter()
            .map(|(name, count)| BarRow {
                name: name.to_owned(),
                value: format::count(count, locale),
                share: Ratio::of(count, 412).unwrap_or(Ratio::ZERO),
                href: (count > 200).then(|| "/sales".to_owned()),
            })
            .collect();
    view! {
        <Specimen name="Bar list" note="Ranked; the smallest bar can still be seen. Some rows are links.">
            <FigureCard id="kit-bars" title="Orders by product" subtitle="Orders won" span=Span::Twelve>
                <div class="card-body flex flex-1 flex-col">
                    <BarList label="Orders by product" rows />
                </div>
            </FigureCard>
        </Specimen>
    }
}

fn shares(locale: Locale) -> impl IntoView {
    let parts = [
        ("High-ticket", "tone-1", "fill-1", 58),
        ("Deposit", "tone-6", "fill-6", 24),
        ("Subscription", "tone-3", "fill-3", 13),
        ("Other", "tone-other", "fill-other", 5),
    ];
    let rows = parts
        .into_iter()
        .map(|(name, swatch, fill, share)| ShareRow {
            swatch,
            fill,
            name: name.to_owned(),
            value: format::money_exact(share * 124_000, Currency::USD, locale),
            share: percent(share),
            note: format!("{share}% of net cash"),
        })
        .collect();
    view! {
        <Specimen name="Share list" note="Rows share the height of their card.">
            <FigureCard id="kit-shares" title="Kinds of product" subtitle="Net cash, USD" span=Span::Twelve>
                <ShareList label="Kinds of product" rows />
            </FigureCard>
        </Specimen>
    }
}

fn part(fill: &'static str, share: i64) -> Part {
    Part { fill, share: percent(share).unwrap_or(Ratio::ZERO) }
}

fn bars() -> impl IntoView {
    let kinds = vec![part("fill-1", 58), part("fill-6", 24), part("fill-3", 13), part("fill-other", 5)];
    let risk = || vec![part("fill-good", 30), part("fill-warn", 30), part("fill-bad", 40)];
    let bounds = || ["0", "30", "60", "100"].map(str::to_owned).to_vec();
    view! {
        <div class="flex flex-col gap-5">
            <Specimen name="Part bar" note="Parts of a whole; the list beside it says the same.">
                <PartBar parts=kinds />
            </Specimen>
            <Specimen name="Category bar" note="Where a value stands on a scale with named stretches.">
                <CategoryBar
                    label="Risk"
                    text="47 of 100, medium"
                    parts=risk()
                    bounds=bounds()
                    marker=percent(47)
                />
            </Specimen>
            <Specimen name="Category bar without a value">
                <CategoryBar label="Risk" text="not known" parts=risk() bounds=bounds() />
            </Specimen>
            <Specimen name="Spark" note="Course without numbers: rising, flat, without judgement.">
                <div class="flex flex-wrap gap-6">
                    <Spark values=vec![3, 5, 4, 7, 6, 9, 12] quiet=false />
                    <Spark values=vec![100, 103, 99, 102, 101] quiet=false />
                    <Spark values=vec![9, 7, 8, 4, 5, 2] quiet=true />
                </div>
            </Specimen>
        </div>
    }
}

fn meters(locale: Locale) -> impl IntoView {
    let samples = [
        ("Ahead of pace", percent(88), MeterTone::Good, percent(64)),
        ("At risk", percent(55), MeterTone::Warning, percent(64)),
        ("Behind", percent(21), MeterTone::Bad, percent(64)),
        ("Over target", percent(112), MeterTone::Good, percent(64)),
        ("Without judgement", percent(40), MeterTone::Plain, None),
        ("No target", None, MeterTone::Plain, None),
    ];
    let rows = samples
        .map(|(name, share, tone, tick)| {
            let text = written(share, name, locale);
            view! {
                <Specimen name=format!("Meter: {name}")>
                    <Meter label=name share text tone tick />
                </Specimen>
            }
        })
        .into_iter()
        .collect_view();
    view! { <div class="flex flex-col gap-5">{rows}</div> }
}

fn tracker() -> impl IntoView {
    let days = (0..28)
        .map(|at| {
            let (tone, text) = match at {
                6 | 7 | 13 | 14 | 20 | 21 | 27 => (TrackerTone::None, "Nothing was to be sent"),
                11 => (TrackerTone::Bad, "None of 412 e-mails left"),
                17 | 18 => (TrackerTone::Warning, "12 e-mails bounced"),
                _ => (TrackerTone::Good, "All e-mails delivered"),
            };
            TrackerDay { day: format::date(TODAY - Duration::days(27 - at)), text: text.to_owned(), tone }
        })
        .collect();
    view! {
        <Specimen name="Tracker" note="28 days; two rows where they would get too narrow.">
            <Tracker label="E-mail sends" summary="18 of 21 days without trouble, one without any e-mail" days />
        </Specimen>
    }
}
