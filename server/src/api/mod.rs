//! REST: the versions of the API, its one error shape and its strict extractors.
pub mod error;
pub mod extract;
pub mod v1;
