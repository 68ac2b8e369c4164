//! Target and actual by month; for account managers also the month day by day.
use leptos::prelude::*;

use crate::charts::{ChartCard, ChartOption, ChartTable, LegendItem};
use crate::features::targets::types::{MonthRun, MonthTotals};
use crate::format::{self, Locale, UNKNOWN};
use crate::metrics::Amount;
use crate::money::{Currency, Ratio};
use crate::ui::Span;
use crate::visitor::visitor;

/// Monthly bars with target ticks.
#[component]
pub fn MonthsCard(
    /// Title, such as `Target vs actual`.
    title: &'static str,
    /// The months drawn.
    months: Vec<MonthTotals>,
    /// Their chart.
    option: ChartOption,
    /// Currency of both.
    currency: Currency,
    /// Width.
    span: Span,
) -> impl IntoView {
    let locale = visitor().locale();
    view! {
        <ChartCard
            id="months"
            title
            subtitle=format!("Closed won per month, {}", option.unit)
            option
            legend=vec![
                LegendItem { name: "Actual".to_owned(), swatch: "tone-1", value: None },
                LegendItem { name: "Target".to_owned(), swatch: "swatch-line tone-fg", value: None },
            ]
            table=months_table(&months, currency, locale)
            span
        />
    }
}

/// The current month as it grew, beside the pace that reaches the target.
#[component]
pub fn RunCard(
    /// The month, day by day.
    run: MonthRun,
    /// Its chart.
    option: ChartOption,
    /// Currency of the amounts.
    currency: Currency,
    /// Whether the month is the present one: only then is there anything to expect of it.
    is_running: bool,
    /// Width.
    span: Span,
) -> impl IntoView {
    let locale = visitor().locale();
    let outlook = is_running.then(|| view! { <Outlook run=run.clone() currency locale /> });
    let month = format::month_year(run.month.first_day());
    // The window, or the present day, may end before the month.
    let until =
        run.days.iter().rfind(|day| day.actual.is_some()).filter(|day| day.day < run.month.last_day());
    let until = until.map(|day| format!(" until {}", format::day_month(day.day))).unwrap_or_default();
    view! {
        <ChartCard
            id="run"
            title=format!("{month} against pace")
            subtitle=format!("Cumulative closed won{until}, {}", option.unit)
            option
            legend=vec![
                LegendItem { name: "Actual".to_owned(), swatch: "tone-1", value: None },
                LegendItem { name: "Target pace".to_owned(), swatch: "swatch-dash", value: None },
            ]
            table=run_table(&run, currency, locale)
            footer=outlook.into_any()
            span
        />
    }
}

/// What the pace means for the rest of the month.
#[component]
fn Outlook(run: MonthRun, currency: Currency, locale: Locale) -> impl IntoView {
    let money = move |amount: Option<Amount>| {
        amount.map_or_else(
            || UNKNOWN.to_owned(),
            |amount| format::money_exact(amount.minor(), currency, locale),
        )
    };
    let facts = [
        ("Expected by today", money(run.expected_by_today)),
        ("Needed per working day", money(run.needed_per_working_day)),
        ("Projected finish", money(run.projected_finish)),
    ];
    view! {
        <dl class="stat-strip">
            {facts
                .into_iter()
                .map(|(name, value)| {
                    view! {
                        <div>
                            <dt class="card-sub">{name}</dt>
                            <dd>{value}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}

fn months_table(months: &[MonthTotals], currency: Currency, locale: Locale) -> ChartTable {
    let money = |amount: Amount| format::money_exact(amount.minor(), currency, locale);
    let rows = months
        .iter()
        .map(|month| {
            let attainment = Ratio::of(month.actual.minor(), month.target.minor());
            vec![
                format::month_year(month.month.first_day()),
                money(month.actual),
                if month.target == Amount::ZERO { "No target".to_owned() } else { money(month.target) },
                attainment.map_or_else(|| UNKNOWN.to_owned(), |share| format::percent(share, locale, 1)),
            ]
        })
        .collect();
    ChartTable { columns: ["Month", "Actual", "Target", "Attainment"].map(str::to_owned).to_vec(), rows }
}

fn run_table(run: &MonthRun, currency: Currency, locale: Locale) -> ChartTable {
    let money = |amount: Option<Amount>| {
        amount.map_or_else(
            || UNKNOWN.to_owned(),
            |amount| format::money_exact(amount.minor(), currency, locale),
        )
    };
    let rows = run
        .days
        .iter()
        .map(|day| vec![format::date(day.day), money(day.actual), money(day.expected)])
        .collect();
    ChartTable { columns: ["Day", "Actual so far", "Target pace"].map(str::to_owned).to_vec(), rows }
}
