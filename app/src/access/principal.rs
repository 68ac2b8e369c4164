//! The authenticated person of one request, read from the database, never from a token's claims.
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use time::{Date, OffsetDateTime, Weekday};
use uuid::Uuid;

use super::{Role, Viewer, ViewerOrganization};
use crate::format::Locale;
use crate::money::Currency;
use crate::period::Calendar;
use crate::visitor::{Preference, Preferences};

/// What an access token points at; all of it is checked against the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionRef {
    /// `session.id`.
    pub session_id: Uuid,
    /// `user.id`.
    pub user_id: Uuid,
    /// `user.token_epoch` when the token was signed.
    pub token_epoch: i32,
}

/// The organisation's settings that reads and pages need.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    /// `organization.id`.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Currency of the revenue module.
    pub currency: Currency,
    /// Currency of field sales.
    pub target_currency: Currency,
    /// IANA zone name.
    pub timezone: String,
    /// First day of the week and first month of the fiscal year.
    pub calendar: Calendar,
    /// Days without a note after which a customer needs follow-up.
    pub stale_after_days: i32,
    /// Working weekdays, Monday first.
    pub working_days: Vec<Weekday>,
    /// Number format of the organisation.
    pub locale: Locale,
}

impl Organization {
    /// The organisation's local day at an instant; UTC where the stored zone is unknown to the zone database.
    pub fn day_at(&self, at: OffsetDateTime) -> Date {
        crate::clock::local_datetime(at, &self.timezone).date()
    }
}

/// The signed-in person of one request. Only [`Principal::load`] makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Principal {
    user_id: Uuid,
    session_id: Uuid,
    role: Role,
    name: String,
    email: String,
    department_id: Option<Uuid>,
    number_format: Option<Locale>,
    preferences: Preferences,
    organization: Organization,
}

impl Principal {
    /// Reads session, user and organisation; `None` when any of them no longer allows access at `now`.
    #[expect(clippy::disallowed_methods, reason = "this read is what establishes the scope")]
    pub async fn load(
        db: &impl ConnectionTrait,
        reference: SessionRef,
        now: OffsetDateTime,
    ) -> Result<Option<Self>, DbErr> {
        use ::entity::{organization, session, user};
        let Some((session, Some(user))) = session::Entity::find_by_id(reference.session_id)
            .find_also_related(user::Entity)
            .filter(session::Column::UserId.eq(reference.user_id))
            .filter(session::Column::RevokedAt.is_null())
            .filter(session::Column::ExpiresAt.gt(now))
            .filter(session::Column::AbsoluteExpiresAt.gt(now))
            .filter(user::Column::TokenEpoch.eq(reference.token_epoch))
            .filter(user::Column::DeletedAt.is_null())
            .filter(user::Column::DeactivatedAt.is_null())
            .one(db)
            .await?
        else {
            return Ok(None);
        };
        let Some(organization) = organization::Entity::find_by_id(user.org_id).one(db).await? else {
            return Ok(None);
        };
        let Some(role) = Role::parse(&user.role) else { return Ok(None) };
        let organization = organization_settings(organization)?;
        Ok(Some(Self {
            preferences: preferences_of(&user),
            user_id: user.id,
            session_id: session.id,
            role,
            name: user.name,
            email: user.email,
            department_id: user.department_id,
            number_format: user.number_format.as_deref().and_then(Locale::of_key),
            organization,
        }))
    }

    /// `user.id`.
    pub const fn user_id(&self) -> Uuid {
        self.user_id
    }

    /// `session.id`.
    pub const fn session_id(&self) -> Uuid {
        self.session_id
    }

    /// Role as of this request.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Department the person belongs to.
    pub const fn department_id(&self) -> Option<Uuid> {
        self.department_id
    }

    /// Number format they chose; `None` takes the organisation's.
    pub const fn number_format(&self) -> Option<Locale> {
        self.number_format
    }

    /// How they like the portal to look, as kept on the account.
    pub const fn preferences(&self) -> Preferences {
        self.preferences
    }

    /// Settings of their organisation.
    pub const fn organization(&self) -> &Organization {
        &self.organization
    }

    /// The part of this that the browser may know.
    pub fn viewer(&self) -> Viewer {
        Viewer {
            id: self.user_id,
            name: self.name.clone(),
            email: self.email.clone(),
            role: self.role,
            organization: ViewerOrganization {
                name: self.organization.name.clone(),
                currency: self.organization.currency,
                target_currency: self.organization.target_currency,
                timezone: self.organization.timezone.clone(),
            },
            locale: self.number_format.unwrap_or(self.organization.locale),
        }
    }
}

fn preferences_of(user: &::entity::user::Model) -> Preferences {
    let stored = [
        ("theme", Some(user.theme.as_str())),
        ("density", Some(user.density.as_str())),
        ("sidebar", user.sidebar.as_deref()),
    ];
    let mut preferences =
        Preferences { patterns: user.chart_patterns, keys: user.single_keys, ..Preferences::default() };
    let words = stored.into_iter().filter_map(|(field, value)| Preference::parse(field, value?));
    words.for_each(|choice| preferences.choose(choice));
    preferences
}

fn organization_settings(row: ::entity::organization::Model) -> Result<Organization, DbErr> {
    let currency = |text: &str| -> Result<Currency, DbErr> {
        text.parse().map_err(|error| DbErr::Custom(format!("organization {}: {error}", row.id)))
    };
    Ok(Organization {
        id: row.id,
        currency: currency(&row.currency)?,
        target_currency: currency(&row.target_currency)?,
        calendar: Calendar {
            fiscal_month: u8::try_from(row.fiscal_month).unwrap_or(1),
            week_start: weekday(i64::from(row.week_start)).unwrap_or(Weekday::Monday),
        },
        stale_after_days: row.stale_after_days,
        working_days: row
            .working_days
            .as_array()
            .map(|days| days.iter().filter_map(|day| weekday(day.as_i64()?)).collect())
            .unwrap_or_default(),
        locale: Locale::of_key(&row.number_format).unwrap_or(Locale::En),
        name: row.name,
        timezone: row.timezone,
    })
}

fn weekday(iso: i64) -> Option<Weekday> {
    let from_monday = u8::try_from(iso.checked_sub(1)?).ok().filter(|day| *day < 7)?;
    Some(Weekday::Monday.nth_next(from_monday))
}
