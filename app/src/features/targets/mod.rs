//! Monthly targets of people and departments, what was reached, and the pace on working days.
pub mod month;
pub mod pace;
pub mod types;
pub mod work_calendar;

#[cfg(feature = "ssr")]
pub mod queries;
