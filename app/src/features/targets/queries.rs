//! Reads of targets, credits and holidays.
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, QueryFilter, QuerySelect};
use time::Date;

use super::month::TargetMonth;
use super::work_calendar::WorkCalendar;
use crate::access::{Organization, Scope};
use ::entity::holiday;

mod credits;
mod ledger;
mod owners;
mod people;

pub use credits::{Credits, credits_by_am, credits_by_day, credits_by_department, credits_total};
pub use ledger::{Ledger, Ledgers};
pub use owners::{OwnedTarget, TargetOwner, by_department, by_person, list_owned, sum_by_department};
pub use people::{
    LedDepartment, Person, Staff, count_staff, list_departments, list_departments_by_id, list_people,
    list_people_by_id,
};

/// Working days of the organisation over the given months.
pub async fn work_calendar(
    db: &impl ConnectionTrait,
    scope: &Scope,
    organization: &Organization,
    months: &[TargetMonth],
) -> Result<WorkCalendar, DbErr> {
    let (Some(first), Some(last)) = (months.iter().min(), months.iter().max()) else {
        return Ok(WorkCalendar::new(&organization.working_days, []));
    };
    let holidays = scope
        .find::<holiday::Entity>(holiday::Column::OrgId)
        .filter(holiday::Column::On.between(first.first_day(), last.last_day()))
        .select_only()
        .column(holiday::Column::On)
        .column(holiday::Column::HalfDay)
        .into_tuple::<(Date, bool)>()
        .all(db)
        .await?;
    Ok(WorkCalendar::new(&organization.working_days, holidays))
}
