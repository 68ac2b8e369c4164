//! A target belongs to one person or one department, and there is one of each a month.

use entity::target;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseConnection, DbErr, SqlErr};

use crate::checks::assert_breaks_check;
use crate::rows::{Team, target};
use crate::support::{Outcome, on_both_engines};

on_both_engines!(
    a_target_has_exactly_one_owner,
    a_person_has_one_target_a_month,
    a_department_has_one_target_a_month,
    a_target_is_for_one_of_twelve_months,
);

async fn a_target_has_exactly_one_owner(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    assert_breaks_check(target(&team, 1).insert(db).await);

    let mut both = of_person(&team, 2);
    both.department_id = Set(Some(team.department));
    assert_breaks_check(both.insert(db).await);
    Ok(())
}

async fn a_person_has_one_target_a_month(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    of_person(&team, 1).insert(db).await?;
    assert_taken(of_person(&team, 2).insert(db).await);

    let mut next_month = of_person(&team, 3);
    next_month.month = Set(12);
    next_month.insert(db).await?;
    of_department(&team, 4).insert(db).await?;
    Ok(())
}

async fn a_department_has_one_target_a_month(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    of_department(&team, 1).insert(db).await?;
    assert_taken(of_department(&team, 2).insert(db).await);

    let mut next_year = of_department(&team, 3);
    next_year.year = Set(2027);
    next_year.insert(db).await?;
    Ok(())
}

async fn a_target_is_for_one_of_twelve_months(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    for month in [0, 13] {
        let mut row = of_person(&team, 1);
        row.month = Set(month);
        assert_breaks_check(row.insert(db).await);
    }
    Ok(())
}

fn of_person(team: &Team, number: u128) -> target::ActiveModel {
    target::ActiveModel { user_id: Set(Some(team.user)), ..target(team, number) }
}

fn of_department(team: &Team, number: u128) -> target::ActiveModel {
    target::ActiveModel { department_id: Set(Some(team.department)), ..target(team, number) }
}

fn assert_taken(result: Result<target::Model, DbErr>) {
    match result {
        Err(error) => {
            assert!(matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))), "{error}");
        }
        Ok(row) => panic!("not refused: {row:?}"),
    }
}
