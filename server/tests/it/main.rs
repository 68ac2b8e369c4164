//! Behaviour over HTTP and by the real program, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]
#![expect(clippy::disallowed_methods, reason = "tests look at raw rows, whoever they belong to")]

mod support;

mod ads;
mod auth;
mod backup;
mod clients;
mod content;
mod cross_origin;
mod dashboard;
mod demo;
mod errors;
mod headers;
mod health;
mod kit;
mod me;
mod migrations;
mod outage;
mod pages;
mod preferences;
mod program;
mod reports;
mod sales;
mod search;
mod users;
