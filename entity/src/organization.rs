//! An organisation: the tenant that owns every other row, and its settings.

use sea_orm::entity::prelude::*;

/// A row of `organization`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    /// Unique over all organisations.
    pub slug: String,
    /// ISO 4217 code of the revenue module.
    pub currency: String,
    /// ISO 4217 code of field sales.
    pub target_currency: String,
    /// IANA zone in which every day column is computed.
    pub timezone: String,
    /// ISO weekday, 1 = Monday to 7 = Sunday.
    pub week_start: i32,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_month: i32,
    /// `id` or `en`.
    pub number_format: String,
    pub onboarding_days: i32,
    /// Array of onboarding event kinds.
    #[sea_orm(column_type = "JsonBinary")]
    pub required_onboarding_kinds: Json,
    /// Overdue money above which a client is in the red zone (rule R1).
    pub red_zone_minor: i64,
    /// Days overdue after which a plan counts as defaulted.
    pub default_after_days: i32,
    /// Days without a progress note after which a customer needs follow-up.
    pub stale_after_days: i32,
    /// Array of ISO weekdays, 1 = Monday to 7 = Sunday.
    #[sea_orm(column_type = "JsonBinary")]
    pub working_days: Json,
    pub is_demo: bool,
    pub version: i32,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
