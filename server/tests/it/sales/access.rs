//! Who may read sales figures, and what is refused.
use super::books::Books;
use super::chance::Chance;
use super::ledger::{Asked, Ledger};
use super::{PRESETS, TODAY, cash_by_source, organization_of, page, summary};
use crate::support::{Portal, on_both_engines};

const PATHS: [&str; 2] = ["/api/v1/sales/summary", "/api/v1/sales/cash-by-source"];

#[tokio::test]
async fn only_sales_and_admin_read_sales_figures() {
    on_both_engines(async |portal: Portal| {
        for path in PATHS {
            let nobody = portal.visitor().get(path).await.expect(401);
            assert_eq!(nobody.error_code(), "unauthenticated");
        }
        portal.visitor().post("/rpc/sales/overview").form(&[]).send().await.expect(401);

        for email in ["sales@waymark.test", "admin@waymark.test", "sales@second.test", "admin@second.test"] {
            let client = portal.sign_in(email).await;
            for path in PATHS {
                client.get(path).await.expect(200);
            }
            client.post("/rpc/sales/overview").form(&[]).send().await.expect(200);
        }
        for email in ["gm@waymark.test", "am@waymark.test", "marketing@waymark.test", "csm@waymark.test"] {
            let client = portal.sign_in(email).await;
            for path in PATHS {
                assert_eq!(client.get(path).await.expect(403).error_code(), "forbidden", "{email} {path}");
                // A refusal comes before any word about the query.
                client.get(&format!("{path}?range=never")).await.expect(403);
            }
            client.post("/rpc/sales/overview").form(&[]).send().await.expect(403);
        }
    })
    .await;
}

#[tokio::test]
async fn a_bad_query_is_refused_with_its_field_named() {
    on_both_engines(async |portal: Portal| {
        let client = portal.sign_in("sales@waymark.test").await;
        let cases = [
            ("range=fortnight", "range"),
            ("range=", "range"),
            ("range=mtd&from=2026-08-01&to=2026-08-02", "range"),
            ("range=mtd&range=ytd", "range"),
            ("compare=never", "compare"),
            ("compare=none&compare=year", "compare"),
            ("from=2026-08-01", "to"),
            ("to=2026-08-01", "from"),
            ("from=2026-08-02&to=2026-08-01", "to"),
            ("from=2021-08-01&to=2026-08-05", "to"),
            ("from=2026-02-30&to=2026-03-01", "from"),
            ("from=2026-02-01&to=2026-03-1", "to"),
            ("from=1.2.2026&to=2026-03-01", "from"),
            ("page=2", "page"),
            ("orgId=x", "orgId"),
        ];
        for path in PATHS {
            for (query, field) in cases {
                let answer = client.get(&format!("{path}?{query}")).await.expect(422);
                assert_eq!(answer.error_code(), "validation_failed", "{query}");
                assert_eq!(answer.faulty_fields(), [field], "{query}");
            }
        }
        for query in ["asOf=yesterday", "asOf=2026-02-30", "asOf=", "asOf=2026-01-01&asOf=2026-01-02"] {
            let answer = client.get(&format!("{}?{query}", PATHS[0])).await.expect(422);
            assert_eq!(answer.faulty_fields(), ["asOf"], "{query}");
        }
        let answer = client.get(&format!("{}?asOf=2026-01-01", PATHS[1])).await.expect(422);
        assert_eq!(answer.faulty_fields(), ["asOf"]);
        // 1 830 days are the most, and the future is allowed.
        summary(&client, "from=2021-08-01&to=2026-08-04").await;
        assert_eq!(
            cash_by_source(&client, "from=2026-08-20&to=2027-08-25").await["series"]
                .as_array()
                .unwrap()
                .len(),
            371
        );
    })
    .await;
}

#[tokio::test]
async fn another_organisation_changes_nothing_and_sees_only_its_own() {
    on_both_engines(async |portal: Portal| {
        let ours = portal.sign_in("sales@waymark.test").await;
        let before =
            (summary(&ours, "range=ytd").await, page(&ours, "sales/overview", &[("range", "ytd")]).await);

        let second = organization_of(&portal, "sales@second.test").await;
        Chance::seeded(19).fill(Books { db: portal.db(), org_id: second }, 40).await;
        let after =
            (summary(&ours, "range=ytd").await, page(&ours, "sales/overview", &[("range", "ytd")]).await);
        assert_eq!(before, after);

        let theirs = portal.sign_in("sales@second.test").await;
        let (_, window, previous, _) = PRESETS[4];
        let asked = Asked { window, previous: Some(previous), as_of: TODAY, today: TODAY };
        let ledger = Ledger::read(portal.db(), second).await;
        assert_eq!(summary(&theirs, "range=ytd").await["metrics"], ledger.summary(asked));
    })
    .await;
}
