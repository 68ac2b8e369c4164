//! The tables of the database as Rust types: one module per table, nothing else.

#![expect(
    missing_docs,
    reason = "columns keep the names of the tables; a comment stands where a name is not enough"
)]

// The tenant, its people and how they sign in.
pub mod api_key;
pub mod department;
pub mod idempotency_key;
pub mod login_throttle;
pub mod organization;
pub mod password_reset;
pub mod session;
pub mod user;

// What every page shares.
pub mod activity_log;
pub mod attachment;
pub mod holiday;
pub mod saved_view;

// Field sales.
pub mod credit;
pub mod customer;
pub mod month_close;
pub mod progress;
pub mod status_change;
pub mod target;

// Revenue: sales.
pub mod campaign;
pub mod lead;
pub mod order;
pub mod payment;
pub mod payment_allocation;
pub mod payment_plan;
pub mod payment_plan_schedule;
pub mod product;
pub mod refund;

// Revenue: content, ads and e-mail.
pub mod ad_spend;
pub mod content_item;
pub mod content_status_event;
pub mod contractor_payment;
pub mod editor_contractor;
pub mod email_event;
pub mod email_sequence;

// Revenue: client success.
pub mod nps_response;
pub mod onboarding_event;
