//! A general manager's dashboard: the department, and each account manager in it.
use leptos::prelude::*;

use super::closing_soon::ClosingSoon;
use super::months::MonthsCard;
use super::standing::{attainment_text, expected_share, meter_tone};
use super::team_kpis::{LastFigure, TeamKpis};
use super::view::GmView;
use crate::features::dashboards::types::{AmStanding, GmDashboard};
use crate::format::{self, Locale};
use crate::money::Currency;
use crate::ui::{Avatar, EmptyState, Icon, Meter, Span, StatusBadge};
use crate::visitor::visitor;

/// Attainment of the department, its people, its trend, its next deals.
#[component]
pub fn GmPage(
    /// The page's document.
    view: GmView,
) -> impl IntoView {
    let dashboard = view.dashboard;
    let currency = dashboard.head.currency;
    view! {
        <DepartmentSelect dashboard=dashboard.clone() />
        <TeamKpis
            head=dashboard.head.clone()
            metrics=dashboard.metrics.clone()
            months=dashboard.months.clone()
            last=LastFigure::ActiveCustomers
        />
        <Team ams=dashboard.ams currency />
        <MonthsCard
            title="Department trend"
            months=dashboard.months
            option=view.months_chart
            currency
            span=Span::Twelve
        />
        <ClosingSoon customers=dashboard.closing_soon />
    }
}

/// Shown to who leads more than one department; a plain form, so it works without script.
#[component]
fn DepartmentSelect(dashboard: GmDashboard) -> impl IntoView {
    (dashboard.departments.len() > 1).then(|| {
        let chosen = dashboard.department_id;
        view! {
            <form method="get" action="/dashboard" class="toolbar">
                <label class="field">
                    <span class="label">"Department"</span>
                    <select class="input select" name="departmentId">
                        <option value="" selected=chosen.is_none()>"All departments"</option>
                        {dashboard
                            .departments
                            .into_iter()
                            .map(|department| {
                                view! {
                                    <option
                                        value=department.department_id.to_string()
                                        selected=chosen == Some(department.department_id)
                                    >
                                        {department.name}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </label>
                <button class="btn btn-secondary" type="submit">"Show"</button>
            </form>
        }
    })
}

/// The account managers, best attainment first: who stands where at a glance, then a card for each.
#[component]
fn Team(ams: Vec<AmStanding>, currency: Currency) -> impl IntoView {
    let locale = visitor().locale();
    if ams.is_empty() {
        return view! {
            <div class="card">
                <EmptyState icon=Icon::Users title="No account managers in this department." />
            </div>
        }
        .into_any();
    }
    view! {
        <Leaderboard ams=ams.clone() currency locale />
        <section class="flex flex-col gap-4" aria-labelledby="team-title">
            <h2 class="section-title" id="team-title">"Account managers"</h2>
            <ul class="grid-12">
                {ams.into_iter().map(|am| view! { <AmCard am currency locale /> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// Actual against target as bars, the tick where each should be by today.
#[component]
fn Leaderboard(ams: Vec<AmStanding>, currency: Currency, locale: Locale) -> impl IntoView {
    let money = move |minor| format::money_compact(minor, currency, locale);
    let rows = ams
        .into_iter()
        .map(|am| {
            let amounts = format!("{} of {}", money(am.actual.minor()), money(am.target.minor()));
            view! {
                <li class="standing-row">
                    <span class="truncate font-medium">{am.name.clone()}</span>
                    <Meter
                        label=format!("{}, actual against target", am.name)
                        share=am.attainment
                        tick=expected_share(am.expected_by_today, am.target)
                        text=attainment_text(am.attainment, locale)
                        tone=meter_tone(am.pace)
                    />
                    <span class="num text-muted-fg">{amounts}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="leaderboard-title">
            <div class="card-head">
                <div>
                    <h2 class="card-title" id="leaderboard-title">"Leaderboard"</h2>
                    <p class="card-sub">"Actual against target; the mark is where one should be by today"</p>
                </div>
            </div>
            <ol class="card-body grid gap-1">{rows}</ol>
        </section>
    }
}

#[component]
fn AmCard(am: AmStanding, currency: Currency, locale: Locale) -> impl IntoView {
    let money = move |minor| format::money_exact(minor, currency, locale);
    view! {
        <li class="card card-pad flex flex-col gap-4 span-4">
            <div class="flex flex-wrap items-center gap-3">
                <Avatar id=am.user_id name=am.name.clone() />
                <h3 class="card-title">{am.name.clone()}</h3>
                {am.pace.map(|pace| view! { <StatusBadge status=pace /> })}
            </div>
            <Meter
                label=format!("Attainment of {}", am.name)
                share=am.attainment
                tick=expected_share(am.expected_by_today, am.target)
                text=attainment_text(am.attainment, locale)
                tone=meter_tone(am.pace)
            />
            <dl class="facts">
                <dt>"Closed won"</dt>
                <dd>{money(am.actual.minor())}</dd>
                <dt>"Target"</dt>
                <dd>{money(am.target.minor())}</dd>
                <dt>"Open pipeline"</dt>
                <dd>{money(am.open_pipeline.minor())}</dd>
                <dt>"Active customers"</dt>
                <dd>{format::count(am.active_customers, locale)}</dd>
                <dt>"Needs follow-up"</dt>
                <dd>{format::count(am.needs_follow_up, locale)}</dd>
            </dl>
        </li>
    }
}
