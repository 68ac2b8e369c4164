//! The ads page against a plain fold over the raw rows.
use std::collections::BTreeMap;

use entity::ad_spend;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use time::Date;
use uuid::Uuid;

use crate::sales::books::{Books, noon};
use crate::sales::chance::Chance;
use crate::sales::figures::{average, count, quotient, ratio};
use crate::sales::ledger::{Ledger, Window};
use crate::sales::{PRESETS, TODAY, main_books, page, summary, value};
use crate::support::{Portal, on_both_engines};

const BUCKETS: [&str; 4] = ["webinar_cold", "webinar_retarg", "follower_ads", "organic"];

async fn spend(books: Books<'_>, campaign: Uuid, day: Date, cents: i64, seen: (Option<i64>, Option<i64>)) {
    let row = ad_spend::ActiveModel {
        id: Set(Uuid::now_v7()),
        org_id: Set(books.org_id),
        campaign_id: Set(campaign),
        day: Set(day),
        spend_minor: Set(cents),
        impressions: Set(seen.0),
        clicks: Set(seen.1),
        created_at: Set(noon(day)),
        updated_at: Set(noon(day)),
    };
    row.insert(books.db).await.unwrap();
}

/// Rows without clicks, without impressions and without either, over two years.
async fn eventful(portal: &Portal) -> (Ledger, Vec<ad_spend::Model>) {
    let books = main_books(portal).await;
    let mut chance = Chance::seeded(23);
    chance.fill(books, 40).await;
    for bucket in BUCKETS {
        let campaign = books.campaign(bucket).await;
        let mut days: Vec<_> = (0..30).map(|_| chance.day()).collect();
        days.sort_unstable();
        days.dedup();
        for (cents, day) in (1_000..).step_by(137).zip(days) {
            let seen = [
                (None, None),
                (Some(900), None),
                (None, Some(7)),
                (Some(1_000), Some(11)),
                (Some(0), Some(0)),
            ];
            spend(books, campaign, day, cents, seen[usize::try_from(cents).unwrap() % 5]).await;
        }
    }
    (Ledger::read(portal.db(), books.org_id).await, spend_rows(books).await)
}

#[expect(clippy::disallowed_methods, reason = "the fold reads the raw rows")]
async fn spend_rows(books: Books<'_>) -> Vec<ad_spend::Model> {
    ad_spend::Entity::find().filter(ad_spend::Column::OrgId.eq(books.org_id)).all(books.db).await.unwrap()
}

fn within(rows: &[ad_spend::Model], (from, to): Window) -> impl Iterator<Item = &ad_spend::Model> {
    rows.iter().filter(move |row| from <= row.day && row.day <= to)
}

fn metrics(ledger: &Ledger, rows: &[ad_spend::Model], window: Window, previous: Window) -> Value {
    let spent = |window| within(rows, window).map(|row| row.spend_minor).sum::<i64>();
    let per_click = |window| {
        let clicked = within(rows, window).filter(|row| row.clicks.is_some());
        clicked.fold((0, 0), |(cents, clicks), row| (cents + row.spend_minor, clicks + row.clicks.unwrap()))
    };
    let through = |window| {
        let known = within(rows, window).filter_map(|row| Some((row.clicks?, row.impressions?)));
        known.fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1))
    };
    json!({
        "spendCents": count(spent(window), Some(spent(previous))),
        "roas": ratio((ledger.net(window), spent(window)), Some((ledger.net(previous), spent(previous)))),
        "cpcCents": average(per_click(window), Some(per_click(previous))),
        "ctr": ratio(through(window), Some(through(previous))),
    })
}

#[tokio::test]
async fn spend_and_cash_of_every_preset_equal_a_fold_over_the_raw_rows() {
    on_both_engines(async |portal: Portal| {
        let (ledger, rows) = eventful(&portal).await;
        let client = portal.sign_in("marketing@waymark.test").await;
        for (range, window, previous, _) in PRESETS {
            let body = page(&client, "ads/overview", &[("range", range)]).await;
            assert_eq!(body["metrics"], metrics(&ledger, &rows, window, previous), "{range}");

            let spent = |bucket: &str| -> i64 {
                within(&rows, window)
                    .filter(|row| ledger.campaigns[&row.campaign_id].bucket == bucket)
                    .map(|row| row.spend_minor)
                    .sum()
            };
            let mut earned: BTreeMap<&str, i64> = BTreeMap::new();
            for row in ledger.movements(window) {
                let bucket = row.order.campaign_id.map_or("", |id| ledger.campaigns[&id].bucket.as_str());
                *earned.entry(bucket).or_default() += row.net;
            }
            let earned = |bucket: &str| earned.get(bucket).copied().unwrap_or(0);
            let expected: Vec<_> = BUCKETS
                .into_iter()
                .map(|bucket| {
                    let (spent, earned) = (spent(bucket), earned(bucket));
                    let times = quotient(earned.into(), spent.into());
                    json!({ "bucket": bucket, "spendCents": spent, "revenueCents": earned, "roas": times })
                })
                .collect();
            assert_eq!(body["buckets"], json!(expected), "{range}");
            assert_eq!(body["unattributedCents"], earned(""), "{range}");
            assert_eq!(body["blended"]["revenueCents"], ledger.net(window), "{range}");

            let days = body["spendByDay"].as_array().unwrap();
            assert_eq!(days.len(), usize::try_from((window.1 - window.0).whole_days() + 1).unwrap());
            let by_day: i64 = days
                .iter()
                .flat_map(|day| day["byBucket"].as_array().unwrap())
                .map(|cents| cents.as_i64().unwrap())
                .sum();
            assert_eq!(by_day, value(&body, "spendCents"), "{range}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_campaign_table_joins_sums_and_never_multiplies_them() {
    on_both_engines(async |portal: Portal| {
        let (ledger, rows) = eventful(&portal).await;
        let client = portal.sign_in("marketing@waymark.test").await;
        let (range, window, ..) = PRESETS[4];
        let body = page(&client, "ads/overview", &[("range", range)]).await;
        let mut expected: Vec<_> = ledger
            .campaigns
            .values()
            .map(|campaign| {
                let spent: i64 = within(&rows, window)
                    .filter(|row| row.campaign_id == campaign.id)
                    .map(|row| row.spend_minor)
                    .sum();
                let of_campaign =
                    ledger.movements(window).filter(|row| row.order.campaign_id == Some(campaign.id));
                (spent, of_campaign.map(|row| row.net).sum::<i64>(), campaign.id)
            })
            .filter(|(spent, earned, _)| *spent > 0 || *earned != 0)
            .collect();
        expected.sort_by_key(|(spent, earned, id)| (std::cmp::Reverse((*spent, *earned)), *id));
        let shown: Vec<_> = body["campaigns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| json!([row["spendCents"], row["revenueCents"], row["campaignId"]]))
            .collect();
        assert_eq!(json!(shown), json!(expected));
    })
    .await;
}

#[tokio::test]
async fn more_spend_never_changes_revenue() {
    on_both_engines(async |portal: Portal| {
        let (ledger, _) = eventful(&portal).await;
        let books = main_books(&portal).await;
        let client = portal.sign_in("admin@waymark.test").await;
        let before = page(&client, "ads/overview", &[("range", "ytd")]).await;
        for campaign in ledger.campaigns.keys() {
            spend(books, *campaign, Date::from_ordinal_date(2026, 3).unwrap(), 5, (None, None)).await;
        }
        let after = page(&client, "ads/overview", &[("range", "ytd")]).await;
        let grown = i64::try_from(ledger.campaigns.len()).unwrap() * 5;
        assert_eq!(value(&after, "spendCents"), value(&before, "spendCents") + grown);
        assert_eq!(after["blended"]["revenueCents"], before["blended"]["revenueCents"]);
        assert_eq!(
            after["metrics"]["cpcCents"], before["metrics"]["cpcCents"],
            "rows without clicks stay out"
        );
        let sales = summary(&client, "range=ytd").await;
        assert_eq!(after["blended"]["revenueCents"], value(&sales, "cashCollectedCents"));
        assert_eq!(TODAY.to_string(), sales["asOf"].as_str().unwrap());
    })
    .await;
}

#[tokio::test]
async fn only_marketing_and_admin_read_ads() {
    on_both_engines(async |portal: Portal| {
        portal.visitor().post("/rpc/ads/overview").form(&[]).send().await.expect(401);
        for email in ["gm@waymark.test", "am@waymark.test", "sales@waymark.test", "csm@waymark.test"] {
            portal.sign_in(email).await.post("/rpc/ads/overview").form(&[]).send().await.expect(403);
        }
    })
    .await;
}
