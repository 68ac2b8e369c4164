//! Something that is sold.

use sea_orm::entity::prelude::*;

/// A row of `product`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "product")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub name: String,
    /// `HIGH_TICKET`, `DEPOSIT`, `SUBSCRIPTION` or `OTHER`.
    pub kind: String,
    pub list_price_minor: i64,
    /// `DAY`, `WEEK`, `MONTH`, `QUARTER` or `YEAR`; set for subscriptions.
    pub interval_unit: Option<String>,
    pub interval_count: Option<i32>,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
