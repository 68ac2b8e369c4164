//! Values outside what the model allows are refused by the database itself.

use entity::customer;
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseConnection, DbErr, EntityTrait, FromQueryResult};
use time::macros::datetime;

use crate::rows::{AT, Team, customer};
use crate::support::{Outcome, on_both_engines, rows};

on_both_engines!(
    a_row_reads_back_as_it_was_written,
    an_unknown_status_is_refused,
    a_negative_potential_is_refused,
    a_currency_has_three_letters,
    an_instant_with_a_fraction_of_a_second_is_refused,
    names_sort_by_code_point_and_fold_only_ascii,
);

async fn a_row_reads_back_as_it_was_written(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    let found = customer::Entity::find_by_id(team.customer).one(db).await?;
    let found = found.ok_or("the customer is not there")?;
    assert_eq!((found.created_at, found.version), (AT, 1));
    assert_eq!(found.potential_minor, 84_250_000_000);
    Ok(())
}

async fn an_unknown_status_is_refused(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    let row = customer::ActiveModel { status: Set("won".into()), ..another(&team) };
    assert_breaks_check(row.insert(db).await);
    Ok(())
}

async fn a_negative_potential_is_refused(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    let row = customer::ActiveModel { potential_minor: Set(-1), ..another(&team) };
    assert_breaks_check(row.insert(db).await);
    Ok(())
}

async fn a_currency_has_three_letters(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    let row = customer::ActiveModel { currency: Set("Rp".into()), ..another(&team) };
    assert_breaks_check(row.insert(db).await);
    Ok(())
}

async fn an_instant_with_a_fraction_of_a_second_is_refused(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    let row = customer::ActiveModel {
        last_progress_at: Set(Some(datetime!(2026-11-20 09:30:00.5 UTC))),
        ..another(&team)
    };
    assert_breaks_check(row.insert(db).await);
    Ok(())
}

async fn names_sort_by_code_point_and_fold_only_ascii(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    for (number, name) in ["abadi", "Zamrud", "ÉTOILE"].into_iter().enumerate() {
        let id = Set(Uuid::from_u128(5_001 + number as u128));
        let row = customer::ActiveModel { id, company_name: Set(name.into()), ..customer(&team) };
        row.insert(db).await?;
    }
    let sql = "SELECT lower(company_name) AS name FROM customer ORDER BY company_name";
    let names: Vec<Named> = rows(db, sql).await?;
    let names: Vec<&str> = names.iter().map(|row| &*row.name).collect();
    assert_eq!(names, ["nusantara logistics", "zamrud", "abadi", "Étoile"]);
    Ok(())
}

#[derive(FromQueryResult)]
struct Named {
    name: String,
}

fn another(team: &Team) -> customer::ActiveModel {
    customer::ActiveModel { id: Set(Uuid::from_u128(5_001)), ..customer(team) }
}

/// The engine refused the row by a CHECK.
pub fn assert_breaks_check<T: std::fmt::Debug>(result: Result<T, DbErr>) {
    match result {
        Err(error) => {
            let message = error.to_string().to_lowercase();
            assert!(message.contains("check constraint"), "refused for another reason: {message}");
        }
        Ok(row) => panic!("not refused: {row:?}"),
    }
}
