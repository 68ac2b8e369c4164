//! The schema, tried on both engines. PostgreSQL is reached through `TEST_POSTGRES_URL`.

#![expect(clippy::disallowed_methods, reason = "the schema is tried below scopes and configuration")]

mod append_only;
mod checks;
mod entities;
mod reversal;
mod rows;
mod support;
mod tables;
mod targets;
mod tenancy;
