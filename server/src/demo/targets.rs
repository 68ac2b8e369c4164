//! Monthly targets of account managers and departments, and the months that are closed.
use app::day::{add_days, add_months_clamped, month_start};
use entity::{month_close, target};
use sea_orm::DbErr;
use serde_json::json;
use time::{Date, Month};
use uuid::Uuid;

use super::activity::Activity;
use super::days::weekday;
use super::dice::Dice;
use super::people::Tenant;
use super::writer::{FULL, Writer};

/// A million rupiah in minor units.
pub const MILLION: i64 = 100_000_000;
/// Targets of sellers by turns, in millions a month.
const BASE: &[i64] = &[5_000, 4_600, 5_400, 5_200, 4_400, 4_800];
/// What a month asks for, in percent of the base.
const SEASON: [i64; 12] = [92, 94, 98, 90, 96, 102, 104, 100, 106, 108, 110, 96];
/// What departments are asked for beyond their sellers, in percent.
const UNALLOCATED: &[i64] = &[4, 7];
/// Day of the next month on which a month is closed.
const CLOSING_DAY: i64 = 10;
/// Months before this one that may be closed.
const CLOSED_MONTHS: i32 = 12;

/// Target of a seller for the month that begins on the day, in minor units; `size` in percent of an ordinary seller.
pub fn of_seller(index: usize, first: Date, today: Date, size: i64) -> i64 {
    let season = SEASON[usize::from(u8::from(first.month())) - 1];
    let growth = if first.year() < today.year() { 90 } else { 100 };
    // Big round figures: people set targets, not formulas.
    let millions = BASE[index % BASE.len()] * season * growth * size / 1_000_000;
    (millions / 50).max(1) * 50 * MILLION
}

/// Whether the month of a day was closed, for the first department, by some later day.
pub fn is_closed(department: usize, day: Date, by: Date) -> bool {
    department == 0 && closing_day(day) < by
}

fn closing_day(day: Date) -> Date {
    add_days(add_months_clamped(month_start(day), 1), CLOSING_DAY - 1)
}

/// Writes targets for this and last year.
pub async fn write(
    writer: &mut Writer<'_>,
    tenant: &Tenant,
    activity: &mut Activity,
    size: i64,
) -> Result<(), DbErr> {
    let mut dice = Dice::of(tenant.slug, 2);
    let mut rows = Vec::new();
    let this_year = tenant.days.today.year();
    for year in [this_year - 1, this_year] {
        for number in 1..=12_u8 {
            let Ok(month) = Month::try_from(number) else { continue };
            let Ok(first) = Date::from_calendar_date(year, month, 1) else { continue };
            let begun = rows.len();
            month_of_targets(&mut rows, tenant, &mut dice, first, size);
            if first == month_start(tenant.days.today) {
                raise(&mut rows[begun..], tenant, activity, &mut dice);
            }
            if rows.len() >= FULL {
                writer.insert(&mut rows).await?;
            }
        }
    }
    writer.insert(&mut rows).await
}

fn month_of_targets(rows: &mut Vec<target::Model>, tenant: &Tenant, dice: &mut Dice, first: Date, size: i64) {
    let mut sums = vec![0_i64; tenant.departments.len()];
    for seller in &tenant.sellers {
        let amount = of_seller(seller.index, first, tenant.days.today, size);
        sums[seller.department] += amount;
        let setter = tenant.departments[seller.department].lead;
        rows.push(row(tenant, dice, first, amount, (None, Some(seller.id)), setter));
    }
    for (index, (department, sum)) in tenant.departments.iter().zip(sums).enumerate() {
        let beyond = sum / 100 * UNALLOCATED[index % UNALLOCATED.len()] / (100 * MILLION) * 100 * MILLION;
        rows.push(row(tenant, dice, first, sum + beyond, (Some(department.id), None), tenant.admin));
    }
}

/// The first three targets of the running month were raised some days ago.
fn raise(rows: &mut [target::Model], tenant: &Tenant, activity: &mut Activity, dice: &mut Dice) {
    for (ago, row) in (1..).step_by(3).zip(rows.iter_mut().take(3)) {
        let at = tenant.days.at(tenant.days.ago(ago), dice.office_second()).max(row.updated_at);
        row.updated_at = at;
        row.version += 1;
        let amount = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
        let before = amount(row.amount_minor - 200 * MILLION);
        let changes = json!({"amount": {"before": before, "after": amount(row.amount_minor)}});
        activity.record(tenant, row.updated_by, "target.update", ("target", row.id), at, changes);
    }
}

/// Targets of a year are set in the December before.
fn row(
    tenant: &Tenant,
    dice: &mut Dice,
    first: Date,
    amount_minor: i64,
    (department_id, user_id): (Option<Uuid>, Option<Uuid>),
    updated_by: Uuid,
) -> target::Model {
    let december = Date::from_calendar_date(first.year() - 1, Month::December, 15).unwrap_or(first);
    let at = tenant.days.past(tenant.days.at(weekday(december), dice.office_second()));
    target::Model {
        id: dice.id(at),
        org_id: tenant.id,
        amount_minor,
        currency: tenant.target_currency.to_owned(),
        month: i32::from(u8::from(first.month())),
        year: first.year(),
        department_id,
        user_id,
        updated_by,
        version: 1,
        created_at: at,
        updated_at: at,
    }
}

/// Closes the past months of the first department, as its GM does on the tenth.
pub async fn close_months(writer: &mut Writer<'_>, tenant: &Tenant) -> Result<(), DbErr> {
    let mut dice = Dice::of(tenant.slug, 3);
    let Some(department) = tenant.departments.first() else { return Ok(()) };
    let today = tenant.days.today;
    let mut rows = Vec::new();
    for back in (1..=CLOSED_MONTHS).rev() {
        let day = add_months_clamped(today, -back);
        if !is_closed(0, day, today) {
            continue;
        }
        let closed_at = tenant.days.at(closing_day(day), dice.office_second());
        rows.push(month_close::Model {
            id: dice.id(closed_at),
            org_id: tenant.id,
            department_id: department.id,
            year: day.year(),
            month: i32::from(u8::from(day.month())),
            closed_by: department.lead,
            closed_at,
            created_at: closed_at,
            updated_at: closed_at,
        });
    }
    writer.insert(&mut rows).await
}
