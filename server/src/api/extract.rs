//! Strict extractors: the signed-in person, query parameters and JSON bodies, refused with the field named.
use app::access::Principal;
use app::error::AppError;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use serde::de::DeserializeOwned;

use super::error::ApiError;

mod fields;

/// The signed-in person; 401 when nobody is.
#[derive(Debug, Clone)]
pub struct SignedIn(pub Principal);

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        parts.extensions.get().cloned().map(Self).ok_or_else(|| AppError::Unauthenticated.into())
    }
}

/// Query parameters: an unknown one, a repeated single one or a wrong value is 422 with the parameter named. A
/// parameter may be repeated where its field is a `Vec`.
#[derive(Debug, Clone, Copy, Default)]
pub struct StrictQuery<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for StrictQuery<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let query = parts.uri.query().unwrap_or_default();
        let deserializer = serde_html_form::Deserializer::from_bytes(query.as_bytes());
        fields::read(deserializer).map(Self).map_err(|errors| AppError::Invalid(errors).into())
    }
}

/// A JSON body: another content type is 415, too many bytes 413, text that is no JSON 400, an unknown field or a
/// wrong value 422 with the field named.
#[derive(Debug, Clone, Copy, Default)]
pub struct StrictJson<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for StrictJson<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::unsupported_media_type());
        }
        let body = Bytes::from_request(request, state).await.map_err(|rejection| {
            match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => ApiError::too_large(),
                _ => ApiError::malformed("The request body broke off."),
            }
        })?;
        serde_json::from_slice::<serde::de::IgnoredAny>(&body)
            .map_err(|_| ApiError::malformed("The request body is no valid JSON."))?;
        // Read from the text itself: in a parsed value a repeated field would have won already, and a list would pass
        // for an object.
        if body.trim_ascii_start().first() != Some(&b'{') {
            return Err(AppError::invalid(fields::WHOLE, "Send a JSON object.").into());
        }
        let mut json = serde_json::Deserializer::from_slice(&body);
        fields::read(&mut json).map(Self).map_err(|errors| AppError::Invalid(errors).into())
    }
}

/// Parameters such as `charset=utf-8` may follow.
fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}
