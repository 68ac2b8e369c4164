//! Snapshots of past days, and random windows.
use app::access::{Organization, Reach, Scope};
use app::features::customers::queries::{AsOf, pipeline_by_department, pipeline_total};
use app::format::Locale;
use app::period::Calendar;
use entity::organization;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use time::{Duration, Weekday};

use super::expected::windows;
use super::facts::Facts;
use super::{ADMIN, AM, GM, dashboard, plant_odd_rows};
use crate::support::{Portal, on_both_engines};

fn settings(row: &organization::Model) -> Organization {
    Organization {
        id: row.id,
        name: row.name.clone(),
        currency: row.currency.parse().unwrap(),
        target_currency: row.target_currency.parse().unwrap(),
        timezone: row.timezone.clone(),
        calendar: Calendar::default(),
        stale_after_days: row.stale_after_days,
        working_days: vec![Weekday::Monday],
        locale: Locale::En,
    }
}

#[tokio::test]
async fn today_read_from_the_present_rows_equals_today_reconstructed_from_their_history() {
    on_both_engines(async |portal: Portal| {
        for (email, reach) in [(AM, Reach::Own), (GM, Reach::LedDepartments), (ADMIN, Reach::Organization)] {
            if email == AM {
                plant_odd_rows(&portal, &Facts::of(&portal, AM).await).await;
            }
            let facts = Facts::of(&portal, email).await;
            let user = facts.users.values().find(|row| row.email == email).unwrap().id;
            let scope = Scope::for_test(facts.organization.id, user, reach);
            let organization = settings(&facts.organization);
            let today = AsOf::today(&organization, facts.today);
            let rebuilt = AsOf::on(&organization, facts.today);
            let db = portal.db();
            let present = pipeline_total(db, &scope, None, &today).await.unwrap();
            assert_eq!(present, pipeline_total(db, &scope, None, &rebuilt).await.unwrap(), "{email}");
            assert!(present.active > 0 && present.needs_follow_up > 0);
            assert_eq!(
                pipeline_by_department(db, &scope, &today).await.unwrap(),
                pipeline_by_department(db, &scope, &rebuilt).await.unwrap(),
            );
        }
    })
    .await;
}

#[tokio::test]
async fn every_past_day_is_what_the_history_says() {
    on_both_engines(async |portal: Portal| {
        plant_odd_rows(&portal, &Facts::of(&portal, AM).await).await;
        let facts = Facts::of(&portal, ADMIN).await;
        let user = facts.users.values().find(|row| row.email == ADMIN).unwrap().id;
        let scope = Scope::for_test(facts.organization.id, user, Reach::Organization);
        let organization = settings(&facts.organization);
        for age in (0..40).chain((40..500).step_by(37)) {
            let day = facts.today - Duration::days(age);
            let pipeline =
                pipeline_total(portal.db(), &scope, None, &AsOf::on(&organization, day)).await.unwrap();
            let active = facts.active(day);
            assert_eq!(pipeline.active, i64::try_from(active.len()).unwrap(), "{day}");
            let needing = facts.needing_follow_up(day).len();
            assert_eq!(pipeline.needs_follow_up, i64::try_from(needing).unwrap(), "{day}");
            let potential = pipeline.potential_in("IDR".parse().unwrap());
            assert_eq!(i128::from(potential), Facts::potential(&active, "IDR"), "{day}");
            let on_file = facts.customers.iter().filter(|row| facts.existed(row, day)).count();
            assert_eq!(pipeline.customers, i64::try_from(on_file).unwrap(), "{day}");
        }
    })
    .await;
}

#[tokio::test]
async fn random_windows_are_what_the_rows_say() {
    on_both_engines(async |portal: Portal| {
        plant_odd_rows(&portal, &Facts::of(&portal, AM).await).await;
        let facts = Facts::of(&portal, AM).await;
        let am = facts.users.values().find(|row| row.email == AM).unwrap().id;
        let client = portal.sign_in(AM).await;
        let mut random = StdRng::seed_from_u64(3);
        for _ in 0..25 {
            let from = facts.today - Duration::days(random.random_range(-40..700));
            let to = from + Duration::days(random.random_range(0..400));
            let compare = ["previous", "year", "none"][random.random_range(0..3)];
            let body = dashboard(&client, &format!("?from={from}&to={to}&compare={compare}")).await;
            assert_eq!(windows(&body).0, (from, to));
            assert_eq!(
                body["metrics"],
                facts.team_metrics(windows(&body), Some(am)),
                "{from} to {to}, {compare}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn adjacent_windows_add_up() {
    on_both_engines(async |portal: Portal| {
        let client = portal.sign_in(ADMIN).await;
        let mut sums = Vec::new();
        for days in [
            "from=2026-05-03&to=2026-06-17",
            "from=2026-06-18&to=2026-08-02",
            "from=2026-05-03&to=2026-08-02",
        ] {
            let body = dashboard(&client, &format!("?{days}")).await;
            let actual = body["metrics"]["actual"]["value"].as_str().unwrap().replace('.', "");
            sums.push(actual.parse::<i128>().unwrap());
        }
        assert_eq!(sums[0] + sums[1], sums[2]);
        assert!(sums[2] > 0);
    })
    .await;
}
