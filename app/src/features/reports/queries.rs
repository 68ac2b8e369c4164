//! Reads of the reports.
use std::collections::BTreeSet;

use sea_orm::DbErr;
use time::Date;
use uuid::Uuid;

use super::types::{GroupBy, Owner, TargetReport, TargetReportFilter, TargetReportRow, TargetTotals};
use crate::access::{Ctx, Reach};
use crate::features::targets::month::TargetMonth;
use crate::features::targets::queries::{self as targets, Ledgers};
use crate::features::targets::types::Standing;
use crate::features::targets::work_calendar::WorkCalendar;
use crate::money::Currency;

/// Name of the row of what belongs to no department.
const NO_DEPARTMENT: &str = "No department";
/// Position of the credits: the months in full are the only window of the read.
const MONTHS: usize = 0;

/// Targets and actuals in scope by person or department, of one month or of the year to date.
///
/// The target of a department is its own; for a month in which it has none, the sum of its people's.
pub async fn target_report(ctx: &Ctx, filter: TargetReportFilter) -> Result<TargetReport, DbErr> {
    let (db, scope) = (&ctx.db.read, &ctx.scope);
    let months = months(filter, ctx.today);
    let span = months.first().zip(months.last());
    let days: Vec<_> = span.map(|(first, last)| (first.first_day(), last.last_day())).into_iter().collect();
    let this_month = [TargetMonth::of(ctx.today)];
    let calendar = targets::work_calendar(db, scope, &ctx.organization, &this_month);
    let (data, totals) = match filter.group_by {
        GroupBy::User => {
            let (calendar, owned, credits) = tokio::try_join!(
                calendar,
                targets::list_owned(db, scope, None, &months),
                targets::credits_by_am(db, scope, None, &days),
            )?;
            let mut ledgers = targets::by_person(&owned)?;
            ledgers.add_credits(&credits)?;
            let sheet = Sheet { ctx, months: &months, calendar: &calendar, ledgers: &ledgers };
            (sheet.rows(people(ctx, &ledgers).await?, |user_id| Owner::User { user_id })?, sheet.totals()?)
        }
        GroupBy::Department => {
            let (calendar, owned, credits) = tokio::try_join!(
                calendar,
                targets::sum_by_department(db, scope, &months),
                targets::credits_by_department(db, scope, &days),
            )?;
            let mut ledgers = targets::by_department(&owned)?;
            ledgers.add_credits(&credits)?;
            let sheet = Sheet { ctx, months: &months, calendar: &calendar, ledgers: &ledgers };
            let owners = departments(ctx, &ledgers).await?;
            (sheet.rows(owners, |department_id| Owner::Department { department_id })?, sheet.totals()?)
        }
    };
    Ok(TargetReport { filter, currency: ctx.organization.target_currency, data, totals })
}

/// The months of a report: one, or January to the current one; all twelve of a year that is over or to come.
fn months(filter: TargetReportFilter, today: Date) -> Vec<TargetMonth> {
    let year = filter.year;
    let of_year = |last: u8| (1..=last).map(|month| TargetMonth { year, month }).collect();
    match filter.month {
        Some(month) => vec![TargetMonth { year, month }],
        None if year == today.year() => of_year(today.month().into()),
        None => of_year(12),
    }
}

/// An owner that may have a row.
struct Candidate<K> {
    id: K,
    name: String,
    /// Has a row even without a target or a credit.
    always: bool,
}

/// Account managers in scope, and whoever else has a target or a credit, by name.
async fn people(ctx: &Ctx, ledgers: &Ledgers<Uuid>) -> Result<Vec<Candidate<Uuid>>, DbErr> {
    let (db, scope) = (&ctx.db.read, &ctx.scope);
    let mut people = targets::list_people(db, scope, None).await?;
    let others = ledgers.owners().into_iter().filter(|id| !people.contains_key(id)).collect();
    people.extend(targets::list_people_by_id(db, scope, others).await?);
    let mut candidates: Vec<_> = people
        .into_iter()
        .map(|(id, person)| Candidate { id, name: person.name, always: person.is_present_am })
        .collect();
    candidates.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(candidates)
}

/// Departments in scope by name, those in which this person won something, and a last row for what belongs to none.
async fn departments(
    ctx: &Ctx,
    ledgers: &Ledgers<Option<Uuid>>,
) -> Result<Vec<Candidate<Option<Uuid>>>, DbErr> {
    let (db, scope) = (&ctx.db.read, &ctx.scope);
    let mut departments = targets::list_departments(db, scope).await?;
    if scope.reach() == Reach::Own {
        let known: BTreeSet<Uuid> = departments.iter().map(|department| department.id).collect();
        let others = ledgers.owners().into_iter().flatten().filter(|id| !known.contains(id)).collect();
        departments.extend(targets::list_departments_by_id(db, scope, others).await?);
    }
    let named = departments.into_iter().map(|department| Candidate {
        id: Some(department.id),
        name: department.name,
        always: true,
    });
    Ok(named.chain([Candidate { id: None, name: NO_DEPARTMENT.to_owned(), always: false }]).collect())
}

/// The ledgers of a report over its months.
struct Sheet<'a, K> {
    ctx: &'a Ctx,
    months: &'a [TargetMonth],
    calendar: &'a WorkCalendar,
    ledgers: &'a Ledgers<K>,
}

impl<K: Ord + Copy> Sheet<'_, K> {
    /// Rows of the target currency in the order of the candidates, then those of each other currency.
    fn rows(
        &self,
        candidates: Vec<Candidate<K>>,
        owner: impl Fn(K) -> Owner,
    ) -> Result<Vec<TargetReportRow>, DbErr> {
        let target_currency = self.ctx.organization.target_currency;
        let mut others = self.ledgers.currencies();
        others.remove(&target_currency);
        let mut rows = Vec::new();
        for currency in std::iter::once(target_currency).chain(others) {
            for candidate in &candidates {
                let always = candidate.always && currency == target_currency;
                if always || self.ledgers.contains(candidate.id, currency) {
                    let standing = self.standing(self.ledgers, candidate.id, currency)?;
                    rows.push(TargetReportRow {
                        owner: owner(candidate.id),
                        name: candidate.name.clone(),
                        standing,
                    });
                }
            }
        }
        Ok(rows)
    }

    fn totals(&self) -> Result<TargetTotals, DbErr> {
        let total = self.ledgers.total()?;
        let mut totals = TargetTotals::default();
        for currency in total.currencies() {
            let standing = self.standing(&total, (), currency)?;
            totals.target.insert(currency, standing.target);
            totals.actual.insert(currency, standing.actual);
            totals.gap.insert(currency, standing.gap);
            totals.attainment.insert(currency, standing.attainment);
        }
        Ok(totals)
    }

    fn standing<O: Ord + Copy>(
        &self,
        ledgers: &Ledgers<O>,
        owner: O,
        currency: Currency,
    ) -> Result<Standing, DbErr> {
        let ledger = ledgers.of(owner, currency);
        ledger.standing(currency, self.months, (MONTHS, MONTHS), self.ctx.today, self.calendar)
    }
}
