//! A person who may buy, with the touch that brought them.

use sea_orm::entity::prelude::*;

/// A row of `lead`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lead")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub name: String,
    pub email: String,
    /// `SDR_OUTBOUND`, `WEBINAR`, `IG_DM` or `ADS`.
    pub source: String,
    pub first_utm_source: Option<String>,
    pub first_utm_medium: Option<String>,
    pub first_utm_campaign: Option<String>,
    pub first_touch_at: TimeDateTimeWithTimeZone,
    pub first_touch_on: TimeDate,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
