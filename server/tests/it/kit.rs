//! The catalogue's list: whatever stands in its address is answered, and the export has every row.
use crate::support::{Portal, on_both_engines};

const NOTICE: &str = "table-notice";

#[tokio::test]
async fn no_address_breaks_a_list_and_each_fault_is_said() {
    on_both_engines(async |portal: Portal| {
        let person = portal.sign_in("am@waymark.test").await;
        for query in [
            "sort=nothing".to_owned(),
            "sort=-".to_owned(),
            "sort=kind".to_owned(),
            "sort=number,number".to_owned(),
            "sort=number&sort=createdOn".to_owned(),
            "sort=number'%20OR%201=1--".to_owned(),
            "page=0".to_owned(),
            "page=-1".to_owned(),
            "page=one".to_owned(),
            "page=1.5".to_owned(),
            "page=7".to_owned(),
            "page=4294967295".to_owned(),
            "page=99999999999999999999999".to_owned(),
            "perPage=7".to_owned(),
            "perPage=0".to_owned(),
            "perPage=100000".to_owned(),
            "status=GONE".to_owned(),
            "status=WON&status=%3Cscript%3E".to_owned(),
            "kind=OTHER&kind=DEPOSIT".to_owned(),
            "minTotal=abc".to_owned(),
            "minTotal=500&maxTotal=100".to_owned(),
            "maxTotal=99999999999999999999".to_owned(),
            "createdFrom=2026-13-01".to_owned(),
            "createdFrom=2026-11-20&createdTo=2026-11-01".to_owned(),
            "createdTo=9999-12-31".to_owned(),
            "cols=nothing".to_owned(),
            "cols=number,%00".to_owned(),
            format!("q={}", "a".repeat(10_000)),
            format!("product={}", "%F0%9F%A6%80".repeat(500)),
        ] {
            let page = person.open(&format!("/kit?{query}")).await.expect(200);
            let shown: String = query.chars().take(60).collect();
            assert!(page.text().contains(NOTICE), "no notice: {shown}");
        }
        let payload = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%27";
        for name in
            ["q", "product", "status", "kind", "minTotal", "createdFrom", "cols", "sort", "page", "other"]
        {
            let page = person.open(&format!("/kit?{name}={payload}")).await.expect(200);
            assert!(!page.text().contains("\"><script>alert"), "{name}");
            if ["q", "product"].contains(&name) {
                assert!(page.text().contains("alert(1)"), "{name} is shown as it was asked for");
            }
        }
        for query in
            ["", "q=", "q=%00", "q=%FF%FE", "q=%3Cscript%3Ealert(1)%3C/script%3E", "unknown=1&&&=&=1", "%"]
        {
            let page = person.open(&format!("/kit?{query}")).await.expect(200);
            assert!(!page.text().contains(NOTICE), "{query}");
            assert!(!page.text().contains("<script>alert"), "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_is_sorted_narrowed_and_paged_by_its_address() {
    on_both_engines(async |portal: Portal| {
        let person = portal.sign_in("sales@waymark.test").await;
        let first = person.open("/kit").await.expect(200);
        assert!(first.text().contains("128 orders, page 1 of 6"), "count");
        assert!(first.text().contains("Total of 128 orders"), "sums");
        assert!(first.text().contains("1–25 of 128"), "place");
        assert!(!first.text().contains("aria-sort=\"ascending\""), "latest first");
        let sorted = person.open("/kit?sort=number").await.expect(200);
        assert!(sorted.text().contains("aria-sort=\"ascending\""), "by number");
        let last = person.open("/kit?page=900").await.expect(200);
        assert!(last.text().contains("128 orders, page 6 of 6"), "last page");
        assert!(last.text().contains("126–128 of 128"), "last place");
        let none = person.open("/kit?q=nobody%20at%20all&range=qtd").await.expect(200);
        assert!(none.text().contains("href=\"/kit?range=qtd\""), "clearing keeps what is not the list's");
        let chosen = person.open("/kit?cols=number,campaignName&q=SO-1128").await.expect(200);
        assert!(chosen.text().contains("1 order, page 1 of 1"), "one");
    })
    .await;
}

#[tokio::test]
async fn rest_refuses_what_it_does_not_know() {
    on_both_engines(async |portal: Portal| {
        portal.visitor().get("/api/v1/kit/orders").await.expect(401);
        let person = portal.sign_in("csm@waymark.test").await;
        for (query, field) in [
            ("page=0", "page"),
            ("perPage=101", "perPage"),
            ("sort=kind", "sort"),
            ("status=won", "status"),
            ("surprise=1", "surprise"),
            ("q=a&q=b", "q"),
            ("minTotal=2&maxTotal=1", "maxTotal"),
            ("format=csv&perPage=10", "perPage"),
            ("format=pdf", "format"),
        ] {
            let answer = person.get(&format!("/api/v1/kit/orders?{query}")).await.expect(422);
            assert_eq!(answer.faulty_fields(), [field], "{query}");
        }
        let page = person.get("/api/v1/kit/orders?perPage=7&page=2&sort=number").await.ok_json();
        assert_eq!((page["total"].as_u64(), page["perPage"].as_u64()), (Some(128), Some(7)));
        assert_eq!(page["data"][0]["number"], "SO-1008");
        let beyond = person.get("/api/v1/kit/orders?page=900").await.ok_json();
        assert_eq!((beyond["page"].as_u64(), beyond["data"].as_array().map(Vec::len)), (Some(900), Some(0)));
    })
    .await;
}

#[tokio::test]
async fn an_export_has_every_row_of_the_filter_and_no_formula() {
    on_both_engines(async |portal: Portal| {
        let person = portal.sign_in("am@waymark.test").await;
        let file = person.get("/api/v1/kit/orders?format=csv").await.expect(200);
        assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"orders.csv\""));
        let text = file.text().strip_prefix('\u{feff}').unwrap();
        let lines: Vec<_> = text.split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 129);
        assert_eq!(lines[0], "number,createdOn,leadName,productName,kind,campaignName,total,paid,status");
        assert!(text.contains(",'=SUM(A1:A9),") && !text.contains(",=SUM"));
        assert!(
            text.contains(",\"Eko Prasetyo, S.T.\",") && text.contains(",\"Fajar \"\"Jay\"\" Nugroho\",")
        );
        assert!(text.contains(",-125.00,"), "numbers are not guarded");
        let query = "status=WON&minTotal=1000";
        let total = person.get(&format!("/api/v1/kit/orders?{query}")).await.ok_json()["total"].as_u64();
        let narrowed = person.get(&format!("/api/v1/kit/orders?{query}&format=csv")).await.expect(200);
        let rows = narrowed.text().split_terminator("\r\n").count() - 1;
        assert_eq!(u64::try_from(rows).ok(), total);
        let chosen = person.get("/api/v1/kit/orders?format=csv&cols=totalCents&q=SO-1128").await.expect(200);
        assert!(chosen.text().starts_with("\u{feff}number,total\r\nSO-1128,"), "{}", chosen.text());
    })
    .await;
}

#[tokio::test]
async fn the_list_of_the_page_is_for_signed_in_people() {
    on_both_engines(async |portal: Portal| {
        portal.visitor().post("/rpc/kit/orders").form(&[("query", "")]).send().await.expect(401);
        let person = portal.sign_in("am@waymark.test").await;
        let rows = person.post("/rpc/kit/orders").form(&[("query", "page=900")]).send().await.ok_json();
        assert_eq!((rows["page"].as_u64(), rows["total"].as_u64()), (Some(6), Some(128)));
    })
    .await;
}
