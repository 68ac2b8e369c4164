//! No row points out of its organisation, and what serves one organisation is indexed by it.

use std::collections::{BTreeMap, BTreeSet};

use entity::{customer, progress};
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseConnection, DbErr, SqlErr};

use crate::rows::{AT, ON, Team, customer};
use crate::support::{Outcome, on_both_engines};
use crate::tables::{columns, indexes, references};

on_both_engines!(
    a_customer_cannot_belong_to_an_am_of_another_organisation,
    a_note_cannot_be_about_a_customer_of_another_organisation,
    every_reference_carries_its_organisation,
    every_id_column_is_a_reference,
    every_index_but_the_global_ones_begins_with_the_organisation,
);

/// Looked up before the organisation is known, or swept over all organisations.
const GLOBAL: [(&str, &str); 12] = [
    ("api_key", "key_hash"),
    ("api_key", "prefix"),
    ("idempotency_key", "expires_at"),
    ("login_throttle", "window_start"),
    ("organization", "slug"),
    ("password_reset", "expires_at"),
    ("password_reset", "token_hash"),
    ("session", "expires_at"),
    ("session", "family"),
    ("session", "previous_hash"),
    ("session", "refresh_hash"),
    ("user", "email"),
];

/// Ids of things that are in no table, or in one named by another column.
const FOREIGN_IDS: [(&str, &str); 3] =
    [("activity_log", "entity_id"), ("activity_log", "request_id"), ("email_event", "message_id")];

async fn a_customer_cannot_belong_to_an_am_of_another_organisation(db: &DatabaseConnection) -> Outcome {
    let (ours, theirs) = (Team::create(db, 1).await?, Team::create(db, 2).await?);
    let row =
        customer::ActiveModel { id: Set(Uuid::from_u128(5_001)), am_id: Set(theirs.user), ..customer(&ours) };
    assert_points_nowhere(row.insert(db).await);
    Ok(())
}

async fn a_note_cannot_be_about_a_customer_of_another_organisation(db: &DatabaseConnection) -> Outcome {
    let (ours, theirs) = (Team::create(db, 1).await?, Team::create(db, 2).await?);
    let note = |customer_id, number| progress::ActiveModel {
        id: Set(Uuid::from_u128(number)),
        org_id: Set(ours.organization),
        customer_id: Set(customer_id),
        am_id: Set(ours.user),
        at: Set(AT),
        on: Set(ON),
        description: Set("Called.".into()),
        status: Set("ongoing".into()),
        created_at: Set(AT),
        updated_at: Set(AT),
        ..Default::default()
    };
    note(ours.customer, 6_001).insert(db).await?;
    assert_points_nowhere(note(theirs.customer, 6_002).insert(db).await);
    Ok(())
}

async fn every_reference_carries_its_organisation(db: &DatabaseConnection) -> Outcome {
    let mut pairs: BTreeMap<(String, String, String), BTreeSet<(String, String)>> = BTreeMap::new();
    for part in references(db).await? {
        let key = (part.table_name, part.key, part.parent);
        pairs.entry(key).or_default().insert((part.from_column, part.to_column));
    }
    assert!(pairs.len() > 60, "only {} references found", pairs.len());
    for (key, columns) in pairs {
        let own = if key.2 == "organization" { ("org_id", "id") } else { ("org_id", "org_id") };
        assert!(
            columns.contains(&(own.0.into(), own.1.into())),
            "{key:?} leaves the organisation: {columns:?}"
        );
    }
    Ok(())
}

async fn every_id_column_is_a_reference(db: &DatabaseConnection) -> Outcome {
    let referring: BTreeSet<(String, String)> =
        references(db).await?.into_iter().map(|part| (part.table_name, part.from_column)).collect();
    for column in columns(db).await? {
        let known = FOREIGN_IDS.contains(&(&*column.table_name, &*column.name));
        if column.name.ends_with("_id") && !known {
            let place = (column.table_name, column.name);
            assert!(referring.contains(&place), "{place:?} refers to nothing");
        }
    }
    Ok(())
}

async fn every_index_but_the_global_ones_begins_with_the_organisation(db: &DatabaseConnection) -> Outcome {
    for index in indexes(db).await? {
        let global = GLOBAL.contains(&(&*index.table_name, &*index.first_column));
        assert!(
            index.first_column == "org_id" || global,
            "{} of {} does not begin with org_id",
            index.name,
            index.table_name
        );
    }
    Ok(())
}

fn assert_points_nowhere<T: std::fmt::Debug>(result: Result<T, DbErr>) {
    match result {
        Err(error) => {
            assert!(matches!(error.sql_err(), Some(SqlErr::ForeignKeyConstraintViolation(_))), "{error}");
        }
        Ok(row) => panic!("not refused: {row:?}"),
    }
}
