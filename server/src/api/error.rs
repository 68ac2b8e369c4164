//! The one error shape of every route: status, code, message, request id and, where input is at fault, the fields.
use std::borrow::Cow;

use app::error::{AppError, FieldErrors};
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sea_orm::DbErr;
use serde::Serialize;

use crate::middleware::request_id::RequestId;

/// An error on its way to the client. Everything in it may be read by strangers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    status: StatusCode,
    code: &'static str,
    message: Cow<'static, str>,
    fields: FieldErrors,
    retry_after: Option<u32>,
}

impl ApiError {
    /// An error that only the edge of the server knows.
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { status, code, message: message.into(), fields: FieldErrors::new(), retry_after: None }
    }

    /// 400: the request does not parse.
    pub fn malformed(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed", message)
    }

    /// 403: an unsafe request that did not start on this site.
    pub fn cross_origin() -> Self {
        Self::new(StatusCode::FORBIDDEN, "cross_origin", "This request did not come from this site.")
    }

    /// 405: the path exists, the method does not.
    pub fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "This method is not allowed here.")
    }

    /// 413: more bytes than the route takes.
    pub fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "payload_too_large", "The request is too large.")
    }

    /// 415: another content type than the route takes.
    pub fn unsupported_media_type() -> Self {
        Self::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
            "Send the request as application/json.",
        )
    }

    /// 428: a change without the version it is based on.
    pub fn if_match_required() -> Self {
        Self::new(
            StatusCode::PRECONDITION_REQUIRED,
            "if_match_required",
            "Send the version you read in the If-Match header.",
        )
    }

    /// 500: a fault of ours; what it was stands in the log under the request id.
    pub fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side.")
    }

    /// 503: the answer took too long.
    pub fn timed_out() -> Self {
        Self { retry_after: Some(5), ..AppError::Unavailable.into() }
    }

    /// The error that belongs to a status which a library answered with.
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::BAD_REQUEST => Self::malformed("This request could not be read."),
            StatusCode::UNAUTHORIZED => AppError::Unauthenticated.into(),
            StatusCode::FORBIDDEN => AppError::Forbidden.into(),
            StatusCode::NOT_FOUND => AppError::NotFound.into(),
            StatusCode::METHOD_NOT_ALLOWED => Self::method_not_allowed(),
            StatusCode::PAYLOAD_TOO_LARGE => Self::too_large(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::unsupported_media_type(),
            StatusCode::UNPROCESSABLE_ENTITY => AppError::Invalid(FieldErrors::new()).into(),
            StatusCode::SERVICE_UNAVAILABLE => AppError::Unavailable.into(),
            status if status.is_server_error() => Self::internal(),
            status => Self::new(status, "refused", "This request was refused."),
        }
    }

    /// Status of the answer.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The sentence a person reads.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The fields at fault with their sentences, which never repeat what was sent.
    pub const fn fields(&self) -> &FieldErrors {
        &self.fields
    }

    /// Puts `Retry-After` on an answer that carries this error in another shape.
    pub fn set_headers(&self, response: &mut Response) {
        *response.status_mut() = self.status;
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
    }
}

impl From<AppError> for ApiError {
    fn from(error: AppError) -> Self {
        Self {
            status: StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            code: error.code(),
            message: error.to_string().into(),
            retry_after: error.retry_after(),
            fields: if let AppError::Invalid(fields) = error { fields } else { FieldErrors::new() },
        }
    }
}

impl From<DbErr> for ApiError {
    fn from(error: DbErr) -> Self {
        AppError::from(error).into()
    }
}

#[derive(Serialize)]
struct Body<'a> {
    error: Inner<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Inner<'a> {
    code: &'a str,
    message: &'a str,
    request_id: RequestId,
    #[serde(skip_serializing_if = "FieldErrors::is_empty")]
    fields: &'a FieldErrors,
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let body = Inner {
            code: self.code,
            message: &self.message,
            request_id: RequestId::current(),
            fields: &self.fields,
        };
        let mut response = Json(Body { error: body }).into_response();
        self.set_headers(&mut response);
        response
    }
}
