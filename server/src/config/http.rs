//! Address, public URL and trusted proxies.
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::str::FromStr;

use axum::http::Uri;
use ipnet::IpNet;

use super::{Build, ConfigError, Environment, Source};

/// How the server is reached.
#[derive(Debug, Clone)]
pub struct HttpConfig {
    /// `HOST`: address to listen on, 127.0.0.1 by default.
    pub host: IpAddr,
    /// `PORT`: port to listen on, 3000 by default; 0 takes a free one.
    pub port: u16,
    /// `PUBLIC_URL`: what people type in the browser; `http://HOST:PORT` by default where only this machine is served.
    pub public_url: Origin,
    is_public_url_given: bool,
    /// `TRUSTED_PROXIES`: networks in CIDR form, comma-separated, whose `X-Forwarded-For` is believed; none by default.
    pub trusted_proxies: Vec<IpNet>,
}

impl HttpConfig {
    pub(super) fn read(source: &Source, environment: Environment) -> Result<Self, ConfigError> {
        let host = source.parse(
            "HOST",
            IpAddr::V4(Ipv4Addr::LOCALHOST),
            "is no IP address: write for example 127.0.0.1",
        )?;
        let port =
            source.parse("PORT", 3000, "is no port: write a number from 0 to 65535, for example 3000")?;
        let public_url = source.parse(
            "PUBLIC_URL",
            Origin::of_address(SocketAddr::new(host, port)),
            "is no address of a site: write scheme and host without a path, for example https://waymark.example.com",
        )?;
        let is_public_url_given = source.text("PUBLIC_URL").is_some();
        if environment.is_production() && !is_public_url_given && !host.is_loopback() {
            return Err(ConfigError::new(
                "PUBLIC_URL",
                "is missing: write the address people type, for example https://waymark.example.com",
            ));
        }
        Ok(Self { host, port, public_url, is_public_url_given, trusted_proxies: trusted_proxies(source)? })
    }

    /// Takes the address that the system gave, which has another port when any free one was asked for.
    pub fn listening_on(&mut self, address: SocketAddr) {
        self.port = address.port();
        if !self.is_public_url_given {
            self.public_url = Origin::of_address(address);
        }
    }

    /// Demo accounts are open to everyone who can reach the port.
    pub(super) fn refuse_demo_in_public(&self, build: Build) -> Result<(), ConfigError> {
        build.refuse_demo(
            !self.host.is_loopback(),
            "HOST",
            "is reachable from outside, but this build has demo accounts: use 127.0.0.1 or a build without the demo feature",
        )
    }

    /// The address to listen on.
    pub const fn address(&self) -> SocketAddr {
        SocketAddr::new(self.host, self.port)
    }
}

fn trusted_proxies(source: &Source) -> Result<Vec<IpNet>, ConfigError> {
    let networks = source.text("TRUSTED_PROXIES").unwrap_or_default();
    networks
        .split(',')
        .map(str::trim)
        .filter(|network| !network.is_empty())
        .map(|network| network.parse().or_else(|_| network.parse().map(|address: IpAddr| address.into())))
        .collect::<Result<_, _>>()
        .map_err(|_| {
            ConfigError::new(
                "TRUSTED_PROXIES",
                "is no list of networks: write them in CIDR form, for example 10.0.0.0/8,192.168.1.7/32",
            )
        })
}

/// Scheme and authority of a site, as a browser writes them in the `Origin` header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    scheme: &'static str,
    authority: String,
}

impl Origin {
    fn of_address(address: SocketAddr) -> Self {
        Self { scheme: "http", authority: address.to_string() }
    }

    /// Whether cookies may carry `Secure`.
    pub fn is_https(&self) -> bool {
        self.scheme == "https"
    }

    /// Host without port or brackets.
    pub fn host(&self) -> &str {
        let host = self.authority.rsplit_once(':').map_or(self.authority.as_str(), |(host, port)| {
            if port.bytes().all(|byte| byte.is_ascii_digit()) { host } else { &self.authority }
        });
        host.trim_start_matches('[').trim_end_matches(']')
    }

    /// Whether only this machine can open it.
    pub fn is_loopback(&self) -> bool {
        self.host() == "localhost" || self.host().parse().is_ok_and(|address: IpAddr| address.is_loopback())
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}://{}", self.scheme, self.authority)
    }
}

impl FromStr for Origin {
    type Err = ();

    /// Reads `https://host[:port]`, with or without a final slash; a default port is left out, as browsers do.
    fn from_str(text: &str) -> Result<Self, ()> {
        let uri: Uri = text.parse().map_err(|_| ())?;
        let (scheme, default_port) = match uri.scheme_str() {
            Some("http") => ("http", 80),
            Some("https") => ("https", 443),
            _ => return Err(()),
        };
        let authority = uri.authority().ok_or(())?;
        let bare_path =
            uri.path_and_query().is_none_or(|path| path.as_str() == "/" || path.as_str().is_empty());
        if !bare_path || authority.host().is_empty() || authority.as_str().contains('@') {
            return Err(());
        }
        let host = authority.host().to_ascii_lowercase();
        let port = match authority.as_str()[authority.host().len()..].strip_prefix(':') {
            None => None,
            Some(port) => Some(port.parse::<u16>().map_err(|_| ())?).filter(|port| *port != default_port),
        };
        let authority = port.map_or_else(|| host.clone(), |port| format!("{host}:{port}"));
        Ok(Self { scheme, authority })
    }
}
