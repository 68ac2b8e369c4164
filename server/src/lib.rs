//! The server: configuration, database connections, sessions, REST, pages and the command line.
#![recursion_limit = "256"]

pub mod api;
pub mod cli;
pub mod config;
pub mod database;
#[cfg(feature = "demo")]
pub mod demo;
pub mod listener;
pub mod middleware;
pub mod pages;
pub mod router;
pub mod session;
pub mod state;
