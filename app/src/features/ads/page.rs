//! `/marketing/ads`: what was spent, and the cash it brought.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::server_fns::overview;
use super::types::{AdsOverview, BucketRow, CampaignBucket, CampaignRow};
use crate::charts::{ChartCard, ChartTable, LegendItem};
use crate::error::AppError;
use crate::format::{self, Locale};
use crate::layout::PeriodHead;
use crate::metrics::definition;
use crate::money::{Currency, Ratio};
use crate::ui::{
    Cell, Column, EmptyState, Figure, Icon, KpiCard, Loaded, Span, TableCard, Tone, use_period_query,
};
use crate::visitor::visitor;

const BUCKET_COLUMNS: &[Column] = &[
    Column::text("Bucket", 1),
    Column::number("Spend", 1),
    Column::number("Net cash", 2),
    Column::number("ROAS", 1),
];

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
pub struct AdsPage {
    document: Resource<Result<AdsOverview, AppError>>,
}

#[lazy_route]
impl LazyRoute for AdsPage {
    fn data() -> Self {
        let query = use_period_query();
        Self { document: Resource::new(move || query.get(), overview) }
    }

    fn view(this: Self) -> AnyView {
        view! {
            <PeriodHead title=|_| "Ads".to_owned() />
            <Loaded resource=this.document what="Ads" view=sections />
        }
        .into_any()
    }
}

fn sections(overview: AdsOverview) -> AnyView {
    let locale = visitor().locale();
    let currency = overview.currency;
    let buckets = overview.buckets.iter().map(|row| bucket_row(row, currency, locale)).collect();
    let campaigns = overview.campaigns.iter().map(|row| campaign_row(row, currency, locale)).collect();
    view! {
        <Kpis overview=overview.clone() />
        <div class="grid-12">
            <SpendCard overview />
            <TableCard
                title="Return by bucket"
                subtitle="Net cash of the period by spend of the period"
                columns=BUCKET_COLUMNS
                rows=buckets
                record=[0, 3, 1, 2]
                span=Span::Four
                empty=view! { <EmptyState icon=Icon::Inbox title="No spend in this period" /> }.into_any()
            />
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

const fn swatch(bucket: CampaignBucket) -> &'static str {
    match bucket {
        CampaignBucket::WebinarCold => "tone-2",
        CampaignBucket::WebinarRetarg => "tone-5",
        CampaignBucket::FollowerAds => "tone-4",
        CampaignBucket::Organic => "tone-3",
    }
}

#[component]
fn SpendCard(overview: AdsOverview) -> impl IntoView {
    let locale = visitor().locale();
    let money = move |cents| format::money_exact(cents, overview.currency, locale);
    let legend = CampaignBucket::ALL
        .into_iter()
        .map(|bucket| LegendItem { name: bucket.label().to_owned(), swatch: swatch(bucket), value: None })
        .collect();
    let columns = ["Day"]
        .into_iter()
        .chain(CampaignBucket::ALL.into_iter().map(CampaignBucket::label))
        .map(str::to_owned)
        .collect();
    let rows = overview
        .spend_by_day
        .iter()
        .map(|day| {
            std::iter::once(format::date(day.day)).chain(day.by_bucket.into_iter().map(money)).collect()
        })
        .collect();
    view! {
        <ChartCard
            id="spend"
            title="Spend by bucket"
            subtitle=format!("Per day, {}", overview.spend_chart.unit)
            option=overview.spend_chart
            legend
            table=ChartTable { columns, rows }
            span=Span::Eight
        />
    }
}

fn bucket_row(row: &BucketRow, currency: Currency, locale: Locale) -> Vec<Cell> {
    vec![
        Cell::Text(row.bucket.label().to_owned()),
        Cell::Text(format::money_exact(row.spend_cents, currency, locale)),
        Cell::Text(format::money_exact(row.revenue_cents, currency, locale)),
        return_cell(row.roas, locale),
    ]
}

fn campaign_row(row: &CampaignRow, currency: Currency, locale: Locale) -> Vec<Cell> {
    vec![
        Cell::Text(row.name.clone()),
        Cell::Text(row.bucket.label().to_owned()),
        Cell::Text(row.platform.clone()),
        Cell::Text(format::money_exact(row.spend_cents, currency, locale)),
        Cell::Text(format::money_exact(row.revenue_cents, currency, locale)),
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
