//! The entities describe the tables as they are.

use std::collections::BTreeSet;

use entity::*;
use sea_orm::{
    ColumnTrait, ColumnType, DatabaseConnection, DbBackend, DbErr, EntityTrait, IdenStatic, Iterable,
    QuerySelect,
};

use crate::support::{Outcome, on_both_engines};
use crate::tables::{Column, columns};

on_both_engines!(every_entity_has_the_columns_of_its_table, every_entity_can_be_selected);

macro_rules! for_every_entity {
    ($call:ident($db:expr)) => {
        for_every_entity!(@ $call, $db;
            activity_log, ad_spend, api_key, attachment, campaign, content_item, content_status_event,
            contractor_payment, credit, customer, department, editor_contractor, email_event, email_sequence,
            holiday, idempotency_key, lead, login_throttle, month_close, nps_response, onboarding_event, order,
            organization, password_reset, payment, payment_allocation, payment_plan, payment_plan_schedule,
            product, progress, refund, saved_view, session, status_change, target, user)
    };
    (@ $call:ident, $db:expr; $($table:ident),+) => {
        vec![$($call::<$table::Entity>($db)),+]
    };
}

async fn every_entity_has_the_columns_of_its_table(db: &DatabaseConnection) -> Outcome {
    let described: BTreeSet<Column> =
        for_every_entity!(described_columns(db.get_database_backend())).into_iter().flatten().collect();
    let present = columns(db).await?;
    let only_described: Vec<_> = described.difference(&present).collect();
    let only_present: Vec<_> = present.difference(&described).collect();
    assert!(
        only_described.is_empty() && only_present.is_empty(),
        "only in the entities: {only_described:#?}, only in the database: {only_present:#?}"
    );
    Ok(())
}

async fn every_entity_can_be_selected(db: &DatabaseConnection) -> Outcome {
    for selection in for_every_entity!(selectable(db)) {
        selection.await?;
    }
    Ok(())
}

fn described_columns<E: EntityTrait>(backend: DbBackend) -> Vec<Column> {
    let table_name = E::default().table_name().to_owned();
    E::Column::iter()
        .map(|column| Column {
            table_name: table_name.clone(),
            name: column.as_str().to_owned(),
            type_name: type_name(backend, column.def().get_column_type()).to_owned(),
            nullable: column.def().is_null(),
        })
        .collect()
}

fn type_name(backend: DbBackend, column_type: &ColumnType) -> &'static str {
    let (sqlite, postgres) = match column_type {
        ColumnType::Uuid => ("uuid_text", "uuid"),
        ColumnType::String(_) | ColumnType::Text => ("text", "text"),
        ColumnType::Integer => ("integer", "integer"),
        ColumnType::BigInteger => ("integer", "bigint"),
        ColumnType::Boolean => ("boolean", "boolean"),
        ColumnType::Date => ("date_text", "date"),
        ColumnType::TimestampWithTimeZone => ("timestamp_with_timezone_text", "timestamp with time zone"),
        ColumnType::JsonBinary => ("jsonb_text", "jsonb"),
        _ => ("a type no table uses", "a type no table uses"),
    };
    if backend == DbBackend::Sqlite { sqlite } else { postgres }
}

type Selection<'a> = std::pin::Pin<Box<dyn Future<Output = Result<(), DbErr>> + Send + 'a>>;

fn selectable<E: EntityTrait>(db: &DatabaseConnection) -> Selection<'_>
where
    E::Model: Send,
{
    Box::pin(async move { E::find().limit(0).all(db).await.map(drop) })
}
