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
/// Accessibility: a region named by its label; the change is read as a sentence, the pill itself is hidden.
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
    #[prop(optional)]
    href: Option<String>,
    /// Grid class, such as `kpi-wide`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let label = label.unwrap_or(of.title);
    let spoken = figure.spoken();
    let quiet = figure.delta.tone == Tone::Neutral;
    view! {
        <section class=format!("card kpi {class}") aria-label=label>
            <div class="kpi-head">
                <h2 class="kpi-label">
                    {match href {
                        Some(href) => view! { <a href=href>{label}</a> }.into_any(),
                        None => label.into_any(),
                    }}
                </h2>
                <Definition of label />
            </div>
            <p class="kpi-value" title=figure.exact.clone()>
                {value(&figure)}
            </p>
            <div class="kpi-foot">
                <div>
                    <p>
                        <Change figure />
                        <span class="vh">{spoken}</span>
                    </p>
                    <p class="kpi-vs">{note.or(versus)}</p>
                </div>
                {(spark.len() > 1).then(|| view! { <Spark values=spark quiet /> })}
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
) -> impl IntoView {
    let id = format!("about-{}", of.id);
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
            </div>
        </div>
    }
}
