//! What clients owe, against the sales figures and a plain fold over the raw rows.
use std::collections::BTreeMap;

use serde_json::json;

use crate::sales::chance::Chance;
use crate::sales::ledger::Ledger;
use crate::sales::{PRESETS, TODAY, main_books, page, summary};
use crate::support::{Portal, on_both_engines};

#[tokio::test]
async fn client_success_and_sales_agree_on_what_is_owed() {
    on_both_engines(async |portal: Portal| {
        Chance::seeded(29).fill(main_books(&portal).await, 40).await;
        let (csm, sales) =
            (portal.sign_in("csm@waymark.test").await, portal.sign_in("sales@waymark.test").await);
        for (range, ..) in PRESETS {
            let clients = page(&csm, "clients/overview", &[("range", range)]).await;
            let summary = summary(&sales, &format!("range={range}")).await;
            let overview = page(&sales, "sales/overview", &[("range", range)]).await;
            assert_eq!(
                clients["metrics"]["totalOwedCents"], summary["metrics"]["outstandingCents"],
                "{range}"
            );
            assert_eq!(clients["metrics"]["overdueCents"], summary["metrics"]["overdueCents"], "{range}");
            assert_eq!(clients["ageing"], overview["ageing"], "{range}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_clients_furthest_behind_are_those_of_the_raw_rows() {
    on_both_engines(async |portal: Portal| {
        let books = main_books(&portal).await;
        Chance::seeded(31).fill(books, 60).await;
        let ledger = Ledger::read(portal.db(), books.org_id).await;
        let is_client = |lead| {
            ledger.orders.values().any(|order| {
                let kind = &ledger.products[&order.product_id].kind;
                let counts = order.status == "WON" && order.closed_on.is_some_and(|day| day <= TODAY);
                order.lead_id == lead && counts && ["HIGH_TICKET", "SUBSCRIPTION"].contains(&kind.as_str())
            })
        };
        let mut owed = BTreeMap::new();
        for debt in ledger.debts(TODAY).into_iter().filter(|debt| is_client(debt.lead_id)) {
            let entry = owed.entry(debt.lead_id).or_insert((0, 0, 0, TODAY));
            entry.0 += debt.remaining;
            if debt.due_on < TODAY {
                entry.1 += debt.remaining;
                entry.2 += 1;
                entry.3 = debt.due_on.min(entry.3);
            }
        }
        let mut expected: Vec<_> = owed.into_iter().filter(|(_, (_, overdue, ..))| *overdue > 0).collect();
        expected.sort_by_key(|(lead, (_, overdue, ..))| (std::cmp::Reverse(*overdue), *lead));
        let expected: Vec<_> = expected
            .into_iter()
            .take(10)
            .map(|(lead, (owed, overdue, missed, oldest))| {
                json!([lead, owed, overdue, missed, oldest.to_string(), (TODAY - oldest).whole_days()])
            })
            .collect();
        let body = page(&portal.sign_in("csm@waymark.test").await, "clients/overview", &[]).await;
        let names = ["leadId", "owedCents", "overdueCents", "missedPayments", "oldestDueOn", "daysOverdue"];
        let shown: Vec<_> = body["overdueClients"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| json!(names.map(|name| row[name].clone())))
            .collect();
        assert_eq!(shown, expected);
    })
    .await;
}

#[tokio::test]
async fn only_client_success_and_admin_read_what_clients_owe() {
    on_both_engines(async |portal: Portal| {
        portal.visitor().post("/rpc/clients/overview").form(&[]).send().await.expect(401);
        portal
            .sign_in("admin@waymark.test")
            .await
            .post("/rpc/clients/overview")
            .form(&[])
            .send()
            .await
            .expect(200);
        for email in ["gm@waymark.test", "am@waymark.test", "sales@waymark.test", "marketing@waymark.test"] {
            portal.sign_in(email).await.post("/rpc/clients/overview").form(&[]).send().await.expect(403);
        }
    })
    .await;
}
