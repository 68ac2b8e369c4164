//! The signed-in person: who they are, where they belong, what they may do, and what they choose for themselves.
use app::access::{Permission, Principal, Role};
use app::features::settings::commands::{OwnChange, change_own};
use app::format::Locale;
use app::money::Currency;
use app::state::AppState;
use app::visitor::{Density, Preference, Preferences, Theme};
use axum::extract::State;
use axum::http::{Extensions, HeaderMap};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use entity::department;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use crate::api::error::ApiError;
use crate::api::extract::{SignedIn, StrictJson, StrictQuery};
use crate::pages::preferences;
use crate::session::origin::origin_of;
use crate::state::ServerState;

/// `GET /me` and `GET /auth/me`: one handler, two names. `PATCH /me`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/me", get(show).patch(change)).route("/auth/me", get(show))
}

/// There are none: any is refused.
#[derive(Debug, Deserialize)]
struct NoParameters {}

/// What is not there stays as it is; null means the organisation's number format, and nothing for the others.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct MyChange {
    #[serde(default, deserialize_with = "given")]
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    number_format: Option<NumberFormat>,
    #[serde(default, deserialize_with = "given")]
    theme: Option<Theme>,
    #[serde(default, deserialize_with = "given")]
    density: Option<Density>,
}

/// Null takes the organisation's.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(transparent)]
struct NumberFormat(Option<Locale>);

/// Tells null from a field that is not there.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// The person after a change, with what they chose.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed {
    #[serde(flatten)]
    me: Me,
    number_format: Option<Locale>,
    theme: Theme,
    density: Density,
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

async fn show(
    State(app): State<AppState>,
    SignedIn(principal): SignedIn,
    StrictQuery(NoParameters {}): StrictQuery<NoParameters>,
) -> Result<Json<Me>, ApiError> {
    Ok(Json(Me::of(&app.db.read, &principal).await?))
}

/// The look is kept where pages keep it too: on the account, and in the cookies of the browser that asks.
async fn change(
    State(state): State<ServerState>,
    SignedIn(principal): SignedIn,
    StrictQuery(NoParameters {}): StrictQuery<NoParameters>,
    headers: HeaderMap,
    extensions: Extensions,
    StrictJson(body): StrictJson<MyChange>,
) -> Result<Response, ApiError> {
    let change = OwnChange::from(body);
    let origin = origin_of(&headers, &extensions);
    change_own(&state.app.db, &principal, &change, &origin, state.app.clock.now()).await?;
    let mut me = Me::of(&state.app.db.read, &principal).await?;
    if let Some(name) = &change.name {
        name.trim().clone_into(&mut me.name);
    }
    let mut look: Preferences = principal.preferences();
    change.preferences.iter().for_each(|choice| look.choose(*choice));
    let number_format = change.number_format.unwrap_or_else(|| principal.number_format());
    let changed = Changed { me, number_format, theme: look.theme, density: look.density };
    let mut response = Json(changed).into_response();
    preferences::put(response.headers_mut(), &state.config, &change.preferences);
    Ok(response)
}

impl From<MyChange> for OwnChange {
    fn from(body: MyChange) -> Self {
        let choices = [body.theme.map(Preference::Theme), body.density.map(Preference::Density)];
        Self {
            name: body.name,
            number_format: body.number_format.map(|NumberFormat(format)| format),
            preferences: choices.into_iter().flatten().collect(),
        }
    }
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
