//! What a person typed as a pattern that finds exactly it, wherever it stands in a text.
use sea_orm::sea_query::{BinOper, Condition, Expr, ExprTrait, Func};
use sea_orm::{IntoSimpleExpr, Value};

use super::types::{MAX_CHARS, MIN_CHARS};
use crate::error::AppError;

#[cfg(test)]
mod tests;

/// Stands before a character that `LIKE` would take for a wildcard.
const ESCAPE: char = '!';

/// A checked search text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(String);

impl Pattern {
    /// Trims and checks; the field at fault is `query`.
    pub fn check(query: &str) -> Result<Self, AppError> {
        let text = query.trim();
        let count = text.chars().count();
        if !(MIN_CHARS..=MAX_CHARS).contains(&count) {
            let message = format!("Enter {MIN_CHARS} to {MAX_CHARS} characters.");
            return Err(AppError::invalid("query", message));
        }
        if text.chars().any(char::is_control) {
            return Err(AppError::invalid("query", "Enter text without control characters."));
        }
        let mut pattern = String::from("%");
        for char in text.chars() {
            if matches!(char, '%' | '_' | ESCAPE) {
                pattern.push(ESCAPE);
            }
            pattern.push(char);
        }
        pattern.push('%');
        Ok(Self(pattern))
    }

    /// Whether any of the columns holds the text, in capitals or not.
    pub fn is_in<C: IntoSimpleExpr>(&self, columns: impl IntoIterator<Item = C>) -> Condition {
        columns.into_iter().fold(Condition::any(), |any, column| {
            // Lower-cased by the database on both sides: engines do not agree on letters beyond ASCII.
            let text = Expr::from(Func::lower(column.into_simple_expr()));
            let pattern = Expr::from(Func::lower(Expr::val(self.0.clone())));
            let escaped = pattern.binary(BinOper::Escape, Expr::Constant(Value::from(ESCAPE)));
            any.add(text.binary(BinOper::Like, escaped))
        })
    }
}
