//! The activity log of the last days.
use app::day::add_days;
use entity::activity_log;
use sea_orm::DbErr;
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::dice::Dice;
use super::people::Tenant;
use super::writer::Writer;

/// How far back entries go, in days.
const KEPT: i64 = 10;

/// Entries waiting to be written.
pub struct Activity {
    dice: Dice,
    rows: Vec<activity_log::Model>,
}

impl Activity {
    /// An empty log of one organisation.
    pub fn of(tenant: &Tenant) -> Self {
        Self { dice: Dice::of(tenant.slug, 4), rows: Vec::new() }
    }

    /// Adds an entry unless it is too old to be of interest.
    pub fn record(
        &mut self,
        tenant: &Tenant,
        user_id: Uuid,
        action: &str,
        (entity, entity_id): (&str, Uuid),
        at: OffsetDateTime,
        changes: Value,
    ) {
        if at < tenant.days.at(tenant.days.ago(KEPT), 0) {
            return;
        }
        self.rows.push(activity_log::Model {
            id: self.dice.id(at),
            org_id: tenant.id,
            user_id: Some(user_id),
            action: action.to_owned(),
            entity: entity.to_owned(),
            entity_id: Some(entity_id),
            changes,
            ip: Some(format!("203.0.113.{}", self.dice.between(10, 60))),
            request_id: Some(self.dice.id(at).to_string()),
            at,
        });
    }

    /// Writes what has been recorded.
    pub async fn flush(&mut self, writer: &mut Writer<'_>) -> Result<(), DbErr> {
        writer.insert(&mut self.rows).await
    }

    /// Sign-ins of everyone, and a few changes by the administrator.
    pub fn office_days(&mut self, tenant: &Tenant) {
        let mut dice = Dice::of(tenant.slug, 5);
        let leads = tenant.departments.iter().map(|department| department.lead);
        let sellers = tenant.sellers.iter().take(12).map(|seller| seller.id);
        let people: Vec<Uuid> =
            [tenant.admin].into_iter().chain(leads).chain(sellers).chain(tenant.others.clone()).collect();
        for ago in 0..=KEPT {
            let day = add_days(tenant.days.today, -ago);
            for person in &people {
                if dice.chance(35) {
                    let at = tenant.days.at(day, dice.between(27_000, 36_000));
                    self.record(
                        tenant,
                        *person,
                        "authn_login_success",
                        ("session", dice.id(at)),
                        at,
                        json!({}),
                    );
                }
            }
        }
        for (ago, seller) in (2..).step_by(3).zip(tenant.sellers.iter().take(3)) {
            let at = tenant.days.at(add_days(tenant.days.today, -ago), dice.office_second());
            let changes = json!({"numberFormat": {"before": null, "after": "en"}});
            self.record(tenant, tenant.admin, "user.update", ("user", seller.id), at, changes);
        }
    }
}
