//! Keeps demo data and real data apart: their passwords are not equally secret.
use app::state::Databases;
use sea_orm::{DbErr, FromQueryResult, Statement};

use crate::config::Build;

/// Organisations in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromQueryResult)]
pub struct Organizations {
    /// Made by the seeder.
    pub demo: i64,
    /// All others.
    pub real: i64,
}

const COUNT: &str = "SELECT COUNT(CASE WHEN is_demo THEN 1 END) AS demo, \
                     COUNT(CASE WHEN NOT is_demo THEN 1 END) AS real FROM organization";

/// Why this build must not serve this database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// Everyone knows the password of demo accounts.
    #[error(
        "DATABASE_URL names a database with demo accounts: use one without, or a build with the demo feature"
    )]
    DemoAccounts,
    /// A demo build lets everyone in by its role preview.
    #[error(
        "DATABASE_URL names a database with real accounts: use one without, or a build without the demo feature"
    )]
    RealAccounts,
}

/// Counts organisations by kind.
pub async fn organizations(db: &Databases) -> Result<Organizations, DbErr> {
    let statement = Statement::from_string(db.read.get_database_backend(), COUNT);
    let counted = Organizations::find_by_statement(statement).one(&db.read).await?;
    Ok(counted.unwrap_or(Organizations { demo: 0, real: 0 }))
}

impl Organizations {
    /// Whether nobody has used this database yet.
    pub const fn is_empty(self) -> bool {
        self.demo == 0 && self.real == 0
    }

    /// Refuses a build that does not fit the data.
    pub const fn check(self, build: Build) -> Result<(), Mismatch> {
        match (build.demo, self) {
            (false, Self { demo: 1.., .. }) => Err(Mismatch::DemoAccounts),
            (true, Self { real: 1.., .. }) => Err(Mismatch::RealAccounts),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demo_builds_serve_demo_data_and_real_builds_real_data() {
        let fresh = Organizations { demo: 0, real: 0 };
        let demo = Organizations { demo: 2, real: 0 };
        let real = Organizations { demo: 0, real: 1 };
        let (demo_build, real_build) = (Build { demo: true }, Build { demo: false });
        assert_eq!((fresh.check(demo_build), fresh.check(real_build)), (Ok(()), Ok(())));
        assert_eq!((demo.check(demo_build), real.check(real_build)), (Ok(()), Ok(())));
        assert_eq!(demo.check(real_build), Err(Mismatch::DemoAccounts));
        assert_eq!(real.check(demo_build), Err(Mismatch::RealAccounts));
    }
}
