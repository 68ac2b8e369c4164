//! A sale to a lead, open or closed.

use sea_orm::entity::prelude::*;

/// A row of `order`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "order")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub lead_id: Uuid,
    pub product_id: Uuid,
    pub campaign_id: Option<Uuid>,
    /// Copied from the lead when the order is made.
    pub source: Option<String>,
    /// `OPEN`, `WON`, `LOST` or `CANCELLED`.
    pub status: String,
    /// Of one interval for subscriptions.
    pub total_minor: i64,
    pub closed_at: Option<TimeDateTimeWithTimeZone>,
    pub closed_on: Option<TimeDate>,
    pub started_on: Option<TimeDate>,
    pub ended_on: Option<TimeDate>,
    pub canceled_on: Option<TimeDate>,
    pub deposit_for_order_id: Option<Uuid>,
    pub created_on: TimeDate,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::lead::Entity",
        from = "(Column::OrgId, Column::LeadId)",
        to = "(super::lead::Column::OrgId, super::lead::Column::Id)"
    )]
    Lead,
    #[sea_orm(
        belongs_to = "super::product::Entity",
        from = "(Column::OrgId, Column::ProductId)",
        to = "(super::product::Column::OrgId, super::product::Column::Id)"
    )]
    Product,
    #[sea_orm(
        belongs_to = "super::campaign::Entity",
        from = "(Column::OrgId, Column::CampaignId)",
        to = "(super::campaign::Column::OrgId, super::campaign::Column::Id)"
    )]
    Campaign,
}

impl Related<super::lead::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Lead.def()
    }
}

impl Related<super::product::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Product.def()
    }
}

impl Related<super::campaign::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Campaign.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
