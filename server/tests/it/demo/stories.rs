//! Customers: notes, changes of status and credits tell one story each.
use std::collections::BTreeSet;

use entity::{credit, customer, progress, status_change};
use time::Duration;

use super::on_every_day;
use super::rows::Rows;

#[tokio::test]
async fn every_customer_went_through_its_statuses_in_order() {
    on_every_day(|rows| {
        for customer in &rows.customers {
            let story = Story::of(rows, customer);
            let first = story.changes[0];
            assert_eq!((first.from_status.as_deref(), first.to_status.as_str()), (None, "prospect"));
            assert_eq!(first.at, customer.created_at);
            for pair in story.changes.windows(2) {
                assert!(pair[0].at < pair[1].at && pair[1].from_status.as_ref() == Some(&pair[0].to_status));
            }
            assert_eq!(story.changes.last().unwrap().to_status, customer.status);
            assert_eq!(story.notes.last().map(|note| note.at), customer.last_progress_at);
            assert_eq!(
                story.notes.last().and_then(|note| note.next_follow_up_on),
                customer.next_follow_up_on
            );
            for note in &story.notes {
                assert!(customer.created_at < note.at && note.at <= rows.now, "{customer:?} {note:?}");
                let change = story.changes.iter().rfind(|change| change.at <= note.at).unwrap();
                assert_eq!(change.to_status, note.status);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_win_is_credited_to_the_seller_and_the_day_of_the_win() {
    on_every_day(|rows| {
        for customer in &rows.customers {
            let story = Story::of(rows, customer);
            let won: Vec<_> =
                story.changes.iter().filter(|change| change.to_status == "closed-won").collect();
            let wins: Vec<_> = story.credits.iter().filter(|credit| credit.kind == "WIN").collect();
            assert_eq!(won.len(), wins.len());
            for (change, win) in won.iter().zip(&wins) {
                assert_eq!((change.on, change.actor_id), (win.won_on, win.am_id));
                assert_eq!((win.amount_minor, &win.currency), (customer.potential_minor, &customer.currency));
                let seller = rows.users.iter().find(|user| user.id == win.am_id).unwrap();
                assert_eq!(seller.department_id, win.department_id);
            }
            let reversals = story.credits.iter().filter(|credit| credit.kind == "REVERSAL").count();
            let reopened =
                story.changes.iter().filter(|change| change.from_status.as_deref() == Some("closed-won"));
            assert_eq!(reopened.count(), reversals);
            let is_won = customer.status == "closed-won";
            assert_eq!(customer.won_on, wins.last().filter(|_| is_won).map(|win| win.won_on));
            assert_eq!(wins.len() - reversals, usize::from(is_won));
        }
        assert!(rows.credits.iter().any(|credit| credit.kind == "REVERSAL"));
        assert!(rows.credits.iter().all(|credit| credit.won_on <= rows.today && credit.amount_minor != 0));
    })
    .await;
}

#[tokio::test]
async fn a_quarter_of_the_open_deals_is_stale_and_some_promises_are_broken() {
    on_every_day(|rows| {
        let is_open = |row: &&customer::Model| !row.status.starts_with("closed") && row.deleted_at.is_none();
        let open: Vec<_> = rows.customers.iter().filter(is_open).collect();
        let limit = Duration::days(8);
        let stale = open.iter().filter(|row| {
            let last = row.last_progress_at.unwrap_or(row.created_at).max(row.created_at);
            rows.now - last > limit && row.next_follow_up_on.is_none_or(|day| day <= rows.today)
        });
        let stale = stale.count();
        assert!(
            stale * 100 / open.len() >= 18 && stale * 100 / open.len() <= 38,
            "{stale} of {}",
            open.len()
        );
        let (broken, kept): (Vec<_>, Vec<_>) =
            open.iter().filter_map(|row| row.next_follow_up_on).partition(|day| *day < rows.today);
        assert!(broken.len() >= 6 && kept.len() >= 12);
        assert!(rows.customers.iter().any(|row| row.deleted_at.is_some()));
        assert!(rows.customers.iter().any(|row| row.currency != rows.organization.target_currency));
        let statuses: BTreeSet<_> = rows.customers.iter().map(|row| row.status.as_str()).collect();
        assert_eq!(statuses.len(), 6);
    })
    .await;
}

#[tokio::test]
async fn today_has_notes_and_the_activity_log_the_last_days() {
    on_every_day(|rows| {
        assert!(rows.notes.iter().any(|note| note.on == rows.today));
        assert!(rows.customers.iter().any(|row| rows.is_this_month(row.created_on)));
        let actions: BTreeSet<_> = rows.activity.iter().map(|entry| entry.action.as_str()).collect();
        for action in [
            "authn_login_success",
            "customer.create",
            "customer.update",
            "customer.win",
            "target.update",
            "user.update",
        ] {
            assert!(actions.contains(action), "{action} is not among {actions:?}");
        }
        assert!(
            rows.activity
                .iter()
                .all(|entry| entry.at <= rows.now && rows.now - entry.at < Duration::days(12))
        );
        let names: BTreeSet<_> = rows.customers.iter().map(|row| row.company_name.as_str()).collect();
        assert_eq!(names.len(), rows.customers.len());
    })
    .await;
}

struct Story<'a> {
    notes: Vec<&'a progress::Model>,
    changes: Vec<&'a status_change::Model>,
    credits: Vec<&'a credit::Model>,
}

impl<'a> Story<'a> {
    fn of(rows: &'a Rows, customer: &customer::Model) -> Self {
        let mut notes: Vec<_> = rows.notes.iter().filter(|row| row.customer_id == customer.id).collect();
        notes.sort_by_key(|note| note.at);
        let mut changes: Vec<_> = rows.changes.iter().filter(|row| row.customer_id == customer.id).collect();
        changes.sort_by_key(|change| change.at);
        let mut credits: Vec<_> = rows.credits.iter().filter(|row| row.customer_id == customer.id).collect();
        credits.sort_by_key(|credit| credit.created_at);
        Self { notes, changes, credits }
    }
}
