//! The raw rows of one organisation, and which of them a person reaches.
use std::collections::BTreeMap;

use app::clock::local_datetime;
use entity::{credit, customer, department, holiday, organization, progress, status_change, target, user};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::support::Portal;

/// Whose numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// One account manager.
    Am(Uuid),
    /// The departments of a general manager.
    Departments,
    /// The organisation.
    All,
}

/// Every row that a dashboard is made of.
pub struct Facts {
    pub organization: organization::Model,
    pub today: Date,
    pub users: BTreeMap<Uuid, user::Model>,
    pub departments: Vec<department::Model>,
    pub customers: Vec<customer::Model>,
    pub notes: BTreeMap<Uuid, Vec<progress::Model>>,
    pub changes: BTreeMap<Uuid, Vec<status_change::Model>>,
    pub credits: Vec<credit::Model>,
    pub targets: Vec<target::Model>,
    pub holidays: Vec<holiday::Model>,
    who: Who,
    /// Departments within reach, for [`Who::Departments`].
    led: Vec<Uuid>,
}

impl Facts {
    /// The rows of the organisation to which a person belongs.
    pub async fn of(portal: &Portal, email: &str) -> Self {
        let db = portal.db();
        let person =
            user::Entity::find().filter(user::Column::Email.eq(email)).one(db).await.unwrap().unwrap();
        let org_id = person.org_id;
        let organization = organization::Entity::find_by_id(org_id).one(db).await.unwrap().unwrap();
        let users = user::Entity::find().filter(user::Column::OrgId.eq(org_id)).all(db).await.unwrap();
        let departments =
            department::Entity::find().filter(department::Column::OrgId.eq(org_id)).all(db).await.unwrap();
        let customers =
            customer::Entity::find().filter(customer::Column::OrgId.eq(org_id)).all(db).await.unwrap();
        let notes =
            progress::Entity::find().filter(progress::Column::OrgId.eq(org_id)).all(db).await.unwrap();
        let changes = status_change::Entity::find()
            .filter(status_change::Column::OrgId.eq(org_id))
            .all(db)
            .await
            .unwrap();
        let who = match person.role.as_str() {
            "AM" => Who::Am(person.id),
            "GM" => Who::Departments,
            _ => Who::All,
        };
        let led = departments.iter().filter(|row| row.gm_id == Some(person.id)).map(|row| row.id).collect();
        Self {
            today: local_datetime(portal.now(), &organization.timezone).date(),
            organization,
            users: users.into_iter().map(|row| (row.id, row)).collect(),
            departments,
            customers,
            notes: by_customer(notes, |row| row.customer_id, |row| (row.at, row.id)),
            changes: by_customer(changes, |row| row.customer_id, |row| (row.at, row.id)),
            credits: credit::Entity::find().filter(credit::Column::OrgId.eq(org_id)).all(db).await.unwrap(),
            targets: target::Entity::find().filter(target::Column::OrgId.eq(org_id)).all(db).await.unwrap(),
            holidays: holiday::Entity::find()
                .filter(holiday::Column::OrgId.eq(org_id))
                .all(db)
                .await
                .unwrap(),
            who,
            led,
        }
    }

    /// The same rows for one of the led departments only.
    pub fn narrowed_to(mut self, department: Uuid) -> Self {
        self.led.retain(|id| *id == department);
        self
    }

    /// Target currency.
    pub fn target_currency(&self) -> &str {
        &self.organization.target_currency
    }

    /// Local day of an instant.
    pub fn day(&self, at: OffsetDateTime) -> Date {
        local_datetime(at, &self.organization.timezone).date()
    }

    /// Present department of a person.
    pub fn department_of(&self, user: Uuid) -> Option<Uuid> {
        self.users[&user].department_id
    }

    /// Departments within reach.
    pub fn reached_departments(&self) -> Vec<&department::Model> {
        let mut rows: Vec<_> = self
            .departments
            .iter()
            .filter(|row| self.who == Who::All || self.led.contains(&row.id))
            .collect();
        rows.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        rows
    }

    /// Whether a person's own rows are within reach.
    pub fn reaches_person(&self, user: Uuid) -> bool {
        match self.who {
            Who::Am(id) => id == user,
            Who::Departments => self.department_of(user).is_some_and(|id| self.led.contains(&id)),
            Who::All => true,
        }
    }

    /// Customers within reach, deleted ones too.
    pub fn reached_customers(&self) -> impl Iterator<Item = &customer::Model> {
        self.customers.iter().filter(|row| self.reaches_person(row.am_id))
    }

    /// Credits within reach.
    pub fn reached_credits(&self) -> impl Iterator<Item = &credit::Model> {
        self.credits.iter().filter(|row| match self.who {
            Who::Am(id) => row.am_id == id,
            Who::Departments => row.department_id.is_some_and(|id| self.led.contains(&id)),
            Who::All => true,
        })
    }

    /// Notes of a customer, oldest first.
    pub fn notes_of(&self, customer: Uuid) -> &[progress::Model] {
        self.notes.get(&customer).map_or(&[], Vec::as_slice)
    }

    /// Changes of a customer's status, oldest first.
    pub fn changes_of(&self, customer: Uuid) -> &[status_change::Model] {
        self.changes.get(&customer).map_or(&[], Vec::as_slice)
    }
}

fn by_customer<R, K: Ord>(
    rows: Vec<R>,
    customer: impl Fn(&R) -> Uuid,
    order: impl Fn(&R) -> K,
) -> BTreeMap<Uuid, Vec<R>> {
    let mut map = BTreeMap::<Uuid, Vec<R>>::new();
    for row in rows {
        map.entry(customer(&row)).or_default().push(row);
    }
    for rows in map.values_mut() {
        rows.sort_by_key(&order);
    }
    map
}
