//! An admin's dashboard: every department, and who changed what.
use leptos::prelude::*;

use super::standing::{meter_cell, pace_cell};
use super::team_kpis::{count, no_target};
use super::timeline::{Happening, TimelineCard};
use super::view::AdminView;
use crate::charts::{ChartCard, ChartTable, LegendItem, legend_of};
use crate::features::activity::phrase;
use crate::features::dashboards::types::{AdminDashboard, DepartmentStanding};
use crate::format::{self, Locale, UNKNOWN};
use crate::metrics::{AmountMetric, definition};
use crate::money::Currency;
use crate::ui::{Cell, Column, EmptyState, Figure, Icon, KpiCard, Span, TableCard, snapshot_note};
use crate::visitor::visitor;

const COLUMNS: &[Column] = &[
    Column::text("Department", 1),
    Column::text("GM", 2),
    Column::number("AMs", 3),
    Column::number("Target", 2),
    Column::number("Actual", 1),
    Column::text("Attainment", 1),
    Column::number("Pipeline", 3),
    Column::text("Status", 2),
];

/// Totals, departments, their months and the latest changes.
#[component]
pub fn AdminPage(
    /// The page's document.
    view: AdminView,
) -> impl IntoView {
    let dashboard = view.dashboard.clone();
    view! {
        <Kpis dashboard=dashboard.clone() />
        <Departments departments=dashboard.departments currency=dashboard.head.currency />
        <div class="grid-12">
            <MonthsByDepartment view=view.clone() />
            <Activity view />
        </div>
    }
}

#[component]
fn Kpis(dashboard: AdminDashboard) -> impl IntoView {
    let locale = visitor().locale();
    let AdminDashboard { head, metrics, months, .. } = dashboard;
    let flow = head.period.previous_label().map(|days| format!("vs {days}"));
    let snapshot = Some(snapshot_note(head.as_of, &head.period));
    let money =
        |id: &str, metric: &AmountMetric, versus: Option<String>, note: Option<String>, spark: Vec<i64>| {
            definition(id).map(|of| {
                let figure = Figure::money(&metric.metric(), of, head.currency, locale);
                view! { <KpiCard of figure versus note spark /> }.into_any()
            })
        };
    let no_target = metrics.attainment.value.is_none().then(|| no_target(&head));
    let actual_course =
        months.iter().filter(|month| month.month.first_day() <= head.as_of).map(|month| month.actual.minor());
    let tiles = [
        money("totalTarget", &metrics.total_target, flow.clone(), no_target, Vec::new()),
        money("actual", &metrics.actual, flow, None, actual_course.collect()),
        money("totalPipeline", &metrics.total_pipeline, snapshot.clone(), None, Vec::new()),
        count("customers", &metrics.customers, snapshot.clone(), ""),
        count("users", &metrics.users, snapshot, "kpi-wide"),
    ];
    view! { <div class="kpi-grid kpi-grid-5">{tiles.into_iter().collect_view()}</div> }
}

#[component]
fn Departments(departments: Vec<DepartmentStanding>, currency: Currency) -> impl IntoView {
    let locale = visitor().locale();
    let rows = departments.into_iter().map(|department| row(department, currency, locale)).collect();
    view! {
        <TableCard
            title="Departments"
            subtitle="Target, actual and pace of the months that the period touches"
            columns=COLUMNS
            rows
            record=[0, 7, 4, 5]
            span=Span::Twelve
            empty=view! { <EmptyState icon=Icon::Users title="No departments yet" /> }.into_any()
        />
    }
}

fn row(department: DepartmentStanding, currency: Currency, locale: Locale) -> Vec<Cell> {
    let money = |minor| Cell::money(minor, currency, locale);
    vec![
        Cell::Text(department.name),
        department.gm_name.map_or(Cell::Missing, Cell::Text),
        Cell::Text(format::count(department.ams, locale)),
        money(department.target.minor()),
        money(department.actual.minor()),
        meter_cell(
            department.attainment,
            department.expected_by_today,
            department.target,
            department.pace,
            locale,
        ),
        money(department.open_pipeline.minor()),
        pace_cell(department.pace),
    ]
}

#[component]
fn MonthsByDepartment(view: AdminView) -> impl IntoView {
    let locale = visitor().locale();
    let AdminDashboard { head, months, department_months, .. } = view.dashboard;
    let currency = head.currency;
    let money = |minor| format::money_exact(minor, currency, locale);
    let names = || department_months.iter().map(|department| department.name.clone());
    let target = "Target".to_owned();
    let mut legend = legend_of(names());
    legend.push(LegendItem { name: target.clone(), swatch: "swatch-dash", value: None });
    let rows = months.iter().enumerate().map(|(index, month)| {
        let cells = department_months.iter().map(|department| {
            department.actual.get(index).map_or_else(|| UNKNOWN.to_owned(), |amount| money(amount.minor()))
        });
        (format::month_year(month.month.first_day()), cells.chain([money(month.target.minor())]).collect())
    });
    let table = ChartTable::of("Month", names().chain([target]), rows);
    view! {
        <ChartCard
            id="departments"
            title="Actual by department"
            subtitle=format!("Closed won per month against the whole target, {}", view.departments_chart.unit)
            option=view.departments_chart
            legend
            table
            span=Span::Eight
        />
    }
}

#[component]
fn Activity(view: AdminView) -> impl IntoView {
    let happenings = view
        .dashboard
        .activity
        .into_iter()
        .zip(view.activity_times)
        .map(|(entry, moment)| Happening {
            rest: phrase(&entry),
            what: entry.user_name.unwrap_or_else(|| "Someone".to_owned()),
            moment,
        })
        .collect();
    view! {
        <TimelineCard
            title="Activity"
            happenings
            span=Span::Four
            empty=view! { <EmptyState icon=Icon::Activity title="No changes yet" /> }.into_any()
        />
    }
}
