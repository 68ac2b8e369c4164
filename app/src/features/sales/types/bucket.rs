//! Cash by source in the steps of a chart.
use serde::{Deserialize, Serialize};
use time::{Date, Weekday};

use super::{CashBySource, CashDay};
use crate::day::month_start;
use crate::format;
use crate::period::Bucket;

/// Cash collected in one step, by source. The first and the last step have only the days of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CashBucket {
    /// First day.
    #[serde(with = "crate::day::iso")]
    pub from: Date,
    /// Last day.
    #[serde(with = "crate::day::iso")]
    pub to: Date,
    /// Whether more of it is to come.
    pub so_far: bool,
    /// The amounts.
    pub cash: CashBySource,
}

impl CashBucket {
    /// The steps of a run of days; `None` beyond 64 bits.
    pub fn of_days(days: &[CashDay], bucket: Bucket, week_start: Weekday, today: Date) -> Option<Vec<Self>> {
        let run = |days: &[CashDay]| {
            let (from, to) = (days.first()?.day, days.last()?.day);
            let mut cash = CashBySource::default();
            for source in CashBySource::PARTS {
                let sum = days.iter().try_fold(0_i64, |sum, day| sum.checked_add(day.cash.of(source)))?;
                cash.add(source, sum)?;
            }
            let is_open = from <= today && today <= to && today < bucket.end_of(from, week_start);
            Some(Self { from, to, so_far: is_open && bucket != Bucket::Day, cash })
        };
        let start = |day: &CashDay| bucket.start_of(day.day, week_start);
        days.chunk_by(|one, next| start(one) == start(next)).map(run).collect()
    }

    /// The day, the days or the month, with the year where it is asked for: `3–9 Aug`, `Nov 2026, so far`.
    pub fn label(&self, bucket: Bucket, with_year: bool) -> String {
        let is_month = bucket == Bucket::Month
            && self.from == month_start(self.from)
            && (self.so_far || self.to == bucket.end_of(self.from, Weekday::Monday));
        let name = if is_month {
            format::month_year(self.from)
        } else if with_year || self.from.year() != self.to.year() {
            format::date_range(self.from, self.to)
        } else {
            format::date_range_short(self.from, self.to)
        };
        if self.so_far { format!("{name}, so far") } else { name }
    }
}
