use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::EncodingKey;
use serde_json::{Value, json};
use time::macros::datetime;

use super::*;

const SECRET: &str = "first-key-0c6f3b1e9a7d4825f0e1d2c3b4a59687";
const OTHER: &str = "other-key-77a1c0de5b9f4e3d8c2a1b0f9e8d7c6b";
const NOW: OffsetDateTime = datetime!(2026-08-22 09:00 UTC);

fn keys() -> Keys {
    Keys::new(SECRET, None)
}

fn session() -> OpenSession {
    OpenSession {
        id: Uuid::from_u128(1),
        org_id: Uuid::from_u128(2),
        user_id: Uuid::from_u128(3),
        token_epoch: 4,
        keep_signed_in: false,
        expires_at: NOW,
    }
}

fn genuine() -> String {
    keys().sign(&session(), NOW).unwrap()
}

/// The parts of a genuine token, to be changed and signed again.
fn parts() -> (Value, Value) {
    let token = genuine();
    let mut parts = token
        .split('.')
        .map(|part| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap_or_default()));
    (parts.next().unwrap().unwrap(), parts.next().unwrap().unwrap())
}

fn signed(header: &Value, claims: &Value, secret: &str) -> String {
    let encode = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let message = format!("{}.{}", encode(header), encode(claims));
    let key = EncodingKey::from_secret(secret.as_bytes());
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256).unwrap();
    format!("{message}.{signature}")
}

fn with_header(field: &str, value: Value) -> String {
    let (mut header, claims) = parts();
    header[field] = value;
    signed(&header, &claims, SECRET)
}

fn with_claim(field: &str, value: Value) -> String {
    let (header, mut claims) = parts();
    claims[field] = value;
    signed(&header, &claims, SECRET)
}

fn without_claim(field: &str) -> String {
    let (header, mut claims) = parts();
    claims.as_object_mut().unwrap().remove(field);
    signed(&header, &claims, SECRET)
}

#[test]
fn a_genuine_token_points_at_its_session() {
    let expected = SessionRef { session_id: Uuid::from_u128(1), user_id: Uuid::from_u128(3), token_epoch: 4 };
    assert_eq!(keys().verify(&genuine(), NOW), Some(expected));
    let (header, claims) = parts();
    assert_eq!(keys().verify(&signed(&header, &claims, SECRET), NOW), Some(expected), "the test signs well");
}

#[test]
fn the_token_carries_the_required_claims_and_no_role() {
    let (header, claims) = parts();
    assert_eq!(header["typ"], "at+jwt");
    assert_eq!(header["alg"], "HS256");
    let mut names: Vec<_> = claims.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["aud", "epoch", "exp", "iat", "iss", "jti", "nbf", "org", "sid", "sub"]);
}

#[test]
fn a_token_is_good_for_fifteen_minutes() {
    let token = genuine();
    assert!(keys().verify(&token, NOW + Duration::minutes(15) - Duration::SECOND).is_some());
    assert!(keys().verify(&token, NOW + Duration::minutes(15)).is_none());
    assert!(keys().verify(&token, NOW - Duration::seconds(30)).is_some(), "another server's clock");
    assert!(keys().verify(&token, NOW - Duration::seconds(31)).is_none());
}

#[test]
fn a_forged_token_points_at_nothing() {
    let (header, claims) = parts();
    let (genuine, unsigned) = (genuine(), |algorithm: &str| {
        let mut header = header.clone();
        header["alg"] = json!(algorithm);
        let token = signed(&header, &claims, SECRET);
        format!("{}.", token.rsplit_once('.').unwrap().0)
    });
    let flipped = {
        let (mut header, mut claims) = parts();
        header["x"] = json!(1);
        claims["sub"] = json!(Uuid::from_u128(9));
        let forged = signed(&header, &claims, OTHER);
        let signature = genuine.rsplit_once('.').unwrap().1;
        format!("{}.{signature}", forged.rsplit_once('.').unwrap().0)
    };
    let forgeries = [
        ("nothing", String::new()),
        ("noise", "a.b.c".to_owned()),
        ("two parts", genuine.rsplit_once('.').unwrap().0.to_owned()),
        ("no signature", format!("{}.", genuine.rsplit_once('.').unwrap().0)),
        ("alg none", unsigned("none")),
        ("alg None", unsigned("None")),
        ("another algorithm", with_header("alg", json!("HS512"))),
        ("another family of algorithms", with_header("alg", json!("RS256"))),
        ("a foreign key", signed(&header, &claims, OTHER)),
        ("a changed payload", flipped),
        ("an unknown key id", with_header("kid", json!("nosuchid"))),
        ("no key id", with_header("kid", Value::Null)),
        ("a refresh token's type", with_header("typ", json!("rt+jwt"))),
        ("a plain type", with_header("typ", json!("JWT"))),
        ("critical extensions", with_header("crit", json!(["exp"]))),
        ("exp as a word", with_claim("exp", json!("never"))),
        ("exp as text", with_claim("exp", json!("99999999999"))),
        ("exp as null", with_claim("exp", Value::Null)),
        ("exp as a fraction", with_claim("exp", json!(1e12))),
        ("exp beyond all numbers", with_claim("exp", json!(u64::MAX))),
        ("nbf as text", with_claim("nbf", json!("99999999999"))),
        ("nbf in the future", with_claim("nbf", json!(99_999_999_999_i64))),
        ("another audience", with_claim("aud", json!("someone-else"))),
        ("another issuer", with_claim("iss", json!("someone-else"))),
        ("a person that is no id", with_claim("sub", json!("admin"))),
        ("no exp", without_claim("exp")),
        ("no nbf", without_claim("nbf")),
        ("no iss", without_claim("iss")),
        ("no aud", without_claim("aud")),
        ("no sub", without_claim("sub")),
        ("no sid", without_claim("sid")),
        ("no epoch", without_claim("epoch")),
    ];
    for (what, token) in forgeries {
        assert_eq!(keys().verify(&token, NOW), None, "{what}");
    }
}

#[test]
fn a_key_that_the_token_brings_along_is_not_used() {
    let (mut header, claims) = parts();
    header["jwk"] = json!({"kty": "oct", "k": URL_SAFE_NO_PAD.encode(OTHER), "alg": "HS256"});
    assert_eq!(keys().verify(&signed(&header, &claims, OTHER), NOW), None);
    header.as_object_mut().unwrap().remove("kid");
    assert_eq!(keys().verify(&signed(&header, &claims, OTHER), NOW), None);
}

#[test]
fn the_previous_key_verifies_until_it_is_taken_away() {
    let token = genuine();
    assert!(Keys::new(OTHER, Some(SECRET)).verify(&token, NOW).is_some());
    assert!(Keys::new(OTHER, None).verify(&token, NOW).is_none());
    let newer = Keys::new(OTHER, Some(SECRET)).sign(&session(), NOW).unwrap();
    assert!(Keys::new(OTHER, None).verify(&newer, NOW).is_some(), "the new key signs");
}

#[test]
fn the_key_id_tells_nothing_of_the_secret() {
    let (header, _) = parts();
    let id = header["kid"].as_str().unwrap();
    assert_eq!(id.len(), 8);
    assert!(!SECRET.contains(id));
}
