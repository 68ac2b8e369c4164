//! Which rows a request may reach, as one SQL condition used by lists, sums and exports alike.
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Select};
use uuid::Uuid;

use super::{Permission, Principal, Role};
use crate::error::AppError;

/// How far within the organisation the rows reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Every row of the organisation.
    Organization,
    /// Rows of the departments this person leads.
    LedDepartments,
    /// Only this person's own rows.
    Own,
}

/// Proof that a permission was checked; carries the row conditions. Private fields: only a check makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    org_id: Uuid,
    user_id: Uuid,
    reach: Reach,
}

impl Scope {
    /// Checks the permission and derives the reach from the role.
    pub fn of(principal: &Principal, permission: Permission) -> Result<Self, AppError> {
        if !principal.role().may(permission) {
            return Err(AppError::Forbidden);
        }
        let reach = match principal.role() {
            Role::Am => Reach::Own,
            Role::Gm => Reach::LedDepartments,
            Role::Admin | Role::Sales | Role::Marketing | Role::Csm => Reach::Organization,
        };
        Ok(Self { org_id: principal.organization().id, user_id: principal.user_id(), reach })
    }

    /// For tests that compare a query with a plain fold over the rows.
    pub const fn for_test(org_id: Uuid, user_id: Uuid, reach: Reach) -> Self {
        Self { org_id, user_id, reach }
    }

    /// The organisation.
    pub const fn org_id(&self) -> Uuid {
        self.org_id
    }

    /// The person.
    pub const fn user_id(&self) -> Uuid {
        self.user_id
    }

    /// How far the rows reach.
    pub const fn reach(&self) -> Reach {
        self.reach
    }

    /// Starts a read of one table, fenced to the organisation.
    #[expect(clippy::disallowed_methods, reason = "the one place where a bare find becomes a fenced one")]
    pub fn find<E: EntityTrait>(&self, org_id: E::Column) -> Select<E> {
        E::find().filter(org_id.eq(self.org_id))
    }

    /// Rows that belong to an account manager (customers, progress): own, led departments' or all.
    pub fn owned_by<C: ColumnTrait>(&self, org_id: C, am_id: C) -> Condition {
        let fence = Condition::all().add(org_id.eq(self.org_id));
        match self.reach {
            Reach::Organization => fence,
            Reach::Own => fence.add(am_id.eq(self.user_id)),
            Reach::LedDepartments => fence.add(am_id.in_subquery(self.led_users())),
        }
    }

    /// Credited rows: an AM's own, else by the department frozen in the row, whoever owns the customer today.
    pub fn credited_to<C: ColumnTrait>(&self, org_id: C, am_id: C, department_id: C) -> Condition {
        let fence = Condition::all().add(org_id.eq(self.org_id));
        match self.reach {
            Reach::Organization => fence,
            Reach::Own => fence.add(am_id.eq(self.user_id)),
            Reach::LedDepartments => fence.add(department_id.in_subquery(self.led_departments())),
        }
    }

    /// Ids of the departments this person leads.
    pub fn led_departments(&self) -> SelectStatement {
        use ::entity::department::{Column, Entity};
        Query::select()
            .column(Column::Id)
            .from(Entity)
            .and_where(Column::OrgId.eq(self.org_id))
            .and_where(Column::GmId.eq(self.user_id))
            .to_owned()
    }

    /// Ids of the people in those departments.
    pub fn led_users(&self) -> SelectStatement {
        use ::entity::user::{Column, Entity};
        Query::select()
            .column(Column::Id)
            .from(Entity)
            .and_where(Column::OrgId.eq(self.org_id))
            .and_where(Column::DepartmentId.in_subquery(self.led_departments()))
            .to_owned()
    }
}
