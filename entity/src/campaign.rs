//! An advertising or organic campaign.

use sea_orm::entity::prelude::*;

/// A row of `campaign`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "campaign")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub name: String,
    /// `webinar_cold`, `webinar_retarg`, `follower_ads` or `organic`.
    pub bucket: String,
    pub platform: String,
    /// Trimmed and lower-cased; unique within the organisation.
    pub utm_campaign: String,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
