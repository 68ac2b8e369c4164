//! Credits and activity entries are added, never changed.

use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait, IntoActiveModel, Set,
};

use entity::{activity_log, credit};

use crate::rows::{Team, record_activity, win};
use crate::support::{Outcome, on_both_engines};

on_both_engines!(
    a_credit_cannot_be_updated_or_deleted,
    an_activity_entry_cannot_be_updated_or_deleted,
    an_append_only_table_cannot_be_emptied_or_overwritten,
);

async fn a_credit_cannot_be_updated_or_deleted(db: &DatabaseConnection) -> Outcome {
    let written = win(db, &Team::create(db, 1).await?).await?;

    let mut changed = written.clone().into_active_model();
    changed.amount_minor = Set(1);
    assert_refused(changed.update(db).await);
    assert_refused(credit::Entity::delete_by_id(written.id).exec(db).await);

    assert_eq!(credit::Entity::find().all(db).await?, [written]);
    Ok(())
}

async fn an_activity_entry_cannot_be_updated_or_deleted(db: &DatabaseConnection) -> Outcome {
    let written = record_activity(db, &Team::create(db, 1).await?).await?;

    let mut changed = written.clone().into_active_model();
    changed.action = Set("customer.lose".into());
    assert_refused(changed.update(db).await);
    assert_refused(activity_log::Entity::delete_by_id(written.id).exec(db).await);

    assert_eq!(activity_log::Entity::find().all(db).await?, [written]);
    Ok(())
}

async fn an_append_only_table_cannot_be_emptied_or_overwritten(db: &DatabaseConnection) -> Outcome {
    let team = Team::create(db, 1).await?;
    let (credit, entry) = (win(db, &team).await?, record_activity(db, &team).await?);

    for table in ["credit", "activity_log"] {
        let statement = match db.get_database_backend() {
            DbBackend::Sqlite => format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"),
            _ => format!("TRUNCATE {table}"),
        };
        assert_refused(db.execute_unprepared(&statement).await);
    }

    assert_eq!(credit::Entity::find().all(db).await?, [credit]);
    assert_eq!(activity_log::Entity::find().all(db).await?, [entry]);
    Ok(())
}

fn assert_refused<T: std::fmt::Debug, E: std::fmt::Display + std::fmt::Debug>(result: Result<T, E>) {
    match result {
        Err(error) => {
            assert!(error.to_string().contains("append-only"), "refused for another reason: {error}");
        }
        Ok(done) => panic!("not refused: {done:?}"),
    }
}
