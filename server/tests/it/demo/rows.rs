//! All rows of the main organisation in memory, in order of their ids.
use app::clock::local_datetime;
use app::day::month_start;
use entity::{
    activity_log, ad_spend, campaign, content_item, content_status_event, contractor_payment, credit,
    customer, department, editor_contractor, email_event, email_sequence, holiday, lead, month_close,
    nps_response, onboarding_event, order, organization, payment, payment_allocation, payment_plan,
    payment_plan_schedule, product, progress, refund, status_change, target, user,
};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder};
use time::{Date, OffsetDateTime};

/// What was seeded, as of when.
#[derive(PartialEq)]
pub struct Rows {
    pub today: Date,
    pub now: OffsetDateTime,
    pub organization: organization::Model,
    pub users: Vec<user::Model>,
    pub departments: Vec<department::Model>,
    pub holidays: Vec<holiday::Model>,
    pub activity: Vec<activity_log::Model>,
    pub customers: Vec<customer::Model>,
    pub notes: Vec<progress::Model>,
    pub changes: Vec<status_change::Model>,
    pub credits: Vec<credit::Model>,
    pub targets: Vec<target::Model>,
    pub closes: Vec<month_close::Model>,
    pub leads: Vec<lead::Model>,
    pub campaigns: Vec<campaign::Model>,
    pub products: Vec<product::Model>,
    pub orders: Vec<order::Model>,
    pub payments: Vec<payment::Model>,
    pub refunds: Vec<refund::Model>,
    pub plans: Vec<payment_plan::Model>,
    pub schedules: Vec<payment_plan_schedule::Model>,
    pub allocations: Vec<payment_allocation::Model>,
    pub items: Vec<content_item::Model>,
    pub transitions: Vec<content_status_event::Model>,
    pub editors: Vec<editor_contractor::Model>,
    pub payouts: Vec<contractor_payment::Model>,
    pub spends: Vec<ad_spend::Model>,
    pub sequences: Vec<email_sequence::Model>,
    pub mails: Vec<email_event::Model>,
    pub steps: Vec<onboarding_event::Model>,
    pub answers: Vec<nps_response::Model>,
}

/// All rows of a table in the organisation.
macro_rules! all {
    ($db:expr, $organization:expr, $table:ident) => {
        $table::Entity::find()
            .filter($table::Column::OrgId.eq($organization.id))
            .order_by_asc($table::Column::Id)
            .all($db)
            .await
            .unwrap()
    };
}

impl Rows {
    pub async fn read(db: &DatabaseConnection, now: OffsetDateTime) -> Self {
        let organization = organization::Entity::find()
            .filter(organization::Column::Slug.eq("meridian"))
            .one(db)
            .await
            .unwrap()
            .unwrap();
        let o = &organization;
        let mut users = all!(db, o, user);
        // Salted anew each time.
        for user in &mut users {
            user.password_hash = user.password_hash.take().map(|hash| hash[..30].to_owned());
        }
        Self {
            today: local_datetime(now, &organization.timezone).date(),
            now,
            users,
            departments: all!(db, o, department),
            holidays: all!(db, o, holiday),
            activity: all!(db, o, activity_log),
            customers: all!(db, o, customer),
            notes: all!(db, o, progress),
            changes: all!(db, o, status_change),
            credits: all!(db, o, credit),
            targets: all!(db, o, target),
            closes: all!(db, o, month_close),
            leads: all!(db, o, lead),
            campaigns: all!(db, o, campaign),
            products: all!(db, o, product),
            orders: all!(db, o, order),
            payments: all!(db, o, payment),
            refunds: all!(db, o, refund),
            plans: all!(db, o, payment_plan),
            schedules: all!(db, o, payment_plan_schedule),
            allocations: all!(db, o, payment_allocation),
            items: all!(db, o, content_item),
            transitions: all!(db, o, content_status_event),
            editors: all!(db, o, editor_contractor),
            payouts: all!(db, o, contractor_payment),
            spends: all!(db, o, ad_spend),
            sequences: all!(db, o, email_sequence),
            mails: all!(db, o, email_event),
            steps: all!(db, o, onboarding_event),
            answers: all!(db, o, nps_response),
            organization,
        }
    }

    /// Rows of some tables by name.
    pub fn count(&self, table: &str) -> u64 {
        let count = match table {
            "customer" => self.customers.len(),
            "lead" => self.leads.len(),
            "order" => self.orders.len(),
            "payment" => self.payments.len(),
            "payment_plan" => self.plans.len(),
            _ => unreachable!("{table}"),
        };
        u64::try_from(count).unwrap()
    }

    /// Whether the day is in the running month and not later than today.
    pub fn is_this_month(&self, day: Date) -> bool {
        (month_start(self.today)..=self.today).contains(&day)
    }

    /// Kind of the product of an order.
    pub fn kind(&self, order: &order::Model) -> &str {
        &self.products.iter().find(|product| product.id == order.product_id).unwrap().kind
    }
}
