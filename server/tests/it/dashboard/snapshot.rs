//! Snapshots of past days, and random windows.
use app::access::{Organization, Reach, Scope};
use app::features::customers::queries::{AsOf, Pipeline, Snapshots, pipelines, pipelines_by_department};
use app::format::Locale;
use app::period::Calendar;
use entity::organization;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, IntoActiveModel};
use time::macros::datetime;
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
            // The day compared with is rebuilt from history, whichever day it is.
            let today = AsOf::today(&organization, facts.today);
            let snapshots = Snapshots { now: today, before: Some(AsOf::on(&organization, facts.today)) };
            let all = pipelines(portal.db(), &scope, &snapshots).await.unwrap().total().unwrap();
            assert_eq!(all.now, all.before, "{email}");
            assert!(all.now.active > 0 && all.now.needs_follow_up > 0);
            let departments = pipelines_by_department(portal.db(), &scope, &snapshots).await.unwrap();
            for compared in departments.by_grain().unwrap().values() {
                assert_eq!(compared.now, compared.before, "{email}");
            }
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
            let snapshots = Snapshots { now: AsOf::on(&organization, day), before: None };
            let compared = pipelines(portal.db(), &scope, &snapshots).await.unwrap().total().unwrap();
            assert_eq!(compared.before, Pipeline::default());
            let pipeline = compared.now;
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

#[tokio::test]
async fn months_and_windows_follow_the_fiscal_year() {
    on_both_engines(async |portal: Portal| {
        let mut row = Facts::of(&portal, AM).await.organization.into_active_model();
        row.fiscal_month = Set(4);
        row.update(portal.db()).await.unwrap();
        let facts = Facts::of(&portal, AM).await;
        let am = facts.users.values().find(|row| row.email == AM).unwrap().id;
        let client = portal.sign_in(AM).await;
        for query in ["", "?range=qtd", "?range=ytd", "?from=2026-01-05&to=2026-03-31"] {
            let body = dashboard(&client, query).await;
            let (window, previous) = windows(&body);
            assert_eq!(body["metrics"], facts.team_metrics((window, previous), Some(am)), "{query}");
            assert_eq!(body["months"], facts.months(window.1, Some(am), false), "{query}");
            assert_eq!(body["months"][0]["month"], 4);
        }
        let year = dashboard(&client, "?range=ytd").await;
        assert_eq!((&year["from"], &year["months"][11]["year"]), (&"2026-04-01".into(), &2027.into()));
    })
    .await;
}

#[tokio::test]
async fn days_begin_where_the_organization_is() {
    on_both_engines(async |portal: Portal| {
        // Half an hour before and after midnight in Singapore.
        for (now, today) in [
            (datetime!(2026 - 08 - 22 15:30 UTC), "2026-08-22"),
            (datetime!(2026 - 08 - 22 16:30 UTC), "2026-08-23"),
        ] {
            portal.set_now(now);
            for email in ["am@second.test", "admin@second.test"] {
                let facts = Facts::of(&portal, email).await;
                let client = portal.sign_in(email).await;
                for query in ["?range=today", "?range=7d", "", "?range=qtd"] {
                    let body = dashboard(&client, query).await;
                    assert_eq!((&body["asOf"], &body["to"]), (&today.into(), &today.into()));
                    let am = facts.users.values().find(|row| row.email == email && row.role == "AM");
                    let expected = match am {
                        Some(am) => facts.team_metrics(windows(&body), Some(am.id)),
                        None => facts.organization_metrics(windows(&body)),
                    };
                    assert_eq!(body["metrics"], expected, "{email} {query} {today}");
                }
            }
        }
    })
    .await;
}
