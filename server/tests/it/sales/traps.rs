//! One rule each, shown on books that hold nothing else.
use serde_json::{Value, json};
use time::Date;
use time::macros::{date, datetime};
use uuid::Uuid;

use super::books::{Books, Sale};
use super::{TODAY, cash_by_source, empty_books, page, summary, value};
use crate::support::{Client, Portal, on_both_engines};

const AUGUST: &str = "from=2026-08-01&to=2026-08-22";
const JULY: &str = "from=2026-07-01&to=2026-07-31";
const MAY: Date = date!(2026 - 05 - 02);

/// A won order of one kind, made in May.
async fn sold(books: Books<'_>, kind: &str, total: i64) -> Uuid {
    let (lead, product) = (books.lead("ADS", MAY).await, books.product(kind, None).await);
    books.order(Sale::won(lead, product, total, MAY)).await
}

async fn owed_as_of(client: &Client, day: &str) -> (i64, i64) {
    let body = summary(client, &format!("{AUGUST}&asOf={day}")).await;
    assert_eq!(body["asOf"], day);
    (value(&body, "outstandingCents"), value(&body, "overdueCents"))
}

#[tokio::test]
async fn books_without_rows_are_nothing_where_they_count_and_open_where_they_divide() {
    on_both_engines(async |portal: Portal| {
        let (client, _) = empty_books(&portal).await;
        let body = summary(&client, AUGUST).await;
        let metrics = body["metrics"].as_object().unwrap();
        assert_eq!(metrics.len(), 15);
        for (name, metric) in metrics {
            let is_quotient = ["aovCents", "winRate", "refundRate"].contains(&name.as_str());
            let nothing = if is_quotient { Value::Null } else { json!(0) };
            assert_eq!((&metric["value"], &metric["previous"]), (&nothing, &nothing), "{name}");
            assert!(metric["change"].is_null(), "{name}");
        }
        let cash = cash_by_source(&client, AUGUST).await;
        assert_eq!(cash["series"].as_array().unwrap().len(), 22);
    })
    .await;
}

#[tokio::test]
async fn two_payments_on_one_order_count_the_order_once() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let (lead, product) = (books.lead("ADS", TODAY).await, books.product("HIGH_TICKET", None).await);
        let order = books.order(Sale::won(lead, product, 90_000, TODAY)).await;
        for amount in [40_000, 50_000] {
            let payment = books.payment(order, amount, "SETTLED", TODAY).await;
            books.refund(payment, 100, "SUCCEEDED", TODAY).await;
            books.refund(payment, 200, "SUCCEEDED", TODAY).await;
            books.refund(payment, 7_777, "PENDING", TODAY).await;
        }
        for status in ["PENDING", "FAILED", "DISPUTED"] {
            books.payment(order, 7_700, status, TODAY).await;
        }
        let body = summary(&client, AUGUST).await;
        assert_eq!(value(&body, "ordersWon"), 1);
        assert_eq!(value(&body, "aovCents"), 90_000);
        assert_eq!(value(&body, "grossCashCents"), 90_000);
        assert_eq!(value(&body, "refundsCents"), 600);
        assert_eq!(value(&body, "cashCollectedCents"), 89_400);
        assert_eq!(value(&body, "highTicketCents"), 89_400);
        assert_eq!(body["metrics"]["refundRate"]["value"], "0.006667");
    })
    .await;
}

#[tokio::test]
async fn cash_without_source_or_campaign_is_unattributed_and_not_lost() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let (lead, product) = (books.lead("ADS", TODAY).await, books.product("OTHER", None).await);
        let order = books.order(Sale { source: None, ..Sale::won(lead, product, 5_000, TODAY) }).await;
        books.payment(order, 5_000, "SETTLED", TODAY).await;
        let nothing_else =
            json!({ "SDR_OUTBOUND": 0, "WEBINAR": 0, "IG_DM": 0, "ADS": 0, "UNATTRIBUTED": 5_000 });
        assert_eq!(cash_by_source(&client, AUGUST).await["totals"], nothing_else);
        assert_eq!(value(&summary(&client, AUGUST).await, "otherCents"), 5_000);
    })
    .await;
}

#[tokio::test]
async fn due_today_is_not_overdue_but_tomorrow_it_is() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let plan = books.plan(sold(books, "HIGH_TICKET", 100).await, "ACTIVE", None).await;
        books.installment(plan, TODAY, 100, "DUE", None).await;
        let owed = summary(&client, "").await;
        assert_eq!((value(&owed, "outstandingCents"), value(&owed, "overdueCents")), (100, 0));
        // Half past eleven in the evening in New York is already tomorrow in London.
        portal.set_now(datetime!(2026 - 08 - 23 03:30 UTC));
        let client = portal.sign_in("sales@empty.test").await;
        assert_eq!(value(&summary(&client, "").await, "overdueCents"), 0);
        portal.set_now(datetime!(2026 - 08 - 23 04:30 UTC));
        let client = portal.sign_in("sales@empty.test").await;
        assert_eq!(value(&summary(&client, "").await, "overdueCents"), 100);
    })
    .await;
}

#[tokio::test]
async fn what_has_been_overdue_for_long_is_still_listed() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let plan = books.plan(sold(books, "HIGH_TICKET", 100).await, "ACTIVE", None).await;
        let old = books.installment(plan, MAY, 100, "DUE", None).await;
        let recent = books.installment(plan, date!(2026 - 08 - 20), 100, "DUE", None).await;
        books.installment(plan, TODAY, 100, "DUE", None).await;
        let overview = page(&client, "sales/overview", &[]).await;
        let listed: Vec<_> =
            overview["overdues"].as_array().unwrap().iter().map(|row| row["scheduleId"].clone()).collect();
        assert_eq!(listed, [json!(recent), json!(old)]);
    })
    .await;
}

#[tokio::test]
async fn a_partial_payment_leaves_the_rest_owed_from_the_day_it_is_applied() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let order = sold(books, "HIGH_TICKET", 200).await;
        let plan = books.plan(order, "DEFAULTED", Some(date!(2026 - 08 - 01))).await;
        let installment = books.installment(plan, date!(2026 - 08 - 10), 200, "PARTIAL", None).await;
        let payment = books.payment(order, 30, "SETTLED", date!(2026 - 08 - 15)).await;
        books.allocation(payment, installment, 30, date!(2026 - 08 - 15)).await;
        assert_eq!(owed_as_of(&client, "2026-05-01").await, (0, 0), "the order did not exist yet");
        assert_eq!(owed_as_of(&client, "2026-08-10").await, (200, 0));
        assert_eq!(owed_as_of(&client, "2026-08-14").await, (200, 200));
        assert_eq!(owed_as_of(&client, "2026-08-15").await, (170, 170));
        assert_eq!(owed_as_of(&client, "2026-08-22").await, (170, 170));
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_plan_owed_until_the_day_of_its_cancellation() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let order = sold(books, "HIGH_TICKET", 200).await;
        let plan = books.plan(order, "CANCELLED", Some(date!(2026 - 08 - 12))).await;
        books.installment(plan, date!(2026 - 08 - 10), 200, "DUE", None).await;
        assert_eq!(owed_as_of(&client, "2026-08-11").await, (200, 200));
        assert_eq!(owed_as_of(&client, "2026-08-12").await, (0, 0));
        assert_eq!(owed_as_of(&client, "2026-08-22").await, (0, 0));
    })
    .await;
}

#[tokio::test]
async fn what_was_paid_or_waived_since_was_still_owed_before() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let order = sold(books, "HIGH_TICKET", 300).await;
        let plan = books.plan(order, "COMPLETED", None).await;
        let paid = books.installment(plan, date!(2026 - 07 - 01), 100, "PAID", None).await;
        books.installment(plan, date!(2026 - 07 - 02), 200, "WAIVED", Some(date!(2026 - 08 - 05))).await;
        let payment = books.payment(order, 100, "SETTLED", date!(2026 - 08 - 15)).await;
        books.allocation(payment, paid, 100, date!(2026 - 08 - 15)).await;
        assert_eq!(owed_as_of(&client, "2026-08-04").await, (300, 300));
        assert_eq!(owed_as_of(&client, "2026-08-05").await, (100, 100));
        assert_eq!(owed_as_of(&client, "2026-08-15").await, (0, 0));
        // The snapshot compared with is that of the last day of the window before.
        let body = summary(&client, AUGUST).await;
        assert_eq!(
            body["metrics"]["outstandingCents"],
            json!({ "value": 0, "previous": 300, "change": "-1.000000" })
        );
    })
    .await;
}

#[tokio::test]
async fn a_refund_is_dated_when_it_is_paid_back_and_leaves_the_win() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let (lead, product) = (books.lead("IG_DM", MAY).await, books.product("DEPOSIT", None).await);
        let order = books.order(Sale::won(lead, product, 500, date!(2026 - 07 - 10))).await;
        let payment = books.payment(order, 500, "SETTLED", date!(2026 - 07 - 10)).await;
        books.refund(payment, 500, "SUCCEEDED", date!(2026 - 08 - 03)).await;

        let july = summary(&client, JULY).await;
        assert_eq!(value(&july, "cashCollectedCents"), 500);
        assert_eq!((value(&july, "refundsCents"), value(&july, "ordersWon")), (0, 1));
        assert_eq!(july["metrics"]["refundRate"]["value"], "1.000000", "to date, whenever it was paid back");

        let august = summary(&client, AUGUST).await;
        assert_eq!(value(&august, "cashCollectedCents"), -500);
        assert_eq!((value(&august, "refundsCents"), value(&august, "ordersWon")), (500, 0));
        assert!(august["metrics"]["refundRate"]["value"].is_null());
        let both = summary(&client, "from=2026-07-01&to=2026-08-22").await;
        assert_eq!(value(&both, "cashCollectedCents"), 0);
        let series = cash_by_source(&client, AUGUST).await;
        assert_eq!(series["series"][2]["WEBINAR"], -500, "by the source of the order, not of the lead");
    })
    .await;
}

#[tokio::test]
async fn who_buys_again_is_no_new_customer() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let product = books.product("OTHER", None).await;
        let returning = books.lead("ADS", MAY).await;
        books.order(Sale::won(returning, product, 1, MAY)).await;
        books.order(Sale::won(returning, product, 1, TODAY)).await;
        let twice_on_one_day = books.lead("ADS", MAY).await;
        books.order(Sale::won(twice_on_one_day, product, 1, TODAY)).await;
        books.order(Sale::won(twice_on_one_day, product, 1, TODAY)).await;
        let lost_before = books.lead("ADS", MAY).await;
        books.order(Sale { status: "LOST", ..Sale::won(lost_before, product, 1, MAY) }).await;
        books.order(Sale::won(lost_before, product, 1, TODAY)).await;
        let body = summary(&client, AUGUST).await;
        assert_eq!((value(&body, "ordersWon"), value(&body, "newCustomers")), (4, 2));
    })
    .await;
}

#[tokio::test]
async fn open_and_cancelled_orders_stay_out_of_the_win_rate() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let (lead, product) = (books.lead("ADS", MAY).await, books.product("OTHER", None).await);
        for status in ["WON", "LOST", "LOST", "CANCELLED"] {
            books.order(Sale { status, ..Sale::won(lead, product, 10, TODAY) }).await;
        }
        books.order(Sale { status: "OPEN", closed_on: None, ..Sale::won(lead, product, 10, TODAY) }).await;
        let body = summary(&client, AUGUST).await;
        let rate = json!({ "value": "0.333333", "previous": null, "change": null, "numerator": 1, "denominator": 3 });
        assert_eq!(body["metrics"]["winRate"], rate);
    })
    .await;
}

#[tokio::test]
async fn weekly_and_yearly_subscriptions_are_rounded_once() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let lead = books.lead("ADS", MAY).await;
        for (total, interval) in [(100, ("WEEK", 1)), (1_000, ("YEAR", 1))] {
            let product = books.product("SUBSCRIPTION", Some(interval)).await;
            books.order(Sale { started_on: Some(MAY), ..Sale::won(lead, product, total, MAY) }).await;
        }
        // Neither plans nor deposits recur, and a subscription ends with its last day.
        let plan = books.plan(sold(books, "HIGH_TICKET", 900).await, "ACTIVE", None).await;
        books.installment(plan, TODAY, 900, "DUE", None).await;
        let monthly = books.product("SUBSCRIPTION", Some(("MONTH", 1))).await;
        let ended =
            Sale { started_on: Some(MAY), ended_on: Some(TODAY), ..Sale::won(lead, monthly, 5_000, MAY) };
        books.order(ended).await;
        let body = summary(&client, "range=mtd").await;
        assert_eq!(value(&body, "mrrCents"), 517);
        assert_eq!(body["metrics"]["mrrCents"]["previous"], 5_517, "on 22 July it still ran");
    })
    .await;
}

#[tokio::test]
async fn growth_from_nothing_has_no_percentage() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let order = sold(books, "OTHER", 500).await;
        books.payment(order, 500, "SETTLED", TODAY).await;
        let body = summary(&client, AUGUST).await;
        let metrics = &body["metrics"];
        assert_eq!(metrics["cashCollectedCents"], json!({ "value": 500, "previous": 0, "change": null }));
        let alone = summary(&client, &format!("{AUGUST}&compare=none")).await;
        assert_eq!(
            alone["metrics"]["cashCollectedCents"],
            json!({ "value": 500, "previous": null, "change": null })
        );
    })
    .await;
}

#[tokio::test]
async fn the_31_of_march_is_compared_with_february_up_to_its_end() {
    on_both_engines(async |portal: Portal| {
        let (_, books) = empty_books(&portal).await;
        let order = sold(books, "OTHER", 500).await;
        for (day, amount) in
            [(date!(2026 - 01 - 31), 1), (date!(2026 - 02 - 28), 20), (date!(2026 - 03 - 31), 300)]
        {
            books.payment(order, amount, "SETTLED", day).await;
        }
        portal.set_now(datetime!(2026 - 03 - 31 15:00 UTC));
        let client = portal.sign_in("sales@empty.test").await;
        let body = summary(&client, "range=mtd").await;
        assert_eq!(
            body["metrics"]["cashCollectedCents"],
            json!({ "value": 300, "previous": 20, "change": "14.000000" })
        );
    })
    .await;
}

#[tokio::test]
async fn a_sum_beyond_64_bits_is_an_error_and_never_a_wrong_number() {
    on_both_engines(async |portal: Portal| {
        let (client, books) = empty_books(&portal).await;
        let order = sold(books, "OTHER", 1).await;
        for _ in 0..2 {
            books.payment(order, i64::MAX, "SETTLED", TODAY).await;
        }
        client.get(&format!("/api/v1/sales/summary?{AUGUST}")).await.expect(500);
        client.get(&format!("/api/v1/sales/cash-by-source?{AUGUST}")).await.expect(500);
    })
    .await;
}
