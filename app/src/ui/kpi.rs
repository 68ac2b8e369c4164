//! One key figure: label, value, change and course.
use leptos::prelude::*;
use time::Date;

use super::{Figure, Icon, IconView, Spark};
use crate::format;
use crate::metrics::{DeltaKind, MetricDefinition, Tone};
use crate::period::Period;

/// Small print of a figure that the period does not shrink: its day, and the day compared with.
pub fn snapshot_note(as_of: Date, period: &Period) -> String {
    match period.previous {
        Some((_, to)) if to.year() == as_of.year() => {
            format!("As of {}, vs {}", format::day_month(as_of), format::day_month(to))
        }
        Some((_, to)) => format!("As of {}, vs {}", format::day_month(as_of), format::date(to)),
        None => format!("As of {}", format::date(as_of)),
    }
}

/// A tile of the KPI row. The whole tile is a link where `href` is given; the definition stays above it.
///
/// States: with change (good, bad, none), new, without comparison, without value; [`KpiSkeleton`] and [`KpiError`]
/// stand in for it while there is no figure. An amount too long for the tile is shortened, exact in its title.
///
/// Accessibility: a region named by its label; the exact value is read out also where the short one is seen; the change
/// is read as a sentence, the pill itself is hidden.
#[component]
pub fn KpiCard(
    /// What the figure means; gives label and definition.
    of: &'static MetricDefinition,
    /// The figure.
    figure: Figure,
    /// The days compared with, such as `vs 1–22 Jul`; none where nothing is compared.
    #[prop(optional_no_strip)]
    versus: Option<String>,
    /// Values over time for the sparkline.
    #[prop(optional)]
    spark: Vec<i64>,
    /// Label other than the metric's title.
    #[prop(optional)]
    label: Option<&'static str>,
    /// Said in place of the comparison, such as `No target for August`.
    #[prop(optional_no_strip)]
    note: Option<String>,
    /// Page with the rows behind the figure.
    #[prop(optional_no_strip)]
    href: Option<String>,
    /// Grid class, such as `kpi-wide`.
    #[prop(optional)]
    class: &'static str,
    /// How fresh the figure is, such as `Updated 16:20`; stands with the definition.
    #[prop(optional_no_strip)]
    fresh: Option<String>,
    /// Sets this tile apart from another of the same metric on the page.
    #[prop(optional)]
    key: &'static str,
) -> impl IntoView {
    let label = label.unwrap_or(of.title);
    let spoken = figure.spoken();
    let quiet = figure.delta.tone == Tone::Neutral;
    let absent = (!figure.is_known()).then(|| "No data in this period".to_owned());
    view! {
        <section class=format!("card kpi {class}") aria-label=label>
            <div class="kpi-head">
                <h2 class="kpi-label">
                    {match href {
                        Some(href) => view! { <a href=href>{label}</a> }.into_any(),
                        None => label.into_any(),
                    }}
                </h2>
                <Definition of label fresh key />
            </div>
            <p class=format!("kpi-value {}", fit(&figure)) title=figure.exact.clone()>
                {value(&figure)}
            </p>
            <div class="kpi-foot">
                <div>
                    <p>
                        <Change figure />
                        <span class="vh">{spoken}</span>
                    </p>
                    <p class="kpi-vs">{note.or(absent).or(versus)}</p>
                </div>
                {(spark.len() > 1).then(|| view! { <Spark values=spark quiet /> })}
            </div>
        </section>
    }
}

/// A tile while its figure is on its way; the same box.
#[component]
pub fn KpiSkeleton() -> impl IntoView {
    view! {
        <div class="card kpi" aria-hidden="true">
            <div class="skeleton skeleton-line w-24"></div>
            <div class="skeleton mt-2 h-8 w-36 max-w-full"></div>
            <div class="skeleton skeleton-line mt-auto w-20"></div>
        </div>
    }
}

/// A tile whose figure could not be had; the others stay as they are.
///
/// Accessibility: an alert inside a region named by its label.
#[component]
pub fn KpiError(
    /// Which figure; gives the label.
    of: &'static MetricDefinition,
    /// Asks again.
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="card kpi" aria-label=of.title>
            <div class="kpi-head">
                <h2 class="kpi-label">{of.title}</h2>
            </div>
            <p class="kpi-failed" role="alert">"Not available"</p>
            <div class="kpi-foot">
                <button
                    class="btn btn-secondary btn-sm needs-script"
                    type="button"
                    aria-label=format!("Try again: {}", of.title)
                    on:click=move |_| retry.run(())
                >
                    <IconView icon=Icon::Refresh size=16 />
                    "Try again"
                </button>
            </div>
        </section>
    }
}

fn value(figure: &Figure) -> AnyView {
    match &figure.compact {
        Some(compact) if *compact != figure.exact => view! {
            <span class="kpi-exact">{figure.exact.clone()}</span>
            <span class="kpi-compact" aria-hidden="true">{compact.clone()}</span>
        }
        .into_any(),
        _ => figure.exact.clone().into_any(),
    }
}

/// How wide a tile must be for the exact value, by its letters.
fn fit(figure: &Figure) -> &'static str {
    match figure.exact.chars().count() {
        0..=7 => "kpi-fit-7",
        8..=10 => "kpi-fit-10",
        11..=13 => "kpi-fit-13",
        14..=16 => "kpi-fit-16",
        17..=19 => "kpi-fit-19",
        _ => "kpi-fit-22",
    }
}

#[component]
fn Change(figure: Figure) -> impl IntoView {
    let icon = match figure.delta.kind {
        DeltaKind::Up => Some(Icon::ArrowUp),
        DeltaKind::Down => Some(Icon::ArrowDown),
        DeltaKind::Flat | DeltaKind::New | DeltaKind::NoComparison => None,
    };
    let class = match figure.delta.tone {
        Tone::Good => "delta delta-good",
        Tone::Bad => "delta delta-bad",
        Tone::Neutral => "delta delta-flat",
    };
    view! {
        <span class=class aria-hidden="true">
            {icon.map(|icon| view! { <IconView icon size=12 /> })}
            {figure.change}
        </span>
    }
}

/// What the figure is made of, in a popover that the browser opens by itself.
#[component]
fn Definition(
    /// The metric.
    of: &'static MetricDefinition,
    /// Its label on this tile.
    label: &'static str,
    /// How fresh the figure is.
    fresh: Option<String>,
    /// Sets the tile apart from others of the same metric.
    key: &'static str,
) -> impl IntoView {
    let id = format!("about-{}{key}", of.id);
    view! {
        <button
            class="kpi-info"
            type="button"
            popovertarget=id.clone()
            aria-label=format!("About {label}")
        >
            <IconView icon=Icon::Info />
        </button>
        <div class="popover pop-start" id=id popover="auto">
            <div class="popover-body max-w-xs text-sm">
                <p class="font-semibold">{label}</p>
                <p class="text-muted-fg">{of.definition}</p>
                <p class="text-muted-fg">{of.null_rule}</p>
                {fresh.map(|fresh| view! { <p class="text-muted-fg">{fresh}</p> })}
            </div>
        </div>
    }
}
