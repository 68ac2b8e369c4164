//! Picking two days: what has been picked, and what a day is to the range.
use time::Date;

use crate::format::month_name;

/// The picks so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Selection {
    /// First pick, while the second is to come.
    pub start: Option<Date>,
    /// The days picked, in order; one day after the first pick.
    pub range: Option<(Date, Date)>,
}

/// What a day is to a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// No part of it.
    Outside,
    /// Its first day.
    Start,
    /// Between its ends.
    Between,
    /// Its last day.
    End,
    /// All of it.
    Only,
}

impl Selection {
    /// After one more pick: the first begins a range, the second ends it, in either order.
    pub fn picked(self, day: Date) -> Self {
        match self.start {
            None => Self { start: Some(day), range: Some((day, day)) },
            Some(start) => Self { start: None, range: Some(ordered(start, day)) },
        }
    }

    /// What the last pick did, to be announced; empty before the first.
    pub fn said(self) -> String {
        match (self.start, self.range) {
            (Some(start), _) => format!("{}, start", in_words(start)),
            (None, Some((from, to))) => format!("{}, start; {}, end", in_words(from), in_words(to)),
            (None, None) => String::new(),
        }
    }
}

impl Role {
    /// What `day` is to `range`.
    pub fn of(day: Date, range: Option<(Date, Date)>) -> Self {
        match range {
            Some((from, to)) if day == from && day == to => Self::Only,
            Some((from, _)) if day == from => Self::Start,
            Some((_, to)) if day == to => Self::End,
            Some((from, to)) if from < day && day < to => Self::Between,
            _ => Self::Outside,
        }
    }

    /// Class of the day.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Outside => "day",
            Self::Between => "day in-range",
            Self::Start => "day is-end is-start",
            Self::End | Self::Only => "day is-end",
        }
    }

    /// What stands after the day's name.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Outside | Self::Between => "",
            Self::Start => ", start",
            Self::End => ", end",
            Self::Only => ", start and end",
        }
    }
}

/// Two days in their order.
pub fn ordered(one: Date, other: Date) -> (Date, Date) {
    (one.min(other), one.max(other))
}

/// `1 August 2026`, as it is spoken.
pub fn in_words(day: Date) -> String {
    format!("{} {} {}", day.day(), month_name(day.month()), day.year())
}
