//! Database faults as `AppError`: logged once with a reference, never shown.
use sea_orm::{DbErr, RuntimeErr, SqlErr, sqlx};
use uuid::Uuid;

use super::AppError;

impl From<DbErr> for AppError {
    fn from(error: DbErr) -> Self {
        if let Some(SqlErr::UniqueConstraintViolation(_)) = error.sql_err() {
            return Self::Conflict("A record like this exists already.".to_owned());
        }
        let reference = Uuid::now_v7().to_string();
        if is_out_of_reach(&error) {
            tracing::error!(%reference, %error, "database out of reach");
            Self::Unavailable
        } else {
            tracing::error!(%reference, %error, "database query failed");
            Self::Internal { reference }
        }
    }
}

/// Whether the database cannot work now, so that trying again helps. A wrong statement, password or name stays wrong.
pub fn is_out_of_reach(error: &DbErr) -> bool {
    let cause = match error {
        DbErr::ConnectionAcquire(_) => return true,
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => cause,
        _ => return false,
    };
    match cause.as_ref() {
        sqlx::Error::Io(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(answer) => answer.code().is_some_and(|code| is_passing(&code)),
        _ => false,
    }
}

/// `PostgreSQL`: connection lost (class 08), too many connections, disk full, statement or lock timeout, server stopping
/// or starting (57P). `SQLite`: busy (5), read-only (8), input or output (10) and disk full (13), with their extensions.
fn is_passing(code: &str) -> bool {
    // The codes of PostgreSQL have five characters, those of SQLite at most four.
    if code.len() < 5 {
        return code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 8 | 10 | 13));
    }
    code.starts_with("08") || code.starts_with("57P") || matches!(code, "53100" | "53300" | "55P03" | "57014")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_told_from_what_stays_wrong() {
        for code in
            ["08006", "57P01", "57P03", "53300", "53100", "57014", "55P03", "5", "517", "13", "8", "1032"]
        {
            assert!(is_passing(code), "{code}");
        }
        for code in ["42P01", "28P01", "3D000", "23505", "22003", "40001", "1", "19", "2067", "787"] {
            assert!(!is_passing(code), "{code}");
        }
    }
}
