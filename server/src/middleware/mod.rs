//! What every request passes on its way in and out; the order stands in `router`.
pub mod access_log;
pub mod body_limit;
pub mod cache;
pub mod client_ip;
pub mod cross_origin;
pub mod error_shape;
pub mod page_guard;
pub mod panic;
pub mod request_id;
pub mod security_headers;
pub mod timeout;
