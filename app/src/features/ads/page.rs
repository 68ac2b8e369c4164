//! `/marketing/ads`: what was spent, and the cash it brought.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::server_fns::overview;
use super::types::{AdsOverview, BucketRow, CampaignBucket, CampaignRow};
use crate::charts::{ChartCard, ChartTable, LegendItem};
use crate::format::{self, Locale, UNKNOWN};
use crate::layout::PeriodHead;
use crate::metrics::definition;
use crate::money::{Currency, Ratio};
use crate::ui::{
    Cell, Column, EmptyState, Figure, Icon, KpiCard, Loaded, ShareList, ShareRow, Span, TableCard, Tone,
    use_period_query,
};
use crate::visitor::visitor;

const CAMPAIGN_COLUMNS: &[Column] = &[
    Column::text("Campaign", 1),
    Column::text("Bucket", 2),
    Column::text("Platform", 3),
    Column::number("Spend", 1),
    Column::number("Net cash", 2),
    Column::number("ROAS", 1),
    Column::number("Clicks", 3),
    Column::number("CTR", 3),
];

/// Millionths of the return from which a campaign pays well; below one it loses money.
const GOOD_RETURN: i128 = 3_000_000;
const BREAK_EVEN: i128 = 1_000_000;

/// The ads overview, driven by the period in the URL.
pub struct AdsPage;

#[lazy_route]
impl LazyRoute for AdsPage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let AdsPage = page;
        let query = use_period_query();
        let resource = Resource::new(move || query.get(), overview);
        view! {
            <PeriodHead title=|_| "Ads".to_owned() />
            <Loaded resource what="Ads" view=sections />
        }
        .into_any()
    }
}

fn sections(overview: AdsOverview) -> AnyView {
    let locale = visitor().locale();
    let currency = overview.currency;
    let buckets = overview.buckets.clone();
    let campaigns = overview.campaigns.iter().map(|row| campaign_row(row, currency, locale)).collect();
    view! {
        <Kpis overview=overview.clone() />
        <div class="grid-12">
            <SpendCard overview />
            <ReturnCard buckets currency />
        </div>
        <TableCard
            title="Campaigns"
            subtitle="Most spend first"
            columns=CAMPAIGN_COLUMNS
            rows=campaigns
            record=[0, 5, 3, 1]
            span=Span::Twelve
            empty=view! { <EmptyState icon=Icon::Inbox title="No campaigns yet" /> }.into_any()
        />
    }
    .into_any()
}

#[component]
fn Kpis(overview: AdsOverview) -> impl IntoView {
    let locale = visitor().locale();
    let currency = overview.currency;
    let metrics = overview.metrics;
    let versus = overview.period.previous_label().map(|days| format!("vs {days}"));
    let tiles = [
        (
            "spendCents",
            definition("spendCents").map(|of| Figure::money(&metrics.spend_cents, of, currency, locale)),
        ),
        ("roas", definition("roas").map(|of| Figure::multiple(&metrics.roas, of, locale))),
        (
            "cpcCents",
            definition("cpcCents").map(|of| Figure::average(&metrics.cpc_cents, of, currency, locale)),
        ),
        ("ctr", definition("ctr").map(|of| Figure::percent(&metrics.ctr, of, locale))),
    ];
    view! {
        <div class="kpi-grid">
            {tiles
                .into_iter()
                .filter_map(|(id, figure)| definition(id).zip(figure))
                .map(|(of, figure)| view! { <KpiCard of figure versus=versus.clone() /> })
                .collect_view()}
        </div>
    }
}

/// Swatch and fill of a bucket, the same on every page.
const fn tone(bucket: CampaignBucket) -> (&'static str, &'static str) {
    match bucket {
        CampaignBucket::WebinarCold => ("tone-2", "fill-2"),
        CampaignBucket::WebinarRetarg => ("tone-5", "fill-5"),
        CampaignBucket::FollowerAds => ("tone-4", "fill-4"),
        CampaignBucket::Organic => ("tone-3", "fill-3"),
    }
}

#[component]
fn SpendCard(overview: AdsOverview) -> impl IntoView {
    let locale = visitor().locale();
    let money = move |cents| format::money_exact(cents, overview.currency, locale);
    let legend = CampaignBucket::ALL
        .into_iter()
        .map(|bucket| LegendItem { name: bucket.label().to_owned(), swatch: tone(bucket).0, value: None })
        .collect();
    let rows = overview
        .spend_by_day
        .iter()
        .map(|day| (format::date(day.day), day.by_bucket.into_iter().map(money).collect()));
    let table = ChartTable::of("Day", CampaignBucket::ALL.map(CampaignBucket::label), rows);
    view! {
        <ChartCard
            id="spend"
            title="Spend by bucket"
            subtitle=format!("Per day, {}", overview.spend_chart.unit)
            option=overview.spend_chart
            legend
            table
            span=Span::Eight
        />
    }
}

/// Cash by spend of every bucket; the longest bar is the best return.
#[component]
fn ReturnCard(buckets: Vec<BucketRow>, currency: Currency) -> impl IntoView {
    let locale = visitor().locale();
    let money = move |cents| format::money_exact(cents, currency, locale);
    let size = |row: &BucketRow| row.roas.and_then(|roas| i64::try_from(roas.millionths()).ok());
    let best = buckets.iter().filter_map(size).max().unwrap_or_default();
    let rows = buckets
        .into_iter()
        .map(|row| ShareRow {
            swatch: tone(row.bucket).0,
            fill: tone(row.bucket).1,
            name: row.bucket.label().to_owned(),
            value: row.roas.map_or_else(|| UNKNOWN.to_owned(), |roas| format::ratio_x(roas, locale)),
            share: size(&row).and_then(|size| Ratio::of(size, best)),
            note: format!("Net cash {} by spend {}", money(row.revenue_cents), money(row.spend_cents)),
        })
        .collect();
    view! {
        <section class="card span-4 flex flex-col" aria-labelledby="return-title">
            <div class="card-head">
                <div>
                    <h2 class="card-title" id="return-title">"Return by bucket"</h2>
                    <p class="card-sub">"ROAS: net cash of the period by spend of the period"</p>
                </div>
            </div>
            <ShareList label="Return by bucket" rows />
        </section>
    }
}

fn campaign_row(row: &CampaignRow, currency: Currency, locale: Locale) -> Vec<Cell> {
    vec![
        Cell::Text(row.name.clone()),
        Cell::Text(row.bucket.label().to_owned()),
        Cell::Text(row.platform.clone()),
        Cell::money(row.spend_cents, currency, locale),
        Cell::money(row.revenue_cents, currency, locale),
        return_cell(row.roas, locale),
        row.clicks.map_or(Cell::Missing, |clicks| Cell::Text(format::count(clicks, locale))),
        row.ctr.map_or(Cell::Missing, |rate| Cell::Text(format::percent(rate, locale, 1))),
    ]
}

fn return_cell(roas: Option<Ratio>, locale: Locale) -> Cell {
    roas.map_or(Cell::Missing, |roas| {
        let text = format::ratio_x(roas, locale);
        match roas.millionths() {
            times if times < BREAK_EVEN => Cell::Badge(text, Tone::Danger),
            times if times >= GOOD_RETURN => Cell::Badge(text, Tone::Success),
            _ => Cell::Text(text),
        }
    })
}
