//! The charts of the dashboards and the sentences that describe them.
use crate::charts::{
    ChartOption, Line, LineStyle, Slice, Stack, TargetBar, ValueKind, color, days_link, donut, stacked_bars,
    target_vs_actual, time_series,
};
use crate::features::customers::types::{CustomerStatus, FunnelStage};
use crate::features::dashboards::types::DepartmentMonths;
use crate::features::targets::types::{MonthRun, MonthTotals};
use crate::format::{self, Locale};
use crate::metrics::Amount;
use crate::money::Currency;

/// Actual by month as bars with a tick at the target.
pub(super) fn months(months: &[MonthTotals], currency: Currency, locale: Locale) -> ChartOption {
    let bars: Vec<_> = months
        .iter()
        .map(|month| TargetBar {
            label: format::month_year(month.month.first_day()),
            target: Some(month.target.minor()).filter(|target| *target != 0),
            actual: month.actual.minor(),
        })
        .collect();
    let actual = months.iter().map(|month| i128::from(month.actual.minor())).sum();
    let target = months.iter().map(|month| i128::from(month.target.minor())).sum();
    let description = format!(
        "Actual of {} months: {} of a target of {}.",
        months.len(),
        total(actual, currency, locale),
        total(target, currency, locale),
    );
    target_vs_actual(&bars, ValueKind::Money(currency), locale, description).with_links(month_links(months))
}

/// The month's actual as it grew day by day, beside the pace that reaches the target.
pub(super) fn run(run: &MonthRun, currency: Currency, locale: Locale) -> ChartOption {
    let labels = run.days.iter().map(|day| format::day_month(day.day)).collect();
    let minor = |amount: Option<Amount>| amount.map(Amount::minor);
    let actual = Line {
        name: "Actual".to_owned(),
        color: "--chart-1",
        style: LineStyle::Solid,
        values: run.days.iter().map(|day| minor(day.actual)).collect(),
    };
    let pace = Line {
        name: "Target pace".to_owned(),
        color: "--previous",
        style: LineStyle::Dashed,
        values: run.days.iter().map(|day| minor(day.expected)).collect(),
    };
    let money = |amount: Amount| format::money_exact(amount.minor(), currency, locale);
    let expected = run.expected_by_today.map(|amount| format!(", expected by today {}", money(amount)));
    let description = format!(
        "Closed won in {} {} of {}{}.",
        format::month_year(run.month.first_day()),
        money(run.actual),
        money(run.target),
        expected.unwrap_or_default()
    );
    time_series(labels, &[actual, pace], ValueKind::Money(currency), locale, description)
}

/// Potential of active customers by stage.
pub(super) fn stages(funnel: &[FunnelStage], currency: Currency, locale: Locale) -> ChartOption {
    let slices: Vec<_> = funnel
        .iter()
        .map(|stage| Slice {
            name: stage.status.label().to_owned(),
            color: stage_variable(stage.status),
            value: stage.potential.minor(),
            link: None,
        })
        .collect();
    let parts: Vec<_> = funnel
        .iter()
        .map(|stage| {
            let potential = format::money_exact(stage.potential.minor(), currency, locale);
            format!("{} {potential}", stage.status.label())
        })
        .collect();
    let description = format!("Open pipeline by stage: {}.", parts.join(", "));
    donut(&slices, ValueKind::Money(currency), locale, description)
}

/// Actual by month, one layer a department, under the line of the whole target.
pub(super) fn departments(
    departments: &[DepartmentMonths],
    months: &[MonthTotals],
    currency: Currency,
    locale: Locale,
) -> ChartOption {
    let stacks: Vec<_> = departments
        .iter()
        .enumerate()
        .map(|(index, department)| Stack {
            name: department.name.clone(),
            color: color(index),
            values: department.actual.iter().map(|amount| amount.minor()).collect(),
        })
        .collect();
    let target = Stack {
        name: "Target".to_owned(),
        color: "--previous",
        values: months.iter().map(|month| month.target.minor()).collect(),
    };
    let labels = months.iter().map(|month| format::month_year(month.month.first_day())).collect();
    let actual = months.iter().map(|month| i128::from(month.actual.minor())).sum();
    let description = format!(
        "Actual of {} departments over {} months: {} in all.",
        departments.len(),
        months.len(),
        total(actual, currency, locale)
    );
    stacked_bars(labels, &stacks, Some(&target), ValueKind::Money(currency), locale, description)
        .with_links(month_links(months))
}

/// The dashboard of each month; none of a month in which nothing was won.
fn month_links(months: &[MonthTotals]) -> Vec<String> {
    let link = |month: &MonthTotals| {
        let (from, to) = month.month.days();
        if month.actual == Amount::ZERO { String::new() } else { days_link("/dashboard", from, to) }
    };
    months.iter().map(link).collect()
}

fn total(minor: i128, currency: Currency, locale: Locale) -> String {
    i64::try_from(minor)
        .map_or_else(|_| format::UNKNOWN.to_owned(), |minor| format::money_exact(minor, currency, locale))
}

/// CSS variable of a stage's colour.
const fn stage_variable(status: CustomerStatus) -> &'static str {
    match status {
        CustomerStatus::Prospect => "--stage-1",
        CustomerStatus::Ongoing => "--stage-2",
        CustomerStatus::Proposal => "--stage-3",
        CustomerStatus::Negotiation => "--stage-4",
        CustomerStatus::ClosedWon => "--stage-won",
        CustomerStatus::ClosedLost => "--stage-lost",
    }
}
