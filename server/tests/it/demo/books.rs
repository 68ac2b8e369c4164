//! Money: what was bought, paid, owed and paid back adds up.
use std::collections::{BTreeMap, BTreeSet};

use time::{Date, Duration};

use super::on_every_day;
use super::rows::Rows;

#[tokio::test]
async fn plans_installments_allocations_and_payments_tie_out() {
    on_every_day(|rows| {
        for plan in &rows.plans {
            let order = rows.orders.iter().find(|order| order.id == plan.order_id).unwrap();
            let installments = rows.schedules.iter().filter(|row| row.plan_id == plan.id);
            assert_eq!(installments.map(|row| row.amount_minor).sum::<i64>(), plan.total_minor);
            assert_eq!(plan.total_minor, order.total_minor);
        }
        for row in &rows.schedules {
            let paid = rows.allocations.iter().filter(|allocation| allocation.schedule_id == row.id);
            assert_eq!(paid.map(|allocation| allocation.amount_minor).sum::<i64>(), row.paid_minor);
            let status = match row.paid_minor {
                _ if row.waived_on.is_some() => "WAIVED",
                0 => "DUE",
                paid if paid == row.amount_minor => "PAID",
                _ => "PARTIAL",
            };
            assert_eq!(row.status, status);
        }
        let mut allocated = BTreeMap::new();
        for allocation in &rows.allocations {
            let payment = rows.payments.iter().find(|payment| payment.id == allocation.payment_id).unwrap();
            assert_eq!((payment.status.as_str(), payment.received_on), ("SETTLED", allocation.applied_on));
            *allocated.entry(payment.id).or_insert(0) += allocation.amount_minor;
            assert!(allocated[&payment.id] <= payment.amount_minor);
        }
        for order in &rows.orders {
            let settled =
                rows.payments.iter().filter(|row| row.order_id == order.id && row.status == "SETTLED");
            let paid: i64 = settled.map(|payment| payment.amount_minor).sum();
            assert!(order.started_on.is_some() || paid <= order.total_minor, "{order:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn money_follows_the_order_and_the_order_the_first_touch() {
    on_every_day(|rows| {
        for order in &rows.orders {
            let lead = rows.leads.iter().find(|lead| lead.id == order.lead_id).unwrap();
            assert!(lead.first_touch_at < order.created_at);
            assert!(order.closed_at.is_none_or(|closed| order.created_at < closed && closed <= rows.now));
            assert_eq!(order.started_on.is_some(), rows.kind(order) == "SUBSCRIPTION");
            for payment in rows.payments.iter().filter(|payment| payment.order_id == order.id) {
                assert!(order.closed_at.unwrap_or(order.created_at) <= payment.received_at);
                assert!(payment.received_at <= rows.now);
            }
        }
        for refund in &rows.refunds {
            let payment = rows.payments.iter().find(|payment| payment.id == refund.payment_id).unwrap();
            assert!(payment.received_at < refund.refunded_at && refund.refunded_at <= rows.now);
            assert!(refund.amount_minor <= payment.amount_minor && payment.status == "SETTLED");
        }
        let paid_back_later = rows.refunds.iter().filter(|row| row.status == "SUCCEEDED").any(|refund| {
            let payment = rows.payments.iter().find(|payment| payment.id == refund.payment_id).unwrap();
            rows.is_this_month(refund.refunded_on) && !rows.is_this_month(payment.received_on)
        });
        assert!(paid_back_later);
    })
    .await;
}

#[tokio::test]
async fn every_kind_and_status_occurs() {
    on_every_day(|rows| {
        let orders: BTreeSet<_> = rows.orders.iter().map(|row| row.status.as_str()).collect();
        assert_eq!(Vec::from_iter(orders), ["CANCELLED", "LOST", "OPEN", "WON"]);
        let kinds: BTreeSet<_> = rows.orders.iter().map(|row| rows.kind(row)).collect();
        assert_eq!(Vec::from_iter(kinds), ["DEPOSIT", "HIGH_TICKET", "OTHER", "SUBSCRIPTION"]);
        let payments: BTreeSet<_> = rows.payments.iter().map(|row| row.status.as_str()).collect();
        assert_eq!(Vec::from_iter(payments), ["DISPUTED", "FAILED", "PENDING", "SETTLED"]);
        let refunds: BTreeSet<_> = rows.refunds.iter().map(|row| row.status.as_str()).collect();
        assert_eq!(Vec::from_iter(refunds), ["FAILED", "PENDING", "SUCCEEDED"]);
        let plans: BTreeSet<_> = rows.plans.iter().map(|row| row.status.as_str()).collect();
        assert_eq!(Vec::from_iter(plans), ["ACTIVE", "CANCELLED", "COMPLETED", "DEFAULTED"]);
        let parts: BTreeSet<_> = rows.schedules.iter().map(|row| row.status.as_str()).collect();
        assert_eq!(Vec::from_iter(parts), ["DUE", "PAID", "PARTIAL", "WAIVED"]);
        assert!(rows.orders.iter().any(|row| row.deposit_for_order_id.is_some()));
        assert!(
            rows.orders
                .iter()
                .any(|row| row.status == "WON" && row.source.is_none() && row.campaign_id.is_none())
        );
        assert!(rows.orders.iter().any(|row| row.ended_on.is_some_and(|day| day < rows.today)));
        assert!(rows.orders.iter().any(|row| row.canceled_on.is_some() && row.ended_on > Some(rows.today)));
        let ended =
            |row: &&entity::order::Model| row.ended_on.is_none_or(|end| end >= row.started_on.unwrap());
        assert!(rows.orders.iter().filter(|row| row.started_on.is_some()).all(|row| ended(&row)));
    })
    .await;
}

#[tokio::test]
async fn every_source_sold_something_this_month_and_the_weeks_before() {
    on_every_day(|rows| {
        let settled = |within: &dyn Fn(Date) -> bool| -> BTreeSet<Option<String>> {
            let payments =
                rows.payments.iter().filter(|row| row.status == "SETTLED" && within(row.received_on));
            payments
                .map(|row| rows.orders.iter().find(|order| order.id == row.order_id).unwrap().source.clone())
                .collect()
        };
        let this_month = settled(&|day| rows.is_this_month(day));
        for source in ["SDR_OUTBOUND", "WEBINAR", "IG_DM", "ADS"] {
            assert!(this_month.contains(&Some(source.to_owned())), "{source}");
        }
        for back in 0..12 {
            let last = rows.today - Duration::days(back * 10);
            assert!(!settled(&|day| day <= last && day > last - Duration::days(10)).is_empty(), "{last}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_age_of_debt_occurs_and_one_installment_is_due_today() {
    on_every_day(|rows| {
        let mut ages = BTreeMap::<&str, i64>::new();
        for row in open_installments(rows) {
            let age = match (rows.today - row.due_on).whole_days() {
                ..=0 => "not due",
                1..=30 => "1-30",
                31..=60 => "31-60",
                61..=90 => "61-90",
                _ => "90+",
            };
            *ages.entry(age).or_default() += row.amount_minor - row.paid_minor;
        }
        assert_eq!(ages.len(), 5, "{ages:?}");
        assert!(ages.values().all(|owed| *owed > 0));
        assert!(open_installments(rows).any(|row| row.due_on == rows.today));
    })
    .await;
}

#[tokio::test]
async fn plans_have_the_status_that_their_installments_ask_for() {
    on_every_day(|rows| {
        let limit = i64::from(rows.organization.default_after_days);
        for plan in rows.plans.iter().filter(|plan| plan.status != "CANCELLED") {
            let installments = || rows.schedules.iter().filter(|row| row.plan_id == plan.id);
            let open = || installments().filter(|row| matches!(row.status.as_str(), "DUE" | "PARTIAL"));
            let is_late = open().any(|row| (rows.today - row.due_on).whole_days() >= limit);
            let status = if is_late {
                "DEFAULTED"
            } else if open().next().is_none() {
                "COMPLETED"
            } else {
                "ACTIVE"
            };
            assert_eq!(plan.status, status);
            assert!(plan.defaulted_on.is_none_or(|day| day <= rows.today));
        }
    })
    .await;
}

/// Installments that somebody still owes.
fn open_installments(rows: &Rows) -> impl Iterator<Item = &entity::payment_plan_schedule::Model> {
    rows.schedules.iter().filter(|row| {
        let plan = rows.plans.iter().find(|plan| plan.id == row.plan_id).unwrap();
        matches!(plan.status.as_str(), "ACTIVE" | "DEFAULTED")
            && matches!(row.status.as_str(), "DUE" | "PARTIAL")
    })
}
