//! Settings of the engine for the time in which very many rows come in.
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr};

use super::indexes::{Index, bring_back, put_aside};

/// From this scale on the settings are worth their while.
const LARGE: u32 = 10;
/// `SQLite` would write and read back the same pages over and over with its usual 2 MB.
const MORE_PAGES: &str = "PRAGMA cache_size = -262144";
const USUAL_PAGES: &str = "PRAGMA cache_size = -2000";
/// Building an index of millions of rows takes longer than a page may.
const MORE_TIME: &str = "SET LOCAL statement_timeout = 0; SET LOCAL maintenance_work_mem = '256MB'";

/// A large load that has begun; nothing for a small one.
pub struct Load {
    indexes: Option<Vec<Index>>,
}

impl Load {
    /// Prepares the engine for a demo of this scale.
    pub async fn begin(txn: &DatabaseTransaction, scale: u32) -> Result<Self, DbErr> {
        if scale < LARGE {
            return Ok(Self { indexes: None });
        }
        let is_postgres = txn.get_database_backend() == DbBackend::Postgres;
        txn.execute_unprepared(if is_postgres { MORE_TIME } else { MORE_PAGES }).await?;
        Ok(Self { indexes: Some(put_aside(txn).await?) })
    }

    /// Puts everything back, and lets the engine measure the tables so that its first plans are good ones.
    pub async fn end(self, txn: &DatabaseTransaction) -> Result<(), DbErr> {
        if let Some(indexes) = self.indexes {
            bring_back(txn, &indexes).await?;
            if txn.get_database_backend() == DbBackend::Sqlite {
                txn.execute_unprepared(USUAL_PAGES).await?;
            }
        }
        txn.execute_unprepared("ANALYZE").await.map(drop)
    }
}
