//! Who is calling: the peer of the connection, or what trusted proxies say about it.
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName};
use axum::middleware::Next;
use axum::response::Response;
use ipnet::IpNet;

use crate::config::Config;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Address of the client, found on every request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientIp(pub IpAddr);

/// Finds the client's address and puts it where handlers can read it.
pub async fn resolve(State(config): State<Arc<Config>>, mut request: Request, next: Next) -> Response {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(peer)| peer.ip());
    let client = client_of(peer, request.headers(), &config.http.trusted_proxies);
    request.extensions_mut().insert(ClientIp(client));
    next.run(request).await
}

/// The rightmost hop that no trusted proxy vouches for. What stands left of it, or of an entry that cannot be read, was
/// written by the client and means nothing.
fn client_of(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(&address));
    let mut client = peer.to_canonical();
    let lines: Vec<_> = headers.get_all(FORWARDED_FOR).iter().collect();
    for line in lines.into_iter().rev() {
        let Ok(line) = line.to_str() else { return client };
        for entry in line.rsplit(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            if !is_trusted(client) {
                return client;
            }
            let Some(hop) = address_of(entry) else { return client };
            client = hop;
        }
    }
    client
}

/// Some proxies add the port.
fn address_of(entry: &str) -> Option<IpAddr> {
    let address = entry.parse().or_else(|_| entry.parse().map(|address: SocketAddr| address.ip())).ok()?;
    Some(address.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn client(peer: &str, lines: &[&str], trusted: &[&str]) -> String {
        let headers: HeaderMap = lines
            .iter()
            .map(|line| (FORWARDED_FOR, HeaderValue::from_bytes(line.as_bytes()).unwrap()))
            .collect();
        let trusted: Vec<IpNet> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        client_of(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn without_trusted_proxies_the_header_means_nothing() {
        assert_eq!(client("9.9.9.9", &["1.1.1.1"], &[]), "9.9.9.9");
        assert_eq!(client("9.9.9.9", &["1.1.1.1"], &["10.0.0.0/8"]), "9.9.9.9");
    }

    #[test]
    fn behind_trusted_proxies_the_rightmost_untrusted_hop_is_the_client() {
        let proxies = &["10.0.0.0/8", "fd00::/8"];
        let cases: &[(&[&str], &str)] = &[
            (&[], "10.0.0.1"),
            (&[""], "10.0.0.1"),
            (&["1.1.1.1"], "1.1.1.1"),
            (&["1.1.1.1, 2.2.2.2"], "2.2.2.2"),
            (&["1.1.1.1, 2.2.2.2, 10.3.3.3"], "2.2.2.2"),
            (&["1.1.1.1", "2.2.2.2"], "2.2.2.2"),
            (&["1.1.1.1", "2.2.2.2, 10.3.3.3", "fd00::7"], "2.2.2.2"),
            (&["10.4.4.4, 10.5.5.5"], "10.4.4.4"),
            (&["oh, hi,,127.0.0.1"], "127.0.0.1"),
            (&["oh, hi,,127.0.0.1,,,,, 12.34.56.78"], "12.34.56.78"),
            (&["1.1.1.1, nonsense"], "10.0.0.1"),
            (&["1.1.1.1, nonsense, 10.6.6.6"], "10.6.6.6"),
            (&["2.2.2.2:4711"], "2.2.2.2"),
            (&["[2001:db8::1]:4711"], "2001:db8::1"),
            (&["2001:db8::1"], "2001:db8::1"),
            (&["::ffff:2.2.2.2"], "2.2.2.2"),
            (&["1.1.1.1, \u{e9}"], "10.0.0.1"),
        ];
        for (lines, expected) in cases {
            assert_eq!(client("10.0.0.1", lines, proxies), *expected, "{lines:?}");
        }
        assert_eq!(client("::ffff:10.0.0.1", &["2.2.2.2"], proxies), "2.2.2.2");
    }
}
