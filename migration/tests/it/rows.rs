//! A few rows to try the schema with.

use entity::{activity_log, credit, customer, department, organization, target, user};
use sea_orm::prelude::{Json, TimeDate, TimeDateTimeWithTimeZone, Uuid};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseConnection, DbErr};
use time::macros::{date, datetime};

/// The instant at which everything here was written.
pub const AT: TimeDateTimeWithTimeZone = datetime!(2026-11-20 09:30:00 UTC);
/// Its day.
pub const ON: TimeDate = date!(2026 - 11 - 20);

/// The ids of an organisation, its one department, the GM (who is also its only AM) and a customer.
pub struct Team {
    pub organization: Uuid,
    pub department: Uuid,
    pub user: Uuid,
    pub customer: Uuid,
}

impl Team {
    /// Writes the rows of the team with this number; different numbers give different organisations.
    pub async fn create(db: &DatabaseConnection, number: u8) -> Result<Self, DbErr> {
        let id = |kind: u128| Uuid::from_u128(u128::from(number) * 1000 + kind);
        let team = Self { organization: id(1), department: id(2), user: id(3), customer: id(4) };
        organization(&team, number).insert(db).await?;
        let department = department(&team).insert(db).await?;
        user(&team, number).insert(db).await?;
        let led = department::ActiveModel { gm_id: Set(Some(team.user)), ..department.into() };
        led.update(db).await?;
        customer(&team).insert(db).await?;
        Ok(team)
    }
}

fn organization(team: &Team, number: u8) -> organization::ActiveModel {
    organization::ActiveModel {
        id: Set(team.organization),
        name: Set(format!("Organisation {number}")),
        slug: Set(format!("organisation-{number}")),
        currency: Set("USD".into()),
        target_currency: Set("IDR".into()),
        timezone: Set("Asia/Jakarta".into()),
        number_format: Set("id".into()),
        required_onboarding_kinds: Set(Json::from(vec!["kickoff_call"])),
        red_zone_minor: Set(50_000),
        default_after_days: Set(30),
        created_at: Set(AT),
        updated_at: Set(AT),
        ..Default::default()
    }
}

fn department(team: &Team) -> department::ActiveModel {
    department::ActiveModel {
        id: Set(team.department),
        org_id: Set(team.organization),
        name: Set("Enterprise".into()),
        created_at: Set(AT),
        updated_at: Set(AT),
        ..Default::default()
    }
}

fn user(team: &Team, number: u8) -> user::ActiveModel {
    user::ActiveModel {
        id: Set(team.user),
        org_id: Set(team.organization),
        email: Set(format!("gm{number}@waymark.test")),
        name: Set("Sari".into()),
        role: Set("GM".into()),
        department_id: Set(Some(team.department)),
        manager_id: Set(Some(team.user)),
        created_at: Set(AT),
        updated_at: Set(AT),
        ..Default::default()
    }
}

/// A customer of the team, not yet written.
pub fn customer(team: &Team) -> customer::ActiveModel {
    customer::ActiveModel {
        id: Set(team.customer),
        org_id: Set(team.organization),
        am_id: Set(team.user),
        company_name: Set("Nusantara Logistics".into()),
        pic: Set("Budi".into()),
        phone: Set("+62 21 555 0100".into()),
        potential_minor: Set(84_250_000_000),
        currency: Set("IDR".into()),
        status: Set("prospect".into()),
        created_on: Set(ON),
        created_at: Set(AT),
        updated_at: Set(AT),
        ..Default::default()
    }
}

/// A target of November for nobody yet, not yet written.
pub fn target(team: &Team, number: u128) -> target::ActiveModel {
    target::ActiveModel {
        id: Set(Uuid::from_u128(9_000 + number)),
        org_id: Set(team.organization),
        amount_minor: Set(1_000_000),
        currency: Set("IDR".into()),
        month: Set(11),
        year: Set(2026),
        updated_by: Set(team.user),
        created_at: Set(AT),
        updated_at: Set(AT),
        ..Default::default()
    }
}

/// Writes the credit of a win.
pub async fn win(db: &DatabaseConnection, team: &Team) -> Result<credit::Model, DbErr> {
    let row = credit::ActiveModel {
        id: Set(Uuid::from_u128(7_001)),
        org_id: Set(team.organization),
        customer_id: Set(team.customer),
        am_id: Set(team.user),
        department_id: Set(Some(team.department)),
        won_on: Set(ON),
        amount_minor: Set(84_250_000_000),
        currency: Set("IDR".into()),
        kind: Set("WIN".into()),
        actor_id: Set(team.user),
        created_at: Set(AT),
        ..Default::default()
    };
    row.insert(db).await
}

/// Writes an activity entry.
pub async fn record_activity(db: &DatabaseConnection, team: &Team) -> Result<activity_log::Model, DbErr> {
    let row = activity_log::ActiveModel {
        id: Set(Uuid::from_u128(8_001)),
        org_id: Set(team.organization),
        user_id: Set(Some(team.user)),
        action: Set("customer.win".into()),
        entity: Set("customer".into()),
        entity_id: Set(Some(team.customer)),
        changes: Set(Json::from(vec!["status"])),
        at: Set(AT),
        ..Default::default()
    };
    row.insert(db).await
}
