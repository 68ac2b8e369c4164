//! One folder per product noun: what it shows, what it reads, what it changes.
pub mod activity;
pub mod ads;
pub mod auth;
pub mod clients;
pub mod content;
pub mod customers;
pub mod dashboards;
pub mod orders;
pub mod overdues;
pub mod progress;
pub mod reports;
pub mod sales;
pub mod targets;
