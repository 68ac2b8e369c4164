//! Cash by source as a file.
use super::{cash_by_source, value};
use crate::support::{Portal, on_both_engines};

const NAMES: [&str; 5] = ["SDR_OUTBOUND", "WEBINAR", "IG_DM", "ADS", "UNATTRIBUTED"];

#[tokio::test]
async fn the_file_of_cash_by_source_has_the_days_and_sums_of_the_answer() {
    on_both_engines(async |portal: Portal| {
        let client = portal.sign_in("sales@waymark.test").await;
        let query = "from=2026-06-01&to=2026-08-22";
        let answer = cash_by_source(&client, query).await;
        let file = client.get(&format!("/api/v1/sales/cash-by-source?{query}&format=csv")).await.expect(200);
        assert_eq!(
            file.header("content-disposition"),
            Some("attachment; filename=\"cash-by-source_2026-06-01_2026-08-22.csv\"")
        );
        let text = file.text().strip_prefix('\u{feff}').unwrap();
        let mut lines = text.split_terminator("\r\n");
        assert_eq!(lines.next(), Some("day,SDR_OUTBOUND,WEBINAR,IG_DM,ADS,UNATTRIBUTED"));
        let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
        assert_eq!(rows.len(), answer["series"].as_array().unwrap().len());
        assert_eq!((rows[0][0], rows[82][0]), ("2026-06-01", "2026-08-22"));
        for (column, name) in NAMES.into_iter().enumerate() {
            let cents = |text: &str| text.replace('.', "").parse::<i64>().unwrap();
            let sum: i64 = rows.iter().map(|row| cents(row[column + 1])).sum();
            assert_eq!(Some(sum), answer["totals"][name].as_i64(), "{name}");
        }
        let summary = super::summary(&client, query).await;
        assert_ne!(value(&summary, "cashCollectedCents"), 0, "a file of nothing proves nothing");
        client.get("/api/v1/sales/cash-by-source?format=pdf").await.expect(422);
        let stranger = portal.sign_in("am@waymark.test").await;
        stranger.get("/api/v1/sales/cash-by-source?format=csv").await.expect(403);
    })
    .await;
}
