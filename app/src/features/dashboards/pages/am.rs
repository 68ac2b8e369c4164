//! An account manager's dashboard.
use leptos::prelude::*;

use super::months::{MonthsCard, RunCard};
use super::pipeline::PipelineCard;
use super::team_kpis::{LastFigure, TeamKpis};
use super::timeline::{Happening, TimelineCard};
use super::view::AmView;
use crate::features::customers::types::FollowUp;
use crate::features::targets::month::TargetMonth;
use crate::format::{self, Locale};
use crate::ui::{Cell, Column, EmptyState, Icon, Span, TableCard, Tone};
use crate::visitor::visitor;

/// Days without a note after which the number is marked.
const LONG_SILENCE_DAYS: i64 = 14;

const FOLLOW_UP_COLUMNS: &[Column] = &[
    Column::text("Customer", 1),
    Column::text("Stage", 1),
    Column::number("Potential", 1),
    Column::text("Last note", 2),
    Column::text("Next step", 3),
];

/// Own target, own pipeline, and whom to call next.
#[component]
pub fn AmPage(
    /// The page's document.
    view: AmView,
) -> impl IntoView {
    let dashboard = view.dashboard.clone();
    let currency = dashboard.head.currency;
    view! {
        <TeamKpis
            head=dashboard.head.clone()
            metrics=dashboard.metrics.clone()
            months=dashboard.months.clone()
            last=LastFigure::NeedsFollowUp
        />
        <div class="grid-12">
            <RunCard
                run=dashboard.current_month.clone()
                option=view.run_chart.clone()
                currency
                is_running=dashboard.current_month.month == TargetMonth::of(dashboard.head.as_of)
                span=Span::Eight
            />
            <PipelineCard view=view.clone() />
        </div>
        <MonthsCard
            title="Target vs actual"
            months=dashboard.months
            option=view.months_chart.clone()
            currency
            span=Span::Twelve
        />
        <div class="grid-12">
            <FollowUps rows=dashboard.follow_ups />
            <RecentProgress view />
        </div>
    }
}

#[component]
fn FollowUps(rows: Vec<FollowUp>) -> impl IntoView {
    let locale = visitor().locale();
    let rows = rows.into_iter().map(|row| follow_up_row(row, locale)).collect();
    view! {
        <TableCard
            title="Needs follow-up"
            subtitle="No progress note for too long, most silent first"
            columns=FOLLOW_UP_COLUMNS
            rows
            record=[0, 1, 2, 3]
            span=Span::Eight
            empty=view! {
                <EmptyState icon=Icon::Check title="Every customer has a note from the last 7 days." good=true />
            }
                .into_any()
        />
    }
}

fn follow_up_row(row: FollowUp, locale: Locale) -> Vec<Cell> {
    let days = format!("{} days ago", row.days_since_progress);
    let silence = if row.days_since_progress > LONG_SILENCE_DAYS {
        Cell::Badge(days, Tone::Danger)
    } else {
        Cell::Text(days)
    };
    let next = match (row.customer.next_follow_up_on, row.promise_broken) {
        (Some(day), true) => Cell::Badge(format!("Promised {}", format::day_month(day)), Tone::Danger),
        (Some(day), false) => Cell::Text(format::date(day)),
        (None, _) => Cell::Text("Call and add a note".to_owned()),
    };
    vec![
        Cell::Text(row.customer.company_name),
        Cell::Status(row.customer.status.into()),
        Cell::Text(format::money_exact(row.customer.potential.minor(), row.customer.currency, locale)),
        silence,
        next,
    ]
}

#[component]
fn RecentProgress(view: AmView) -> impl IntoView {
    let happenings = view
        .dashboard
        .recent_progress
        .into_iter()
        .zip(view.recent_times)
        .map(|(note, moment)| Happening {
            what: note.company_name,
            rest: format!("{} · {}", note.status.label(), note.description),
            moment,
        })
        .collect();
    view! {
        <TimelineCard
            title="Recent progress"
            happenings
            span=Span::Four
            empty=view! { <EmptyState icon=Icon::Clock title="No progress yet. Add the first note." /> }.into_any()
        />
    }
}
