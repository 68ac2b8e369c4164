//! Access tokens: who was signed in when they were made. What the person may do is never in them.
use app::access::SessionRef;
use app::error::AppError;
use app::features::auth::token::OpenSession;
use jsonwebtoken::{Algorithm, Header, Validation};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::keys::Keys;

#[cfg(test)]
mod tests;

/// How long an access token is good.
pub const ACCESS_TOKEN_LIFETIME: Duration = Duration::minutes(15);

const ISSUER: &str = "waymark";
const AUDIENCE: &str = "waymark-web";
const KIND: &str = "at+jwt";
/// Clocks of two servers may differ by this many seconds.
const LEEWAY: i64 = 30;

#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    org: Uuid,
    sid: Uuid,
    jti: Uuid,
    epoch: i32,
    iat: i64,
    nbf: i64,
    exp: i64,
}

impl Keys {
    /// A token for the session, good from now on.
    pub(super) fn sign(&self, session: &OpenSession, now: OffsetDateTime) -> Result<String, AppError> {
        let issued = now.unix_timestamp();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: session.user_id,
            org: session.org_id,
            sid: session.id,
            jti: Uuid::now_v7(),
            epoch: session.token_epoch,
            iat: issued,
            nbf: issued,
            exp: (now + ACCESS_TOKEN_LIFETIME).unix_timestamp(),
        };
        let key = self.current();
        let mut header = Header::new(Algorithm::HS256);
        header.typ = Some(KIND.to_owned());
        header.kid = Some(key.id().to_owned());
        jsonwebtoken::encode(&header, &claims, key.encoding()).map_err(|error| {
            let reference = Uuid::now_v7().to_string();
            tracing::error!(%reference, %error, "signing an access token failed");
            AppError::Internal { reference }
        })
    }

    /// What a genuine token that is good now points at; `None` for anything else.
    pub(super) fn verify(&self, token: &str, now: OffsetDateTime) -> Option<SessionRef> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        if header.alg != Algorithm::HS256 || header.typ.as_deref() != Some(KIND) || header.crit.is_some() {
            return None;
        }
        let key = self.by_id(header.kid.as_deref()?)?;
        let claims = jsonwebtoken::decode::<Claims>(token, key.decoding(), &validation()).ok()?.claims;
        let now = now.unix_timestamp();
        let is_good = claims.exp > now && claims.nbf <= now + LEEWAY && claims.iat <= now + LEEWAY;
        is_good.then_some(SessionRef {
            session_id: claims.sid,
            user_id: claims.sub,
            token_epoch: claims.epoch,
        })
    }
}

/// Signature, issuer, audience and presence of the claims. Times are compared above, by the injected clock.
fn validation() -> Validation {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[AUDIENCE]);
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation
}
