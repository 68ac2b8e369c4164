//! Sums that both engines answer with the same 64-bit type.
use sea_orm::sea_query::{CaseStatement, Condition, Expr, ExprTrait, Func};

/// Σ of an expression, 0 where there is nothing to add.
pub fn sum_of(value: impl Into<Expr>) -> Expr {
    // PostgreSQL adds 64-bit integers up to a numeric.
    let sum = Func::coalesce([Func::sum(value.into()).into(), Expr::val(0_i64)]);
    Expr::from(sum).cast_as("BIGINT")
}

/// Σ of an expression over the rows that meet the condition.
pub fn sum_if(condition: Condition, value: impl Into<Expr>) -> Expr {
    sum_of(CaseStatement::new().case(condition, value.into()).finally(0_i64))
}

/// Number of rows that meet the condition.
pub fn count_if(condition: Condition) -> Expr {
    sum_if(condition, 1_i64)
}
