//! Tables as CSV: RFC 4180, UTF-8 with byte order mark, ISO dates, plain decimals, no cell that a spreadsheet would run.
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use csv::{Terminator, WriterBuilder};
use time::Date;

use crate::day::to_iso;
use crate::error::AppError;
use crate::list::{ColumnKind, ListRequest};
use crate::money::decimal_string;
use crate::ui::{CellValue, TableColumn, TableDef};

#[cfg(test)]
mod tests;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Columns of an export in their order: all of them, or those that the request chose.
pub struct CsvTable<T: 'static> {
    id: &'static str,
    columns: Vec<&'static TableColumn<T>>,
}

impl<T: 'static> CsvTable<T> {
    /// The export of a table for a request.
    pub fn new<S>(def: &TableDef<T, S>, request: &ListRequest) -> Self {
        let list = def.list();
        let wanted =
            |column: &&TableColumn<T>| !request.has_chosen_columns() || request.shows(&list, column.list.key);
        Self { id: def.id, columns: def.columns.iter().filter(wanted).collect() }
    }

    /// Byte order mark and the names of the columns: what the file begins with.
    pub fn head(&self) -> Result<Vec<u8>, AppError> {
        let names = self.columns.iter().map(|column| name_of(column.list.kind, column.list.key).to_owned());
        Ok([BYTE_ORDER_MARK, &lines([names.collect()])?].concat())
    }

    /// Some rows, to be sent one batch after the other.
    pub fn rows<'a>(&self, rows: impl IntoIterator<Item = &'a T>) -> Result<Vec<u8>, AppError> {
        lines(
            rows.into_iter()
                .map(|row| self.columns.iter().map(|column| field((column.value)(row))).collect::<Vec<_>>()),
        )
    }

    /// The whole file as an answer. `days` are part of its name: those of the rows, or today alone.
    pub fn answer<'a>(
        &self,
        rows: impl IntoIterator<Item = &'a T>,
        days: &[Date],
    ) -> Result<Response, AppError> {
        file(self.id, [self.head()?, self.rows(rows)?].concat(), days)
    }
}

/// A series as a file: the names of its columns and what stands in each row. `days` are its first and last.
pub fn series(
    id: &str,
    columns: &[&str],
    rows: impl IntoIterator<Item = Vec<CellValue>>,
    days: &[Date],
) -> Result<Response, AppError> {
    let head = lines([columns.iter().map(|&column| column.to_owned()).collect()])?;
    let rows = lines(rows.into_iter().map(|row| row.into_iter().map(field).collect()))?;
    file(id, [BYTE_ORDER_MARK, &head, &rows].concat(), days)
}

fn file(id: &str, body: Vec<u8>, days: &[Date]) -> Result<Response, AppError> {
    let days: Vec<_> = days.iter().map(|day| format!("_{}", to_iso(*day))).collect();
    let disposition = format!("attachment; filename=\"{id}{}.csv\"", days.concat());
    let disposition = HeaderValue::from_str(&disposition).map_err(|_| AppError::NotFound)?;
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, disposition)], body).into_response())
}

/// Amounts are in major units, so their names lose the word for hundredths.
fn name_of(kind: ColumnKind, key: &str) -> &str {
    if kind == ColumnKind::Money { key.strip_suffix("Cents").unwrap_or(key) } else { key }
}

/// A value as a field: words guarded, numbers and days plain, nothing for what is not known.
fn field(value: CellValue) -> String {
    match value {
        CellValue::Text(text) => guarded(text),
        CellValue::Status(status) => guarded(status.label.to_owned()),
        CellValue::Cents(minor) => decimal_string(minor),
        CellValue::Money(money) => money.to_decimal_string(),
        CellValue::Count(number) => number.to_string(),
        CellValue::Percent(share) => share.to_string(),
        CellValue::Day(day) => to_iso(day),
        CellValue::Drawn(_, value) => field(*value),
        CellValue::Missing => String::new(),
    }
}

/// A spreadsheet would take these first letters for the start of a formula.
fn guarded(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']) { format!("'{text}") } else { text }
}

fn lines(records: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, AppError> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for record in records {
        writer.write_record(&record).map_err(|error| broken(&error))?;
    }
    writer.into_inner().map_err(|error| broken(error.error()))
}

/// Writing to memory does not fail; if it does, the log says why.
fn broken(error: &dyn std::error::Error) -> AppError {
    let reference = uuid::Uuid::now_v7().to_string();
    tracing::error!(%reference, %error, "csv could not be written");
    AppError::Internal { reference }
}
