//! Metric objects as the API writes them, computed with whole numbers only.
use serde_json::{Value, json};

/// A sum or a count with its previous value.
pub fn count(value: i64, previous: Option<i64>) -> Value {
    let change =
        previous.and_then(|previous| quotient((value - previous).into(), i128::from(previous.abs())));
    json!({ "value": value, "previous": previous, "change": change })
}

/// A quotient with its previous value.
pub fn ratio(current: (i64, i64), previous: Option<(i64, i64)>) -> Value {
    let value = |(numerator, denominator): (i64, i64)| quotient(numerator.into(), denominator.into());
    json!({
        "value": value(current),
        "previous": previous.and_then(value),
        "change": previous.and_then(|previous| change(current, previous)),
        "numerator": current.0,
        "denominator": current.1,
    })
}

/// Money per piece, in cents.
pub fn average(current: (i64, i64), previous: Option<(i64, i64)>) -> Value {
    let value = |(sum, pieces): (i64, i64)| (pieces != 0).then(|| rounded(sum.into(), pieces.into()));
    json!({
        "value": value(current),
        "previous": previous.and_then(value),
        "change": previous.and_then(|previous| change(current, previous)),
        "numerator": current.0,
        "denominator": current.1,
    })
}

/// Half away from zero; the denominator is positive.
pub fn rounded(numerator: i128, denominator: i128) -> i64 {
    let size = (2 * numerator.abs() + denominator) / (2 * denominator);
    i64::try_from(size * numerator.signum()).unwrap()
}

/// A decimal with six places; nothing when divided by nothing.
pub fn quotient(numerator: i128, denominator: i128) -> Option<String> {
    (denominator != 0).then(|| {
        let (numerator, denominator) =
            if denominator < 0 { (-numerator, -denominator) } else { (numerator, denominator) };
        let millionths = rounded(numerator * 1_000_000, denominator);
        let sign = if millionths < 0 { "-" } else { "" };
        format!("{sign}{}.{:06}", millionths.abs() / 1_000_000, millionths.abs() % 1_000_000)
    })
}

/// (a/b − c/d) / |c/d|, b and d positive.
fn change((a, b): (i64, i64), (c, d): (i64, i64)) -> Option<String> {
    let [a, b, c, d] = [a, b, c, d].map(i128::from);
    if b == 0 || d == 0 { None } else { quotient(a * d - c * b, b * c.abs()) }
}

/// How many there are.
pub fn size(things: impl Iterator) -> i64 {
    i64::try_from(things.count()).unwrap()
}
