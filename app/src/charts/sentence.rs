//! The course of a chart in one sentence, for who cannot see it.

/// `Spend rose from $1 on 1 Nov to $5 on 20 Nov; most on 12 Nov with $9.` `points` are bucket names and values;
/// without any, or with nothing in them, `nothing` is said.
pub fn course(
    subject: &str,
    points: &[(String, i64)],
    write: impl Fn(i64) -> String,
    nothing: &str,
) -> String {
    let (Some((first, start)), Some((last, end))) = (points.first(), points.last()) else {
        return nothing.to_owned();
    };
    if points.iter().all(|(_, value)| *value == 0) {
        return nothing.to_owned();
    }
    let verb = match end.cmp(start) {
        std::cmp::Ordering::Greater => "rose",
        std::cmp::Ordering::Less => "fell",
        std::cmp::Ordering::Equal => "went",
    };
    let mut most = (first, start);
    for (bucket, value) in points {
        if value > most.1 {
            most = (bucket, value);
        }
    }
    format!(
        "{subject} {verb} from {} on {first} to {} on {last}; most on {} with {}.",
        write(*start),
        write(*end),
        most.0,
        write(*most.1),
    )
}
