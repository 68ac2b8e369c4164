//! The two session cookies: how they are read, set and cleared.
use app::error::AppError;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use cookie::{Cookie, SameSite};
use time::Duration;
use uuid::Uuid;

use super::refresh_token::RefreshToken;
use crate::config::Config;

#[cfg(test)]
mod tests;

/// Names and attributes of the cookies of this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cookies {
    access: &'static str,
    refresh: &'static str,
    secure: bool,
}

/// Both cookies, ready to be sent.
#[derive(Clone)]
pub struct Issued([HeaderValue; 2]);

impl Cookies {
    /// Bound to the host and to HTTPS; plain only in development on this machine without HTTPS.
    pub fn of(config: &Config) -> Self {
        let site = &config.http.public_url;
        if !config.storage.environment.is_production() && !site.is_https() && site.is_loopback() {
            Self { access: "at", refresh: "rt", secure: false }
        } else {
            Self { access: "__Host-at", refresh: "__Host-rt", secure: true }
        }
    }

    /// The access token of a request.
    pub fn access_token(self, headers: &HeaderMap) -> Option<String> {
        read(headers, self.access)
    }

    /// The refresh token of a request, when it has the form of one.
    pub fn refresh_token(self, headers: &HeaderMap) -> Option<RefreshToken> {
        RefreshToken::parse(&read(headers, self.refresh)?)
    }

    /// Whether the request has a refresh cookie, whatever is in it.
    pub fn has_refresh_token(self, headers: &HeaderMap) -> bool {
        read(headers, self.refresh).is_some()
    }

    /// Both cookies; `kept_for` lets them outlive the browser. They live equally long, so that an access cookie is a hint
    /// that a refresh cookie exists even where the browser withholds it.
    pub fn issue(
        self,
        access_token: String,
        refresh_token: &RefreshToken,
        kept_for: Option<Duration>,
    ) -> Result<Issued, AppError> {
        let access = self.cookie(self.access, access_token, SameSite::Lax, kept_for);
        let refresh = self.cookie(self.refresh, refresh_token.encode(), SameSite::Strict, kept_for);
        Ok(Issued([header(&access)?, header(&refresh)?]))
    }

    /// Both cookies, to be forgotten at once.
    pub fn clear(self) -> Result<Issued, AppError> {
        let [access, refresh] = [(self.access, SameSite::Lax), (self.refresh, SameSite::Strict)]
            .map(|(name, same_site)| self.cookie(name, String::new(), same_site, Some(Duration::ZERO)));
        Ok(Issued([header(&access)?, header(&refresh)?]))
    }

    /// Whether an answer sets the session cookies already.
    pub fn are_set(self, headers: &HeaderMap) -> bool {
        headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok()).any(|cookie| {
            cookie.split_once('=').is_some_and(|(name, _)| name == self.access || name == self.refresh)
        })
    }

    fn cookie(
        self,
        name: &'static str,
        value: String,
        same_site: SameSite,
        kept_for: Option<Duration>,
    ) -> Cookie<'static> {
        let mut cookie = Cookie::build((name, value))
            .path("/")
            .http_only(true)
            .same_site(same_site)
            .secure(self.secure)
            .build();
        cookie.set_max_age(kept_for);
        cookie
    }
}

impl Issued {
    /// Puts both on an answer.
    pub fn put(self, headers: &mut HeaderMap) {
        for cookie in self.0 {
            headers.append(SET_COOKIE, cookie);
        }
    }
}

fn header(cookie: &Cookie<'_>) -> Result<HeaderValue, AppError> {
    let mut value = HeaderValue::try_from(cookie.to_string()).map_err(|error| {
        let reference = Uuid::now_v7().to_string();
        tracing::error!(%reference, %error, "a session cookie cannot be written");
        AppError::Internal { reference }
    })?;
    value.set_sensitive(true);
    Ok(value)
}

fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, value)| *found == name && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}
