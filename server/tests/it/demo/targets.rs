//! Targets, and how far sellers are from theirs.
use std::collections::BTreeSet;

use app::day::{add_days, add_months_clamped, days_between, month_start};
use time::{Date, Weekday};
use uuid::Uuid;

use super::rows::Rows;
use super::{DAYS, Demo, on_every_day};
use crate::support::Engine;

#[tokio::test]
async fn this_year_and_the_last_have_targets_that_departments_round_up() {
    on_every_day(|rows| {
        let year = rows.today.year();
        assert_eq!(
            rows.targets.iter().map(|row| row.year).collect::<BTreeSet<_>>(),
            BTreeSet::from([year - 1, year])
        );
        for department in &rows.departments {
            let sellers: BTreeSet<_> = rows
                .users
                .iter()
                .filter(|user| is_seller_of(user, department.id))
                .map(|user| user.id)
                .collect();
            for month in 1..=12 {
                let of_month = || rows.targets.iter().filter(|row| (row.year, row.month) == (year, month));
                let own =
                    of_month().find(|row| row.department_id == Some(department.id)).unwrap().amount_minor;
                let shared = of_month().filter(|row| row.user_id.is_some_and(|id| sellers.contains(&id)));
                let parts: Vec<_> = shared.map(|row| row.amount_minor).collect();
                assert_eq!(parts.len(), sellers.len());
                let sum: i64 = parts.iter().sum();
                assert!(own >= sum && own - sum <= sum / 10, "{own} {sum}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn sellers_reach_between_two_fifths_and_four_thirds_of_finished_months() {
    on_every_day(|rows| {
        for seller in rows.users.iter().filter(|user| user.role == "AM") {
            for back in 1..i32::from(u8::from(rows.today.month())) + 12 {
                let first = add_months_clamped(month_start(rows.today), -back);
                let target = target(rows, seller.id, first);
                let percent = actual(rows, seller.id, first) * 100 / target;
                assert!((38..=135).contains(&percent), "{} {first}: {percent} %", seller.email);
            }
            assert!(actual(rows, seller.id, month_start(rows.today)) > 0);
        }
    })
    .await;
}

#[tokio::test]
async fn some_are_ahead_some_at_risk_and_some_behind() {
    for today in [DAYS[0], DAYS[4], DAYS[2]] {
        let demo = Demo::on(Engine::Sqlite, 1, today).await;
        let rows = &demo.rows;
        let first = month_start(today);
        let last = add_days(add_months_clamped(first, 1), -1);
        let (elapsed, all) = (halves(rows, first, today), halves(rows, first, last));
        let paces: BTreeSet<_> = rows
            .users
            .iter()
            .filter(|user| user.role == "AM")
            .map(|seller| {
                let expected = target(rows, seller.id, first) * elapsed / all;
                match actual(rows, seller.id, first) * 100 / expected {
                    100.. => "ahead",
                    80..100 => "at risk",
                    _ => "behind",
                }
            })
            .collect();
        assert_eq!(Vec::from_iter(paces), ["ahead", "at risk", "behind"], "{today}");
        demo.close().await;
    }
}

#[tokio::test]
async fn past_months_of_one_department_are_closed() {
    on_every_day(|rows| {
        let departments: BTreeSet<_> = rows.closes.iter().map(|row| row.department_id).collect();
        assert_eq!(departments.len(), 1);
        assert!(rows.closes.len() >= 10);
        for close in &rows.closes {
            assert!(close.closed_at < rows.now);
            let late = rows.credits.iter().filter(|row| row.department_id == Some(close.department_id));
            let is_of =
                |day: Date| (day.year(), i32::from(u8::from(day.month()))) == (close.year, close.month);
            assert!(late.filter(|row| is_of(row.won_on)).all(|row| row.created_at < close.closed_at));
        }
    })
    .await;
}

fn is_seller_of(user: &entity::user::Model, department: Uuid) -> bool {
    user.role == "AM" && user.department_id == Some(department)
}

fn target(rows: &Rows, seller: Uuid, first: Date) -> i64 {
    let month = i32::from(u8::from(first.month()));
    let of = |row: &&entity::target::Model| {
        (row.year, row.month, row.user_id) == (first.year(), month, Some(seller))
    };
    rows.targets.iter().find(of).unwrap().amount_minor
}

fn actual(rows: &Rows, seller: Uuid, first: Date) -> i64 {
    let credits = rows.credits.iter().filter(|row| row.am_id == seller && month_start(row.won_on) == first);
    credits.map(|row| row.amount_minor).sum()
}

/// Half days of work.
fn halves(rows: &Rows, from: Date, to: Date) -> i64 {
    let worked = |day: Date| match rows.holidays.iter().find(|holiday| holiday.on == day) {
        _ if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) => 0,
        Some(holiday) => i64::from(holiday.half_day),
        None => 2,
    };
    days_between(from, to).map(worked).sum()
}
