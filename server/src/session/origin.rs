//! Where a request came from, as sessions and the activity log keep it.
use std::net::{IpAddr, Ipv4Addr};

use app::audit::Origin;
use axum::http::header::USER_AGENT;
use axum::http::{Extensions, HeaderMap};

use crate::middleware::client_ip::ClientIp;
use crate::middleware::request_id::RequestId;

/// Longest `User-Agent` that is kept, in characters; real ones stay far below.
const MAX_USER_AGENT_CHARS: usize = 512;

/// Address, browser and request id of a request that passed the outer middleware.
pub fn origin_of(headers: &HeaderMap, extensions: &Extensions) -> Origin {
    let user_agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Origin {
        ip: extensions.get::<ClientIp>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |client| client.0),
        user_agent: user_agent.chars().take(MAX_USER_AGENT_CHARS).collect(),
        request_id: extensions.get::<RequestId>().map(|id| id.0.to_string()),
    }
}
