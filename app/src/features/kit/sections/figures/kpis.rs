//! KPI tiles in every state.
use leptos::prelude::*;

use crate::features::kit::sample::Specimen;
use crate::format::Locale;
use crate::metrics::{Metric, MetricDefinition, RatioMetric, definition};
use crate::money::Currency;
use crate::ui::{Figure, KpiCard, KpiError, KpiSkeleton};

/// Days that the sample tiles are compared with.
const VERSUS: &str = "vs 1–20 Oct";

/// One tile with its name.
struct Tile {
    name: &'static str,
    note: &'static str,
    content: AnyView,
}

/// Every state of a tile.
#[component]
pub(super) fn Kpis(
    /// Number format.
    locale: Locale,
) -> impl IntoView {
    let mut tiles = changes(locale);
    tiles.extend(values(locale));
    tiles.extend(states());
    view! {
        <div class="kpi-grid">
            {tiles
                .into_iter()
                .map(|Tile { name, note, content }| view! { <Specimen name note>{content}</Specimen> })
                .collect_view()}
        </div>
    }
}

/// A tile of an amount in dollars; `key` keeps the ids apart.
fn money(
    name: &'static str,
    note: &'static str,
    id: &str,
    metric: Metric,
    key: &'static str,
    locale: Locale,
) -> Option<Tile> {
    let of = definition(id)?;
    let figure = Figure::money(&metric, of, Currency::USD, locale);
    Some(tile(name, note, of, figure, key, Vec::new()))
}

fn tile(
    name: &'static str,
    note: &'static str,
    of: &'static MetricDefinition,
    figure: Figure,
    key: &'static str,
    spark: Vec<i64>,
) -> Tile {
    let versus = Some(VERSUS.to_owned());
    Tile { name, note, content: view! { <KpiCard of figure versus key spark /> }.into_any() }
}

fn changes(locale: Locale) -> Vec<Tile> {
    let good = definition("cashCollectedCents").map(|of| {
        let figure = Figure::money(&Metric::new(18_425_000, 15_990_000), of, Currency::USD, locale);
        let spark = vec![410, 520, 480, 610, 590, 720, 690, 840];
        tile("Better", "More of what is wanted.", of, figure, "-good", spark)
    });
    let flat = definition("aovCents").map(|of| {
        let figure = Figure::money(&Metric::new(199_700, 199_300), of, Currency::USD, locale);
        let spark = vec![1_990, 2_004, 1_996, 2_010, 1_999, 2_003];
        tile(
            "Flat",
            "Less than half a percent: no arrow, no judgement, and a line that looks flat.",
            of,
            figure,
            "-flat",
            spark,
        )
    });
    let points = definition("refundRate").map(|of| {
        let figure = Figure::percent(&RatioMetric::new((82, 1_000), Some((51, 1_000))), of, locale);
        tile("Worse", "More of what is not wanted; rates move in points.", of, figure, "-bad", Vec::new())
    });
    [
        good,
        points,
        flat,
        money(
            "New",
            "Something after nothing.",
            "subscriptionCents",
            Metric::new(240_000, 0),
            "-new",
            locale,
        ),
        money(
            "No comparison",
            "The period before is not known.",
            "grossCashCents",
            Metric::new(920_000, None),
            "-none",
            locale,
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn values(locale: Locale) -> Vec<Tile> {
    let negative = Metric::new(-128_400, 96_000);
    let zero = Metric::new(0, 120_000);
    let huge = Metric::new(987_654_321_098_765, 912_345_678_912_345);
    let huge = definition("totalPipeline").map(|of| {
        let figure = Figure::money(&huge, of, Currency::IDR, locale);
        tile(
            "Huge",
            "Shortened where the letters do not fit; exact in the title.",
            of,
            figure,
            "-huge",
            Vec::new(),
        )
    });
    let leads = definition("ordersWon").map(|of| {
        let figure = Figure::count(&Metric::new(128, 117), of, locale);
        let fresh = Some("Updated 20 Nov 2026, 16:20".to_owned());
        let href = Some("/sales".to_owned());
        let versus = Some(VERSUS.to_owned());
        let content = view! { <KpiCard of figure versus href fresh key="-link" /> }.into_any();
        Tile { name: "Link", note: "The whole tile leads on; the definition stays above it.", content }
    });
    [
        money("Negative", "Refunds prevail.", "otherCents", negative, "-negative", locale),
        money("Zero", "Shown only where zero is true.", "refundsCents", zero, "-zero", locale),
        money(
            "No data",
            "Unknown is a dash, not a zero.",
            "depositCents",
            Metric::new(None, 4_000),
            "-unknown",
            locale,
        ),
        huge,
        leads,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn states() -> Vec<Tile> {
    let failed = definition("mrrCents").map(|of| {
        let retry = Callback::new(|()| ());
        let content = view! { <KpiError of retry /> }.into_any();
        Tile { name: "Error", note: "One figure fails, the others stay.", content }
    });
    let loading = Tile { name: "Loading", note: "The same box.", content: KpiSkeleton().into_any() };
    failed.into_iter().chain([loading]).collect()
}
