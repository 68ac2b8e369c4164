//! The organisations, their departments and the people who may sign in.
use entity::{department, organization, user};
use sea_orm::{ActiveModelTrait, DbErr, Set, Unchanged};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::days::Days;
use super::dice::Dice;
use super::names::indonesian;
use super::writer::Writer;

/// Days before today on which organisation and accounts were made.
const FOUNDED_AGO: i64 = 1_000;

/// How one organisation is set up.
pub struct Setting {
    /// Name.
    pub name: &'static str,
    /// Short name, also the seed of its chances.
    pub slug: &'static str,
    /// Currency of the revenue module.
    pub currency: &'static str,
    /// Currency of field sales.
    pub target_currency: &'static str,
    /// IANA zone.
    pub zone: &'static str,
    /// `id` or `en`.
    pub number_format: &'static str,
    /// Domain of the e-mail addresses.
    pub domain: &'static str,
    /// Names of the departments, each with the account of its GM.
    pub departments: &'static [(&'static str, Option<&'static str>)],
    /// Accounts: local part, name, role.
    pub people: &'static [(&'static str, &'static str, &'static str)],
    /// How many account managers in all; those beyond the named ones are called `am7` and so on.
    pub sellers: usize,
}

/// An organisation with its people.
pub struct Tenant {
    /// `organization.id`.
    pub id: Uuid,
    /// Short name, also the seed of its chances.
    pub slug: &'static str,
    /// Currency of field sales.
    pub target_currency: &'static str,
    /// Its calendar.
    pub days: Days,
    /// The administrator.
    pub admin: Uuid,
    /// Departments with their GM.
    pub departments: Vec<Department>,
    /// Account managers, in the order of their addresses.
    pub sellers: Vec<Seller>,
    /// Everyone else who signs in: SALES, MARKETING, CSM.
    pub others: Vec<Uuid>,
}

/// A department.
#[derive(Clone, Copy)]
pub struct Department {
    /// `department.id`.
    pub id: Uuid,
    /// Its GM, or the administrator where there is none.
    pub lead: Uuid,
}

/// An account manager.
#[derive(Clone, Copy)]
pub struct Seller {
    /// `user.id`.
    pub id: Uuid,
    /// Place among all sellers.
    pub index: usize,
    /// Place of the department.
    pub department: usize,
}

/// Writes the organisation, its departments and its accounts, all with one password hash.
pub async fn write(
    writer: &mut Writer<'_>,
    setting: &Setting,
    now: OffsetDateTime,
    password_hash: &str,
) -> Result<Tenant, DbErr> {
    let days = Days::until(now, setting.zone);
    let mut dice = Dice::of(setting.slug, 0);
    let founded = days.at(days.ago(FOUNDED_AGO), dice.office_second());
    let org_id = dice.id(founded);
    writer.insert(&mut vec![organization(setting, org_id, founded)]).await?;
    let rows: Vec<department::Model> = setting
        .departments
        .iter()
        .map(|(name, _)| department::Model {
            id: dice.id(founded),
            org_id,
            name: (*name).to_owned(),
            gm_id: None,
            version: 1,
            created_at: founded,
            updated_at: founded,
        })
        .collect();
    writer.insert(&mut rows.clone()).await?;
    let mut accounts =
        Accounts { setting, org_id, password_hash, founded, days: &days, dice, rows: Vec::new() };
    let tenant = accounts.fill(&rows);
    writer.insert(&mut accounts.rows).await?;
    for department in &tenant.departments {
        if department.lead != tenant.admin {
            let lead = department::ActiveModel {
                id: Unchanged(department.id),
                gm_id: Set(Some(department.lead)),
                ..Default::default()
            };
            lead.update(writer.transaction()).await?;
        }
    }
    Ok(tenant)
}

fn organization(setting: &Setting, id: Uuid, at: OffsetDateTime) -> organization::Model {
    organization::Model {
        id,
        name: setting.name.to_owned(),
        slug: setting.slug.to_owned(),
        currency: setting.currency.to_owned(),
        target_currency: setting.target_currency.to_owned(),
        timezone: setting.zone.to_owned(),
        week_start: 1,
        fiscal_month: 1,
        number_format: setting.number_format.to_owned(),
        onboarding_days: 14,
        required_onboarding_kinds: json!(["kickoff_call", "form_submitted", "workspace_invited"]),
        red_zone_minor: 150_000,
        default_after_days: 90,
        stale_after_days: 7,
        working_days: json!([1, 2, 3, 4, 5]),
        is_demo: true,
        version: 1,
        created_at: at,
        updated_at: at,
    }
}

struct Accounts<'a> {
    setting: &'a Setting,
    org_id: Uuid,
    password_hash: &'a str,
    founded: OffsetDateTime,
    days: &'a Days,
    dice: Dice,
    rows: Vec<user::Model>,
}

impl Accounts<'_> {
    /// Everyone, GMs before the people who report to them.
    fn fill(&mut self, departments: &[department::Model]) -> Tenant {
        let mut tenant = Tenant {
            id: self.org_id,
            slug: self.setting.slug,
            target_currency: self.setting.target_currency,
            days: self.days.clone(),
            admin: Uuid::nil(),
            departments: Vec::new(),
            sellers: Vec::new(),
            others: Vec::new(),
        };
        for (account, name, role) in self.setting.people {
            let at_home = self.setting.departments.iter().position(|(_, gm)| *gm == Some(*account));
            match *role {
                "ADMIN" => tenant.admin = self.add(account, (*name).to_owned(), role, None, None),
                "AM" => {}
                "GM" => {
                    let department = at_home.and_then(|index| departments.get(index));
                    self.add(account, (*name).to_owned(), role, department.map(|row| row.id), None);
                }
                _ => tenant.others.push(self.add(account, (*name).to_owned(), role, None, None)),
            }
        }
        for (row, (_, gm)) in departments.iter().zip(self.setting.departments) {
            let lead = gm.and_then(|gm| self.rows.iter().find(|user| user.username.as_deref() == Some(gm)));
            tenant
                .departments
                .push(Department { id: row.id, lead: lead.map_or(tenant.admin, |user| user.id) });
        }
        let named: Vec<_> = self.setting.people.iter().filter(|(_, _, role)| *role == "AM").collect();
        for index in 0..self.setting.sellers {
            // The named ones fill the departments in order, the others take turns.
            let number = tenant.departments.len().max(1);
            let department =
                if index < named.len() { index * number / named.len().max(1) } else { index % number };
            let (account, name) = match named.get(index) {
                Some((account, name, _)) => ((*account).to_owned(), (*name).to_owned()),
                None => (format!("am{}", index + 1), indonesian(&mut self.dice)),
            };
            let Some(home) = tenant.departments.get(department).copied() else { continue };
            let manager = Some(home.lead).filter(|lead| *lead != tenant.admin);
            let id = self.add(&account, name, "AM", Some(home.id), manager);
            tenant.sellers.push(Seller { id, index, department });
        }
        tenant
    }

    fn add(
        &mut self,
        account: &str,
        name: String,
        role: &str,
        department_id: Option<Uuid>,
        manager_id: Option<Uuid>,
    ) -> Uuid {
        let id = self.dice.id(self.founded);
        let last_login = self.days.at(self.days.ago(self.dice.between(0, 1)), self.dice.office_second());
        self.rows.push(user::Model {
            id,
            org_id: self.org_id,
            email: format!("{account}@{}", self.setting.domain),
            username: Some(account.to_owned()),
            name,
            password_hash: Some(self.password_hash.to_owned()),
            role: role.to_owned(),
            number_format: None,
            theme: "light".to_owned(),
            density: "comfortable".to_owned(),
            department_id,
            manager_id,
            token_epoch: 0,
            last_login_at: Some(last_login),
            is_demo: true,
            deactivated_at: None,
            deleted_at: None,
            version: 1,
            created_at: self.founded,
            updated_at: last_login,
            sidebar: None,
            chart_patterns: false,
            single_keys: true,
        });
        id
    }
}
