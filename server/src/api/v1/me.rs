//! The signed-in person: who they are, where they belong and what they may do.
use app::access::{Permission, Principal, Role};
use app::money::Currency;
use app::state::AppState;
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use entity::department;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use serde::Serialize;
use uuid::Uuid;

use crate::api::error::ApiError;
use crate::api::extract::SignedIn;
use crate::state::ServerState;

/// `GET /me` and `GET /auth/me`: one handler, two names.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/me", get(show)).route("/auth/me", get(show))
}

/// The answer of both.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Me {
    id: Uuid,
    name: String,
    email: String,
    role: Role,
    organization: MyOrganization,
    department: Option<MyDepartment>,
    permissions: &'static [Permission],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct MyOrganization {
    id: Uuid,
    name: String,
    currency: Currency,
    target_currency: Currency,
    timezone: String,
}

#[derive(Debug, Serialize)]
struct MyDepartment {
    id: Uuid,
    name: String,
}

impl Me {
    /// Reads what the principal does not carry: the department's name.
    pub async fn of(db: &impl ConnectionTrait, principal: &Principal) -> Result<Self, DbErr> {
        let viewer = principal.viewer();
        let organization = principal.organization();
        Ok(Self {
            id: viewer.id,
            name: viewer.name,
            email: viewer.email,
            role: viewer.role,
            organization: MyOrganization {
                id: organization.id,
                name: organization.name.clone(),
                currency: organization.currency,
                target_currency: organization.target_currency,
                timezone: organization.timezone.clone(),
            },
            department: own_department(db, principal).await?,
            permissions: viewer.role.permissions(),
        })
    }
}

async fn show(State(app): State<AppState>, SignedIn(principal): SignedIn) -> Result<Json<Me>, ApiError> {
    Ok(Json(Me::of(&app.db.read, &principal).await?))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a person's own department needs no permission; the organisation is checked"
)]
async fn own_department(
    db: &impl ConnectionTrait,
    principal: &Principal,
) -> Result<Option<MyDepartment>, DbErr> {
    let Some(id) = principal.department_id() else { return Ok(None) };
    let department = department::Entity::find_by_id(id)
        .filter(department::Column::OrgId.eq(principal.organization().id))
        .one(db)
        .await?;
    Ok(department.map(|department| MyDepartment { id: department.id, name: department.name }))
}
