//! Leads, ads, content and e-mail: what marketing looks at.
use std::collections::{BTreeMap, BTreeSet};

use super::on_every_day;

#[tokio::test]
async fn leads_carry_tags_that_mostly_match_a_campaign() {
    on_every_day(|rows| {
        let tags: BTreeSet<_> = rows.campaigns.iter().map(|row| row.utm_campaign.as_str()).collect();
        let carried: Vec<_> = rows.leads.iter().filter_map(|row| row.first_utm_campaign.as_deref()).collect();
        let exact = carried.iter().filter(|tag| tags.contains(**tag)).count();
        let loose = carried.iter().filter(|tag| tags.contains(tag.trim().to_lowercase().as_str())).count();
        assert!(exact * 2 > rows.leads.len(), "{exact}");
        assert!(exact < loose && loose < carried.len() && carried.len() < rows.leads.len());
        assert!(rows.leads.iter().any(|row| row.first_touch_on == rows.today));
        assert!(rows.leads.iter().all(|row| row.first_touch_at <= rows.now));
        let emails: BTreeSet<_> = rows.leads.iter().map(|row| &row.email).collect();
        assert_eq!(emails.len(), rows.leads.len());
    })
    .await;
}

#[tokio::test]
async fn each_campaign_reports_each_of_ninety_days() {
    on_every_day(|rows| {
        let buckets: BTreeMap<_, _> =
            rows.campaigns.iter().map(|row| (row.id, row.bucket.as_str())).collect();
        assert_eq!(buckets.values().collect::<BTreeSet<_>>().len(), 4);
        assert_eq!(rows.spends.len(), rows.campaigns.len() * 90);
        assert_eq!(rows.spends.iter().map(|row| row.day).max(), Some(rows.today));
        for row in &rows.spends {
            assert_eq!(row.spend_minor == 0, buckets[&row.campaign_id] == "organic");
        }
        assert!(rows.spends.iter().any(|row| row.clicks.is_none()));
        assert!(rows.spends.iter().any(|row| row.impressions.is_none()));
    })
    .await;
}

#[tokio::test]
async fn content_is_in_the_status_of_its_last_transition() {
    on_every_day(|rows| {
        for item in &rows.items {
            let mut path: Vec<_> = rows.transitions.iter().filter(|row| row.item_id == item.id).collect();
            path.sort_by_key(|row| row.at);
            assert_eq!(path.last().unwrap().to_status, item.status);
            assert!(path[0].from_status.is_none() && path.last().unwrap().at <= rows.now);
            assert!(path.windows(2).all(|pair| pair[1].from_status.as_ref() == Some(&pair[0].to_status)));
        }
        for status in ["PRODUCED", "REVISION", "SCHEDULED", "PUBLISHED"] {
            assert!(rows.items.iter().any(|item| item.status == status));
        }
        for status in ["PRODUCED", "PUBLISHED"] {
            assert!(rows.transitions.iter().any(|row| row.to_status == status && row.on == rows.today));
        }
        assert!(rows.payouts.iter().any(|row| row.paid_on == rows.today));
    })
    .await;
}

#[tokio::test]
async fn opt_ins_come_before_first_e_mails_and_some_wait_for_theirs() {
    on_every_day(|rows| {
        let first = |kind: &'static str| rows.mails.iter().filter(move |row| row.kind == kind);
        for sent in first("FIRST_EMAIL_SENT") {
            let earlier = first("OPT_IN")
                .filter(|row| row.lead_id == sent.lead_id && row.sequence_id == sent.sequence_id);
            assert!(earlier.clone().any(|row| row.happened_at <= sent.happened_at), "{sent:?}");
        }
        let waiting = first("OPT_IN").filter(|row| {
            !first("FIRST_EMAIL_SENT")
                .any(|sent| sent.lead_id == row.lead_id && sent.sequence_id == row.sequence_id)
        });
        assert!(waiting.count() >= 3);
        let mut opt_ins = BTreeMap::new();
        first("OPT_IN").for_each(|row| *opt_ins.entry((row.lead_id, row.sequence_id)).or_insert(0) += 1);
        assert!(opt_ins.values().any(|count| *count == 2));
        assert!(first("OPT_IN").any(|row| row.sequence_id.is_none()));
        assert!(first("CLICK").any(|row| row.is_machine) && first("OPEN").any(|row| !row.is_machine));
        assert!(first("STEP_SENT").count() > rows.leads.len());
        assert!(rows.mails.iter().all(|row| row.happened_at <= rows.now));
    })
    .await;
}
