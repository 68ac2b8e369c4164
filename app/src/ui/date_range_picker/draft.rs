//! The choice being made in a date range picker, until Apply.
use leptos::prelude::*;
use time::Date;

use crate::day::to_iso;
use crate::period::{Calendar, Compare, Period, PeriodError, PeriodQuery};

/// What stands in the fields of the form.
#[derive(Debug, Clone, Copy)]
pub struct Draft {
    applied: Period,
    /// First day.
    pub from: DayField,
    /// Last day.
    pub to: DayField,
    /// Word of the comparison.
    pub compare: RwSignal<String>,
    /// The period of these fields, or what is wrong with them.
    pub outcome: Memo<Result<Period, PeriodError>>,
}

/// A native date field. While its parts are being typed it has no value; writing that back would clear the parts.
#[derive(Debug, Clone, Copy)]
pub struct DayField {
    /// The last whole day.
    pub shown: RwSignal<String>,
    is_blank: RwSignal<bool>,
}

impl DayField {
    fn new(day: String) -> Self {
        Self { shown: RwSignal::new(day), is_blank: RwSignal::new(false) }
    }

    /// What the field asks for; empty while it is being typed.
    pub fn get(self) -> String {
        if self.is_blank.get() { String::new() } else { self.shown.get() }
    }

    /// Takes what was typed.
    pub fn typed(self, day: String) {
        if day.is_empty() { self.is_blank.set(true) } else { self.fill(day) }
    }

    fn fill(self, day: String) {
        self.is_blank.set(false);
        self.shown.set(day);
    }
}

impl Draft {
    /// The fields of the period that is shown now.
    pub fn new(applied: Period, today: Date, calendar: Calendar) -> Self {
        let [from, to, compare] = texts(&applied);
        let (from, to, compare) = (DayField::new(from), DayField::new(to), RwSignal::new(compare));
        let outcome = Memo::new(move |_| read(from.get(), to.get(), compare.get(), today, calendar));
        Self { applied, from, to, compare, outcome }
    }

    /// Back to the period that is shown now.
    pub fn reset(self) {
        let [from, to, compare] = texts(&self.applied);
        self.from.fill(from);
        self.to.fill(to);
        self.compare.set(compare);
    }

    /// Takes days picked in the calendar.
    pub fn pick(self, (from, to): (Date, Date)) {
        self.from.fill(to_iso(from));
        self.to.fill(to_iso(to));
    }

    /// The days, where they make a period.
    pub fn days(self) -> Option<(Date, Date)> {
        self.outcome.with(|outcome| outcome.as_ref().ok().map(|period| (period.from, period.to)))
    }

    /// The period in words; as long as nothing was changed, the one that is shown now.
    pub fn in_words(self) -> String {
        let is_untouched = texts(&self.applied) == [self.from.get(), self.to.get(), self.compare.get()];
        let period = if is_untouched { Some(self.applied) } else { self.outcome.get().ok() };
        period.map(|period| period.in_words()).unwrap_or_default()
    }

    /// Whether the field is the one at fault.
    pub fn is_wrong(self, field: &str) -> bool {
        self.outcome.with(|outcome| outcome.as_ref().is_err_and(|error| error.field() == field))
    }
}

fn texts(period: &Period) -> [String; 3] {
    [to_iso(period.from), to_iso(period.to), period.compare.key().to_owned()]
}

/// The period that a form with these fields asks for.
pub fn read(
    from: String,
    to: String,
    compare: String,
    today: Date,
    calendar: Calendar,
) -> Result<Period, PeriodError> {
    let compare = Compare::of_key(&compare).map(|compare| compare.key().to_owned());
    let range = Some("custom".to_owned());
    PeriodQuery { range, from: Some(from), to: Some(to), compare }.resolve(today, calendar)
}
