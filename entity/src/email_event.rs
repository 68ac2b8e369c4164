//! Something that happened to an e-mail or an opt-in.

use sea_orm::entity::prelude::*;

/// A row of `email_event`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "email_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub org_id: Uuid,
    pub lead_id: Option<Uuid>,
    pub sequence_id: Option<Uuid>,
    /// `OPT_IN`, `FIRST_EMAIL_SENT`, `STEP_SENT`, `OPEN` or `CLICK`.
    pub kind: String,
    pub step: Option<i32>,
    pub happened_at: TimeDateTimeWithTimeZone,
    pub happened_on: TimeDate,
    /// Given by the mail service; unique within the organisation.
    pub message_id: Option<String>,
    /// An open or click by a scanner or prefetcher, not a person.
    pub is_machine: bool,
    #[sea_orm(column_type = "JsonBinary")]
    pub meta: Json,
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
        belongs_to = "super::email_sequence::Entity",
        from = "(Column::OrgId, Column::SequenceId)",
        to = "(super::email_sequence::Column::OrgId, super::email_sequence::Column::Id)"
    )]
    Sequence,
}

impl Related<super::lead::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Lead.def()
    }
}

impl Related<super::email_sequence::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Sequence.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
