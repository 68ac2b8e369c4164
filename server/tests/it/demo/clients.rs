//! Clients: some are in the red zone, for each of its reasons, and most are not.
use std::collections::{BTreeMap, BTreeSet};

use time::{Date, Duration};
use uuid::Uuid;

use super::on_every_day;
use super::rows::Rows;

#[tokio::test]
async fn each_rule_of_the_red_zone_holds_for_some_and_for_most_none_does() {
    on_every_day(|rows| {
        let clients = clients(rows);
        let mut fired = [0; 3];
        let mut in_zone = 0;
        for (lead, since) in &clients {
            let rules = rules(rows, *lead, *since);
            in_zone += usize::from(rules.contains(&true));
            fired.iter_mut().zip(rules).for_each(|(count, fires)| *count += usize::from(fires));
        }
        assert!(fired.iter().all(|count| *count > 0), "{fired:?}");
        assert!(in_zone * 3 < clients.len(), "{in_zone} of {}", clients.len());
    })
    .await;
}

#[tokio::test]
async fn clients_act_only_after_they_became_clients() {
    on_every_day(|rows| {
        let clients = clients(rows);
        assert!(
            rows.steps
                .iter()
                .all(|step| clients[&step.lead_id] <= step.happened_on && step.happened_at <= rows.now)
        );
        assert!(
            rows.answers.iter().all(|answer| clients[&answer.lead_id] < answer.on && answer.at <= rows.now)
        );
        assert!(rows.answers.len() >= 10);
    })
    .await;
}

/// Leads with a won order of a kind that makes a client, with the first day on which they had one.
fn clients(rows: &Rows) -> BTreeMap<Uuid, Date> {
    let mut clients = BTreeMap::new();
    for order in rows.orders.iter().filter(|order| order.status == "WON") {
        if let ("HIGH_TICKET" | "SUBSCRIPTION", Some(day)) = (rows.kind(order), order.closed_on) {
            let since = clients.entry(order.lead_id).or_insert(day);
            *since = day.min(*since);
        }
    }
    clients
}

/// Too much overdue, two installments missed, onboarding late.
fn rules(rows: &Rows, lead: Uuid, since: Date) -> [bool; 3] {
    let orders: BTreeSet<_> =
        rows.orders.iter().filter(|order| order.lead_id == lead).map(|order| order.id).collect();
    let owing = |plan: &&entity::payment_plan::Model| matches!(plan.status.as_str(), "ACTIVE" | "DEFAULTED");
    let plans = rows.plans.iter().filter(|plan| orders.contains(&plan.order_id)).filter(owing);
    let plans: BTreeSet<_> = plans.map(|plan| plan.id).collect();
    let overdue: Vec<i64> = rows
        .schedules
        .iter()
        .filter(|row| plans.contains(&row.plan_id) && row.due_on < rows.today)
        .filter(|row| matches!(row.status.as_str(), "DUE" | "PARTIAL"))
        .map(|row| row.amount_minor - row.paid_minor)
        .collect();
    let required = rows.organization.required_onboarding_kinds.as_array().unwrap();
    let is_done = required.iter().all(|kind| {
        rows.steps.iter().any(|step| step.lead_id == lead && Some(step.kind.as_str()) == kind.as_str())
    });
    let window = Duration::days(i64::from(rows.organization.onboarding_days));
    let is_late = !is_done && rows.today > since + window;
    [overdue.iter().sum::<i64>() > rows.organization.red_zone_minor, overdue.len() >= 2, is_late]
}
