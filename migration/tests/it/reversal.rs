//! Every change can be taken back, on an empty and on a filled database.

use std::collections::BTreeSet;

use migration::Migrator;
use sea_orm::DatabaseConnection;
use sea_orm_migration::MigratorTrait;

use crate::rows::{Team, record_activity, win};
use crate::support::{Outcome, on_both_engines};
use crate::tables::{columns, everything};

on_both_engines!(
    down_leaves_nothing_behind,
    up_again_makes_the_same_schema,
    each_change_can_be_taken_back_and_made_again,
    down_works_on_a_database_with_rows,
);

async fn down_leaves_nothing_behind(db: &DatabaseConnection) -> Outcome {
    Migrator::down(db, None).await?;
    assert_eq!(everything(db).await?, BTreeSet::new());
    Ok(())
}

async fn up_again_makes_the_same_schema(db: &DatabaseConnection) -> Outcome {
    let (names, described) = (everything(db).await?, columns(db).await?);
    Migrator::down(db, None).await?;
    Migrator::up(db, None).await?;
    assert_eq!(everything(db).await?, names);
    assert_eq!(columns(db).await?, described);
    Ok(())
}

async fn each_change_can_be_taken_back_and_made_again(db: &DatabaseConnection) -> Outcome {
    let names = everything(db).await?;
    let changes = u32::try_from(Migrator::migrations().len())?;
    for steps in 1..=changes {
        Migrator::down(db, Some(steps)).await?;
        Migrator::up(db, Some(steps)).await?;
        assert_eq!(everything(db).await?, names, "after {steps} steps down and up");
    }
    Ok(())
}

async fn down_works_on_a_database_with_rows(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    win(db, &team).await?;
    record_activity(db, &team).await?;
    Migrator::down(db, None).await?;
    assert_eq!(everything(db).await?, BTreeSet::new());
    Ok(())
}
