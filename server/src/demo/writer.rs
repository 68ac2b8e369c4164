//! Bulk inserts inside one transaction.
use sea_orm::{
    ActiveModelBehavior, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, EntityName, EntityTrait,
    IntoActiveModel, Iterable, ModelTrait,
};

use super::report::SeedReport;

/// Values that one statement may bind: the lowest limit of the engines (`SQLite`, 32 766).
const MAX_VALUES: usize = 32_766;
/// Rows in one statement: more gain nothing.
const MAX_ROWS: usize = 1_000;
/// Rows that are worth writing out instead of keeping them in memory.
pub const FULL: usize = 2_000;
/// A table is measured anew when it has grown by this factor.
const GROWTH: u64 = 8;
/// Rows below which measuring a table gains nothing.
const SMALL: u64 = 400;

/// Writes rows and counts them.
pub struct Writer<'a> {
    txn: &'a DatabaseTransaction,
    report: SeedReport,
}

impl<'a> Writer<'a> {
    /// Writes within the transaction.
    pub fn new(txn: &'a DatabaseTransaction) -> Self {
        Self { txn, report: SeedReport::default() }
    }

    /// The transaction, for what is not an insert.
    pub fn transaction(&self) -> &DatabaseTransaction {
        self.txn
    }

    /// What has been written.
    pub fn into_report(self) -> SeedReport {
        self.report
    }

    /// Writes all rows, in statements of equal size as far as they go, so that the engine plans them once.
    pub async fn insert<M>(&mut self, rows: &mut Vec<M>) -> Result<(), DbErr>
    where
        M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel> + Send,
        <M::Entity as EntityTrait>::ActiveModel: ActiveModelBehavior + Send,
    {
        let columns = <M::Entity as EntityTrait>::Column::iter().count();
        let size = (MAX_VALUES / columns.max(1)).min(MAX_ROWS);
        let entity = M::Entity::default();
        let before = self.report.rows(entity.table_name());
        let mut rows = rows.drain(..).peekable();
        while rows.peek().is_some() {
            let batch: Vec<_> = rows.by_ref().take(size).map(IntoActiveModel::into_active_model).collect();
            let written = M::Entity::insert_many(batch).exec_without_returning(self.txn).await?;
            self.report.add(entity.table_name(), written);
        }
        self.measure(entity.table_name(), before).await
    }

    /// `PostgreSQL` plans its checks of foreign keys by what it last knew of a table: of an empty one, it would read whole
    /// indexes for every row from then on.
    async fn measure(&self, table: &str, before: u64) -> Result<(), DbErr> {
        let now = self.report.rows(table);
        let steps = |rows: u64| (rows / SMALL).checked_ilog(GROWTH).map_or(0, |steps| steps + 1);
        if self.txn.get_database_backend() == DbBackend::Postgres && steps(now) > steps(before) {
            self.txn.execute_unprepared(&format!("ANALYZE \"{table}\"")).await?;
        }
        Ok(())
    }
}
