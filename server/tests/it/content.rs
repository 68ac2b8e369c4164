//! The content page against a plain fold over the raw rows.
use std::collections::{BTreeMap, BTreeSet};

use entity::{content_item, content_status_event};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use time::macros::date;
use uuid::Uuid;

use crate::sales::figures::count;
use crate::sales::ledger::Window;
use crate::sales::{PRESETS, TODAY, organization_of, page};
use crate::support::{Portal, on_both_engines};

/// Monday to Sunday around the seeded Saturday, and the week before.
const THIS_WEEK: Window = (date!(2026 - 08 - 17), date!(2026 - 08 - 23));
const LAST_WEEK: Window = (date!(2026 - 08 - 10), date!(2026 - 08 - 16));

#[expect(clippy::disallowed_methods, reason = "the fold reads the raw rows")]
async fn rows(portal: &Portal, org_id: Uuid) -> (Vec<content_item::Model>, Vec<content_status_event::Model>) {
    let items = content_item::Entity::find().filter(content_item::Column::OrgId.eq(org_id));
    let events = content_status_event::Entity::find().filter(content_status_event::Column::OrgId.eq(org_id));
    (items.all(portal.db()).await.unwrap(), events.all(portal.db()).await.unwrap())
}

fn size(count: usize) -> i64 {
    i64::try_from(count).unwrap()
}

#[tokio::test]
async fn counts_of_every_preset_equal_a_fold_over_the_raw_rows() {
    on_both_engines(async |portal: Portal| {
        let (items, events) = rows(&portal, organization_of(&portal, "marketing@waymark.test").await).await;
        let client = portal.sign_in("marketing@waymark.test").await;
        let reached = |status: &str, (from, to): Window| {
            let within = events.iter().filter(|event| event.to_status == status && from <= event.on && event.on <= to);
            size(within.map(|event| event.item_id).collect::<BTreeSet<_>>().len())
        };
        let standing = |status: &str, (_, day): Window| {
            let mut last: BTreeMap<Uuid, &content_status_event::Model> = BTreeMap::new();
            for event in events.iter().filter(|event| event.on <= day) {
                let known = last.entry(event.item_id).or_insert(event);
                if (event.at, event.id) > (known.at, known.id) {
                    *known = event;
                }
            }
            size(last.values().filter(|event| event.to_status == status).count())
        };
        let now = |status: &str| size(items.iter().filter(|item| item.status == status).count());
        for (range, window, before, _) in PRESETS {
            let body = page(&client, "content/overview", &[("range", range)]).await;
            let expected = json!({
                "producedThisWeek": count(reached("PRODUCED", THIS_WEEK), Some(reached("PRODUCED", LAST_WEEK))),
                "produced": count(reached("PRODUCED", window), Some(reached("PRODUCED", before))),
                "inRevision": count(now("REVISION"), Some(standing("REVISION", before))),
                "scheduled": count(now("SCHEDULED"), Some(standing("SCHEDULED", before))),
                "published": count(reached("PUBLISHED", window), Some(reached("PUBLISHED", before))),
            });
            assert_eq!(body["metrics"], expected, "{range}");
            assert_eq!(body["asOf"], TODAY.to_string());
        }
    })
    .await;
}

#[tokio::test]
async fn items_are_listed_by_their_latest_change() {
    on_both_engines(async |portal: Portal| {
        let (items, events) = rows(&portal, organization_of(&portal, "marketing@waymark.test").await).await;
        let changed = |item: &content_item::Model| {
            events
                .iter()
                .filter(|event| event.item_id == item.id)
                .map(|event| event.at)
                .max()
                .unwrap_or(item.created_at)
        };
        let mut expected: Vec<_> = items.iter().map(|item| (changed(item), item.id)).collect();
        expected.sort_unstable_by(|left, right| right.cmp(left));
        let expected: Vec<_> = expected.into_iter().take(20).map(|(_, id)| json!(id)).collect();
        let body = page(&portal.sign_in("marketing@waymark.test").await, "content/overview", &[]).await;
        let shown: Vec<Value> =
            body["items"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
        assert_eq!(shown, expected);
    })
    .await;
}

#[tokio::test]
async fn only_marketing_and_admin_read_content() {
    on_both_engines(async |portal: Portal| {
        portal.visitor().post("/rpc/content/overview").form(&[]).send().await.expect(401);
        portal
            .sign_in("admin@waymark.test")
            .await
            .post("/rpc/content/overview")
            .form(&[])
            .send()
            .await
            .expect(200);
        for email in ["gm@waymark.test", "am@waymark.test", "sales@waymark.test", "csm@waymark.test"] {
            portal.sign_in(email).await.post("/rpc/content/overview").form(&[]).send().await.expect(403);
        }
    })
    .await;
}
