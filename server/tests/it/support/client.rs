//! A browser: it keeps cookies and says where its requests come from.
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{ACCEPT, CONTENT_TYPE, COOKIE, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request};
use http_body_util::BodyExt;
use serde::Serialize;
use tower::ServiceExt;
use url::form_urlencoded;

use super::Answer;

const BROWSER_ACCEPT: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// One browser with its cookies.
pub struct Client {
    router: Router,
    origin: String,
    peer: SocketAddr,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Client {
    pub(super) fn of(router: Router, origin: &str) -> Self {
        let peer = SocketAddr::from(([127, 0, 0, 1], 50_000));
        Self { router, origin: origin.to_owned(), peer, cookies: Mutex::default() }
    }

    /// The same browser at another address of the network.
    pub fn at(self, address: &str) -> Self {
        Self { peer: SocketAddr::new(address.parse().unwrap(), 50_000), ..self }
    }

    /// A second browser with the same cookies, as after stealing them.
    pub fn copy(&self) -> Self {
        Self {
            router: self.router.clone(),
            origin: self.origin.clone(),
            peer: self.peer,
            cookies: Mutex::new(self.jar().clone()),
        }
    }

    /// Asks for a REST resource.
    pub async fn get(&self, path: &str) -> Answer {
        self.request(Method::GET, path).send().await
    }

    /// Opens a page, as a person does.
    pub async fn open(&self, path: &str) -> Answer {
        self.request(Method::GET, path).header(ACCEPT, BROWSER_ACCEPT).send().await
    }

    /// Posts a form, as a page without script does.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(path).header(ACCEPT, BROWSER_ACCEPT).form(fields).send().await
    }

    /// Starts a POST.
    pub fn post(&self, path: &str) -> Sending<'_> {
        self.request(Method::POST, path)
    }

    /// Starts any request. Unsafe ones name this site as their origin.
    pub fn request(&self, method: Method, path: &str) -> Sending<'_> {
        let mut headers = HeaderMap::new();
        if !matches!(method, Method::GET | Method::HEAD | Method::OPTIONS) {
            headers.insert(ORIGIN, HeaderValue::from_str(&self.origin).unwrap());
        }
        Sending { client: self, method, path: path.to_owned(), headers, body: Body::empty() }
    }

    /// Value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar().get(name).cloned()
    }

    /// Sets a cookie, or takes it away.
    pub fn set_cookie(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.jar().insert(name.to_owned(), value.to_owned()),
            None => self.jar().remove(name),
        };
    }

    /// Names of all cookies.
    pub fn cookie_names(&self) -> Vec<String> {
        self.jar().keys().cloned().collect()
    }

    fn jar(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, headers: &HeaderMap) {
        for line in headers.get_all(SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
            let (name, value) = pair.split_once('=').unwrap();
            let is_gone =
                attributes.split(';').any(|attribute| attribute.trim().eq_ignore_ascii_case("max-age=0"));
            self.set_cookie(name, Some(value).filter(|_| !is_gone));
        }
    }
}

/// A request that is being put together.
pub struct Sending<'a> {
    client: &'a Client,
    method: Method,
    path: String,
    headers: HeaderMap,
    body: Body,
}

impl Sending<'_> {
    /// Adds a header, also beside one of the same name.
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        self.headers.append(name, HeaderValue::from_str(value).unwrap());
        self
    }

    /// Says nothing about where the request comes from.
    pub fn without_origin(mut self) -> Self {
        self.headers.remove(ORIGIN);
        self
    }

    /// A JSON body.
    pub fn json(self, value: &impl Serialize) -> Self {
        let text = serde_json::to_string(value).unwrap();
        self.body("application/json", text)
    }

    /// A form.
    pub fn form(self, fields: &[(&str, &str)]) -> Self {
        let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.body("application/x-www-form-urlencoded", text)
    }

    /// Any body.
    pub fn body(mut self, content_type: &str, body: impl Into<Body>) -> Self {
        self.headers.insert(CONTENT_TYPE, HeaderValue::from_str(content_type).unwrap());
        self.body = body.into();
        self
    }

    /// Sends it, keeps the cookies of the answer and reads its body to the end.
    pub async fn send(self) -> Answer {
        let mut request = Request::new(self.body);
        *request.method_mut() = self.method;
        *request.uri_mut() = self.path.parse().unwrap();
        *request.headers_mut() = self.headers;
        let cookies: Vec<_> =
            self.client.jar().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request.headers_mut().insert(COOKIE, HeaderValue::from_str(&cookies.join("; ")).unwrap());
        }
        request.extensions_mut().insert(ConnectInfo(self.client.peer));
        let (parts, body) = self.client.router.clone().oneshot(request).await.unwrap().into_parts();
        self.client.keep(&parts.headers);
        let body = body.collect().await.unwrap().to_bytes();
        Answer::new(parts.status, parts.headers, body)
    }
}
