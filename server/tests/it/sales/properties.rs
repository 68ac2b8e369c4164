//! What holds for every period: SQL = fold, parts = total, adjacent windows add up.
use serde_json::{Value, json};
use time::{Date, Duration};

use super::chance::Chance;
use super::ledger::{Asked, Ledger, Window};
use super::{PRESETS, TODAY, between, cash_by_source, main_books, page, summary, value};
use crate::support::{Client, Portal, on_both_engines};

const FLOWS: [&str; 9] = [
    "cashCollectedCents",
    "grossCashCents",
    "refundsCents",
    "highTicketCents",
    "depositCents",
    "subscriptionCents",
    "otherCents",
    "ordersWon",
    "newCustomers",
];

/// The seeded rows and many more by chance, with everything the schema allows.
async fn eventful(portal: &Portal) -> (Client, Ledger) {
    let books = main_books(portal).await;
    Chance::seeded(7).fill(books, 60).await;
    (portal.sign_in("sales@waymark.test").await, Ledger::read(portal.db(), books.org_id).await)
}

#[tokio::test]
async fn every_metric_of_every_preset_equals_a_fold_over_the_raw_rows() {
    on_both_engines(async |portal: Portal| {
        let (client, ledger) = eventful(&portal).await;
        for (range, window, before, year_before) in PRESETS {
            let comparisons = [
                ("", Some(before)),
                ("&compare=previous", Some(before)),
                ("&compare=year", Some(year_before)),
                ("&compare=none", None),
            ];
            for (compare, previous) in comparisons {
                let body = summary(&client, &format!("range={range}{compare}")).await;
                let asked = Asked { window, previous, as_of: TODAY, today: TODAY };
                assert_eq!(body["metrics"], ledger.summary(asked), "{range}{compare}");
                assert_eq!(body["from"], window.0.to_string());
                assert_eq!(body["to"], window.1.to_string());
                assert_eq!(body["asOf"], "2026-08-22");
                assert_eq!(body["currency"], "USD");
                assert_eq!(body["timezone"], "America/New_York");
            }
        }
        assert_eq!(summary(&client, "").await, summary(&client, "range=mtd&compare=previous").await);
    })
    .await;
}

#[tokio::test]
async fn every_metric_of_any_window_and_day_equals_a_fold_over_the_raw_rows() {
    on_both_engines(async |portal: Portal| {
        let (client, ledger) = eventful(&portal).await;
        let mut chance = Chance::seeded(11);
        for _ in 0..25 {
            let (window, as_of) = (chance.window(), chance.day());
            let days = window.1 - window.0 + Duration::DAY;
            let before = (window.0 - days, window.0 - Duration::DAY);
            for (compare, previous) in
                [("previous", Some(before)), ("year", year_before(window)), ("none", None)]
            {
                let query = format!("{}&compare={compare}&asOf={as_of}", between(window));
                let asked = Asked { window, previous, as_of, today: TODAY };
                assert_eq!(summary(&client, &query).await["metrics"], ledger.summary(asked), "{query}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn cash_by_source_has_every_day_and_adds_up_to_cash_collected() {
    on_both_engines(async |portal: Portal| {
        let (client, ledger) = eventful(&portal).await;
        let mut chance = Chance::seeded(13);
        let mut queries: Vec<_> =
            PRESETS.into_iter().map(|(range, window, ..)| (format!("range={range}"), window)).collect();
        queries.extend((0..10).map(|_| chance.window()).map(|window| (between(window), window)));
        for (query, window) in queries {
            let body = cash_by_source(&client, &query).await;
            let (series, totals) = ledger.cash_by_source(window);
            assert_eq!(body["series"], series, "{query}");
            assert_eq!(body["totals"], totals, "{query}");
            let sum: i64 = totals.as_object().unwrap().values().map(|cents| cents.as_i64().unwrap()).sum();
            assert_eq!(sum, value(&summary(&client, &query).await, "cashCollectedCents"), "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn parts_add_up_to_their_total() {
    on_both_engines(async |portal: Portal| {
        let (client, ledger) = eventful(&portal).await;
        for (range, window, ..) in PRESETS {
            let body = summary(&client, &format!("range={range}")).await;
            let of = |metric| value(&body, metric);
            let kinds = ["highTicketCents", "depositCents", "subscriptionCents", "otherCents"];
            assert_eq!(of("cashCollectedCents"), kinds.into_iter().map(of).sum::<i64>(), "{range}");
            assert_eq!(of("cashCollectedCents"), of("grossCashCents") - of("refundsCents"), "{range}");
            assert_eq!(of("cashCollectedCents"), ledger.net(window), "{range}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_flows_of_two_adjacent_windows_add_up_to_those_of_both() {
    on_both_engines(async |portal: Portal| {
        let (client, _) = eventful(&portal).await;
        let mut chance = Chance::seeded(17);
        for _ in 0..10 {
            let (from, to) = chance.window();
            let middle = from + (to - from) / 2;
            let whole = summary(&client, &between((from, to))).await;
            let first = summary(&client, &between((from, middle))).await;
            let second = if middle < to {
                summary(&client, &between((middle + Duration::DAY, to))).await
            } else {
                json!({ "metrics": FLOWS.map(|name| (name, json!({ "value": 0 }))).into_iter().collect::<Value>() })
            };
            for flow in FLOWS {
                assert_eq!(value(&whole, flow), value(&first, flow) + value(&second, flow), "{flow} {from} {to}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn page_and_rest_show_the_same_figures() {
    on_both_engines(async |portal: Portal| {
        let (client, ledger) = eventful(&portal).await;
        for (range, window, ..) in PRESETS {
            let overview = page(&client, "sales/overview", &[("range", range)]).await;
            let rest = summary(&client, &format!("range={range}")).await;
            let cash = cash_by_source(&client, &format!("range={range}")).await;
            assert_eq!(overview["metrics"], rest["metrics"], "{range}");
            let steps = overview["cashBuckets"].as_array().unwrap();
            for (source, cents) in cash["totals"].as_object().unwrap() {
                let sum: i64 = steps.iter().map(|step| step["cash"][source].as_i64().unwrap()).sum();
                assert_eq!(Some(sum), cents.as_i64(), "{source} of {range}");
            }
            assert_eq!(overview["cashTotals"], cash["totals"], "{range}");

            let net = value(&rest, "cashCollectedCents");
            assert_eq!(sum_of(&overview["mix"], "cashCents"), net, "{range}");
            assert_eq!(sum_of(&overview["sources"], "cashCents"), net, "{range}");
            assert_eq!(sum_of(&overview["sources"], "ordersWon"), value(&rest, "ordersWon"), "{range}");
            let touched = ledger.leads.iter().filter(|lead| within(window, lead.first_touch_on)).count();
            assert_eq!(sum_of(&overview["sources"], "leads"), i64::try_from(touched).unwrap(), "{range}");
            assert_eq!(total(&overview["trend"]["cashCents"]), net, "{range}");
            assert_eq!(total(&overview["trend"]["ordersWon"]), value(&rest, "ordersWon"), "{range}");
        }
        let nothing_asked = page(&client, "sales/overview", &[]).await;
        assert_eq!(nothing_asked, page(&client, "sales/overview", &[("range", "mtd")]).await);
        let unknown = page(&client, "sales/overview", &[("range", "fortnight")]).await;
        assert_eq!(unknown["metrics"], nothing_asked["metrics"]);
        assert!(unknown["notice"].is_string() && nothing_asked["notice"].is_null());
    })
    .await;
}

#[tokio::test]
async fn ageing_and_the_latest_overdues_are_those_of_the_raw_rows() {
    on_both_engines(async |portal: Portal| {
        let (client, ledger) = eventful(&portal).await;
        let overview = page(&client, "sales/overview", &[]).await;
        let debts = ledger.debts(TODAY);
        let band = |days: std::ops::RangeInclusive<i64>| {
            let of_band = debts.iter().filter(|debt| days.contains(&(TODAY - debt.due_on).whole_days()));
            of_band.map(|debt| debt.remaining).sum::<i64>()
        };
        let ageing = json!({
            "notDue": band(i64::MIN..=0), "d1_30": band(1..=30), "d31_60": band(31..=60), "d61_90": band(61..=90),
            "d90plus": band(91..=i64::MAX),
        });
        assert_eq!(overview["ageing"], ageing);
        let bands: i64 = ageing.as_object().unwrap().values().map(|cents| cents.as_i64().unwrap()).sum();
        assert_eq!(bands, value(&overview, "outstandingCents"));

        let mut late: Vec<_> = debts.iter().filter(|debt| debt.due_on < TODAY).collect();
        late.sort_by_key(|debt| std::cmp::Reverse((debt.due_on, debt.schedule_id)));
        let expected: Vec<_> = late
            .iter()
            .take(8)
            .map(|debt| json!([debt.schedule_id, debt.lead_id, debt.due_on.to_string(), (TODAY - debt.due_on).whole_days(), debt.remaining]))
            .collect();
        let shown = ["scheduleId", "leadId", "dueOn", "daysOverdue", "remainingCents"];
        assert_eq!(columns(&overview["overdues"], &shown), expected);
    })
    .await;
}

#[tokio::test]
async fn the_latest_orders_show_what_was_paid_of_each() {
    on_both_engines(async |portal: Portal| {
        let (client, ledger) = eventful(&portal).await;
        let overview = page(&client, "sales/overview", &[]).await;
        let mut orders: Vec<_> = ledger.orders.values().collect();
        orders.sort_by_key(|order| std::cmp::Reverse((order.created_at, order.id)));
        let all_time = (Date::MIN, TODAY);
        let expected: Vec<_> = orders
            .iter()
            .take(8)
            .map(|order| {
                let paid: i64 = ledger
                    .movements(all_time)
                    .filter(|row| row.order.id == order.id)
                    .map(|row| row.net)
                    .sum();
                let kind = &ledger.products[&order.product_id].kind;
                json!([
                    order.id,
                    order.created_on.to_string(),
                    order.lead_id,
                    kind,
                    order.total_minor,
                    paid,
                    order.status
                ])
            })
            .collect();
        let shown = ["id", "createdOn", "leadId", "kind", "totalCents", "paidCents", "status"];
        assert_eq!(columns(&overview["orders"], &shown), expected);
    })
    .await;
}

fn within((from, to): Window, day: Date) -> bool {
    from <= day && day <= to
}

fn columns(rows: &Value, names: &[&str]) -> Vec<Value> {
    let pick = |row: &Value| names.iter().map(|name| row[*name].clone()).collect();
    rows.as_array().unwrap().iter().map(pick).collect()
}

fn sum_of(rows: &Value, name: &str) -> i64 {
    rows.as_array().unwrap().iter().map(|row| row[name].as_i64().unwrap()).sum()
}

fn total(values: &Value) -> i64 {
    values.as_array().unwrap().iter().map(|value| value.as_i64().unwrap()).sum()
}

/// The same days of the year before, 29 February as the 28th; nothing where the two would meet.
fn year_before((from, to): Window) -> Option<Window> {
    let earlier = |day: Date| {
        day.replace_year(day.year() - 1)
            .unwrap_or_else(|_| day.replace_day(28).unwrap().replace_year(day.year() - 1).unwrap())
    };
    Some((earlier(from), earlier(to))).filter(|(_, end)| *end < from)
}
