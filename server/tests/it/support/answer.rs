//! What came back.
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

/// Status, headers and the whole body.
#[derive(Debug, Clone)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    pub(super) const fn new(status: StatusCode, headers: HeaderMap, body: Bytes) -> Self {
        Self { status, headers, body }
    }

    /// Status code.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// All headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// One header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| {
            panic!("no JSON, status {}: {}", self.status, String::from_utf8_lossy(&self.body))
        })
    }

    /// The body of a 200 as JSON.
    #[track_caller]
    pub fn ok_json(self) -> Value {
        self.expect(200).json()
    }

    /// The answer itself, when it has this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        let text = String::from_utf8_lossy(&self.body);
        assert_eq!(self.status.as_u16(), status, "body: {}", text.chars().take(2000).collect::<String>());
        self
    }

    /// `error.code` of an error.
    #[track_caller]
    pub fn error_code(&self) -> String {
        self.json()["error"]["code"]
            .as_str()
            .unwrap_or_else(|| panic!("no error code in {}", self.text()))
            .to_owned()
    }

    /// Names of the fields at fault.
    #[track_caller]
    pub fn faulty_fields(&self) -> Vec<String> {
        let body = self.json();
        body["error"]["fields"].as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
    }
}
