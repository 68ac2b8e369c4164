//! What seeding wrote.
use std::fmt;

/// Rows by table, in the order in which tables were first written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeedReport {
    tables: Vec<(String, u64)>,
}

impl SeedReport {
    /// Rows written to a table; 0 for a table that was left alone.
    pub fn rows(&self, table: &str) -> u64 {
        self.tables.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| *rows)
    }

    /// Rows written to all tables.
    pub fn total(&self) -> u64 {
        self.tables.iter().map(|(_, rows)| rows).sum()
    }

    pub(super) fn add(&mut self, table: &str, rows: u64) {
        match self.tables.iter_mut().find(|(name, _)| name == table) {
            Some((_, sum)) => *sum += rows,
            None => self.tables.push((table.to_owned(), rows)),
        }
    }
}

impl fmt::Display for SeedReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "Wrote {} rows of demo data:", self.total())?;
        for (index, (table, rows)) in self.tables.iter().enumerate() {
            let end = if index + 1 == self.tables.len() { "" } else { "\n" };
            write!(formatter, "{rows:>10}  {table}{end}")?;
        }
        Ok(())
    }
}
