//! What a campaign cost on one day, and what it brought.

use sea_orm::entity::prelude::*;

/// A row of `ad_spend`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ad_spend")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub campaign_id: Uuid,
    /// Unique per campaign.
    pub day: TimeDate,
    pub spend_minor: i64,
    pub impressions: Option<i64>,
    pub clicks: Option<i64>,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::campaign::Entity",
        from = "(Column::OrgId, Column::CampaignId)",
        to = "(super::campaign::Column::OrgId, super::campaign::Column::Id)"
    )]
    Campaign,
}

impl Related<super::campaign::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Campaign.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
