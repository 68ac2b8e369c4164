//! Hand-written reads: one text for both engines, parameters bound, money checked on the way out.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Statement, Value};
use time::{Date, macros::date};

use crate::access::Scope;
use crate::period::Period;

/// All rows of a statement whose placeholders are `$1`, `$2` and so on.
pub async fn rows<R: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<R>, DbErr> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    R::find_by_statement(statement).all(db).await
}

/// Values of `$1` to `$5`: the organisation, the ends of the window and those of the window compared with.
pub fn two_windows(scope: &Scope, period: &Period) -> [Value; 5] {
    // Without a comparison the second window is one that no day lies in.
    const NEVER: (Date, Date) = (date!(9999 - 12 - 31), date!(0001 - 01 - 01));
    let (previous_from, previous_to) = period.previous.unwrap_or(NEVER);
    [scope.org_id().into(), period.from.into(), period.to.into(), previous_from.into(), previous_to.into()]
}

/// A stored word as its type; an unknown word names its column in the log.
pub fn parsed<T>(text: &str, parse: fn(&str) -> Option<T>, column: &str) -> Result<T, DbErr> {
    parse(text).ok_or_else(|| DbErr::Type(format!("{column} holds the unknown word {text:?}")))
}

/// A checked sum; an amount beyond 64 bits is an error, never a wrong number.
pub fn fits<T>(sum: Option<T>) -> Result<T, DbErr> {
    sum.ok_or_else(|| DbErr::Type("a sum does not fit 64 bits".to_owned()))
}
