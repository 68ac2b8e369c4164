//! Plants revenue rows into one organisation.
use entity::{
    campaign, lead, order, payment, payment_allocation, payment_plan, payment_plan_schedule, product, refund,
};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, DatabaseConnection};
use time::{Date, OffsetDateTime, Time};
use uuid::Uuid;

/// The books of one organisation.
#[derive(Clone, Copy)]
pub struct Books<'a> {
    pub db: &'a DatabaseConnection,
    pub org_id: Uuid,
}

/// An order to plant.
#[derive(Clone, Copy)]
pub struct Sale<'a> {
    pub lead: Uuid,
    pub product: Uuid,
    pub campaign: Option<Uuid>,
    pub source: Option<&'a str>,
    pub status: &'a str,
    pub total: i64,
    pub created_on: Date,
    pub closed_on: Option<Date>,
    pub started_on: Option<Date>,
    pub ended_on: Option<Date>,
}

impl Sale<'_> {
    /// Won on the day it was made, from a webinar, without a campaign.
    pub const fn won(lead: Uuid, product: Uuid, total: i64, day: Date) -> Self {
        Self {
            lead,
            product,
            campaign: None,
            source: Some("WEBINAR"),
            status: "WON",
            total,
            created_on: day,
            closed_on: Some(day),
            started_on: None,
            ended_on: None,
        }
    }
}

/// Noon in New York, so that the instant is of the same local day.
pub fn noon(day: Date) -> OffsetDateTime {
    day.with_time(Time::from_hms(16, 0, 0).unwrap()).assume_utc()
}

impl Books<'_> {
    pub async fn lead(&self, source: &str, day: Date) -> Uuid {
        let id = Uuid::now_v7();
        let row = lead::ActiveModel {
            id: Set(id),
            org_id: Set(self.org_id),
            name: Set("Planted Lead".to_owned()),
            email: Set(format!("{}@lead.test", id.simple())),
            source: Set(source.to_owned()),
            first_utm_source: Set(None),
            first_utm_medium: Set(None),
            first_utm_campaign: Set(None),
            first_touch_at: Set(noon(day)),
            first_touch_on: Set(day),
            created_at: Set(noon(day)),
            updated_at: Set(noon(day)),
        };
        row.insert(self.db).await.unwrap().id
    }

    pub async fn product(&self, kind: &str, interval: Option<(&str, i32)>) -> Uuid {
        let at = noon(time::macros::date!(2024 - 01 - 01));
        let row = product::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            name: Set("Planted product".to_owned()),
            kind: Set(kind.to_owned()),
            list_price_minor: Set(0),
            interval_unit: Set(interval.map(|(unit, _)| unit.to_owned())),
            interval_count: Set(interval.map(|(_, count)| count)),
            created_at: Set(at),
            updated_at: Set(at),
        };
        row.insert(self.db).await.unwrap().id
    }

    pub async fn campaign(&self, bucket: &str) -> Uuid {
        let at = noon(time::macros::date!(2024 - 01 - 01));
        let id = Uuid::now_v7();
        let row = campaign::ActiveModel {
            id: Set(id),
            org_id: Set(self.org_id),
            name: Set("Planted campaign".to_owned()),
            bucket: Set(bucket.to_owned()),
            platform: Set("meta".to_owned()),
            utm_campaign: Set(id.simple().to_string()),
            created_at: Set(at),
            updated_at: Set(at),
        };
        row.insert(self.db).await.unwrap().id
    }

    pub async fn order(&self, sale: Sale<'_>) -> Uuid {
        let row = order::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            lead_id: Set(sale.lead),
            product_id: Set(sale.product),
            campaign_id: Set(sale.campaign),
            source: Set(sale.source.map(str::to_owned)),
            status: Set(sale.status.to_owned()),
            total_minor: Set(sale.total),
            closed_at: Set(sale.closed_on.map(noon)),
            closed_on: Set(sale.closed_on),
            started_on: Set(sale.started_on),
            ended_on: Set(sale.ended_on),
            canceled_on: Set(None),
            deposit_for_order_id: Set(None),
            created_on: Set(sale.created_on),
            created_at: Set(noon(sale.created_on)),
            updated_at: Set(noon(sale.created_on)),
        };
        row.insert(self.db).await.unwrap().id
    }

    pub async fn payment(&self, order: Uuid, amount: i64, status: &str, day: Date) -> Uuid {
        let row = payment::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            order_id: Set(order),
            amount_minor: Set(amount),
            status: Set(status.to_owned()),
            received_at: Set(noon(day)),
            received_on: Set(day),
            method: Set("card".to_owned()),
            created_at: Set(noon(day)),
            updated_at: Set(noon(day)),
        };
        row.insert(self.db).await.unwrap().id
    }

    pub async fn refund(&self, payment: Uuid, amount: i64, status: &str, day: Date) -> Uuid {
        let row = refund::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            payment_id: Set(payment),
            amount_minor: Set(amount),
            status: Set(status.to_owned()),
            refunded_at: Set(noon(day)),
            refunded_on: Set(day),
            reason: Set("asked".to_owned()),
            created_at: Set(noon(day)),
            updated_at: Set(noon(day)),
        };
        row.insert(self.db).await.unwrap().id
    }

    /// `ended_on`: day of cancellation or default, where the status is one of those.
    pub async fn plan(&self, order: Uuid, status: &str, ended_on: Option<Date>) -> Uuid {
        let at = noon(time::macros::date!(2024 - 01 - 01));
        let row = payment_plan::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            order_id: Set(order),
            total_minor: Set(0),
            status: Set(status.to_owned()),
            cancelled_on: Set(ended_on.filter(|_| status == "CANCELLED")),
            defaulted_on: Set(ended_on.filter(|_| status == "DEFAULTED")),
            created_at: Set(at),
            updated_at: Set(at),
        };
        row.insert(self.db).await.unwrap().id
    }

    pub async fn installment(
        &self,
        plan: Uuid,
        due_on: Date,
        amount: i64,
        status: &str,
        waived_on: Option<Date>,
    ) -> Uuid {
        let at = noon(time::macros::date!(2024 - 01 - 01));
        let row = payment_plan_schedule::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            plan_id: Set(plan),
            due_on: Set(due_on),
            amount_minor: Set(amount),
            paid_minor: Set(if status == "PAID" { amount } else { 0 }),
            status: Set(status.to_owned()),
            waived_on: Set(waived_on),
            created_at: Set(at),
            updated_at: Set(at),
        };
        row.insert(self.db).await.unwrap().id
    }

    pub async fn allocation(&self, payment: Uuid, installment: Uuid, amount: i64, day: Date) {
        let row = payment_allocation::ActiveModel {
            id: Set(Uuid::now_v7()),
            org_id: Set(self.org_id),
            payment_id: Set(payment),
            schedule_id: Set(installment),
            amount_minor: Set(amount),
            applied_on: Set(day),
            created_at: Set(noon(day)),
            updated_at: Set(noon(day)),
        };
        row.insert(self.db).await.unwrap();
    }
}
