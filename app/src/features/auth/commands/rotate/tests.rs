use time::macros::datetime;
use uuid::Uuid;

use super::*;
use crate::features::auth::token::TokenDigest;

const NOW: OffsetDateTime = datetime!(2026-08-22 09:00 UTC);

fn row(current: &str, previous: Option<&str>, rotated: Option<Duration>) -> session::Model {
    session::Model {
        id: Uuid::nil(),
        org_id: Uuid::nil(),
        user_id: Uuid::nil(),
        family: Uuid::nil(),
        refresh_hash: current.to_owned(),
        previous_hash: previous.map(str::to_owned),
        rotated_at: rotated.map(|ago| NOW - ago),
        keep_signed_in: false,
        user_agent: String::new(),
        ip: String::new(),
        last_seen_at: NOW,
        expires_at: NOW + Duration::hours(1),
        absolute_expires_at: NOW + Duration::hours(1),
        revoked_at: None,
        revoked_reason: None,
        created_at: NOW,
        updated_at: NOW,
    }
}

fn present(hash: &str, successors: &[&str]) -> Presented {
    Presented {
        token: TokenDigest { family: Uuid::nil(), hash: hash.to_owned() },
        successors: successors.iter().map(|&hash| hash.to_owned()).collect(),
    }
}

#[test]
fn the_current_token_is_replaced() {
    assert_eq!(step(&row("b", Some("a"), None), &present("b", &["c"]), NOW), Step::Replace);
}

#[test]
fn the_token_just_replaced_gets_the_same_successor_within_the_grace() {
    let row = row("b", Some("a"), Some(Duration::seconds(9)));
    assert_eq!(step(&row, &present("a", &["b"]), NOW), Step::Repeat(0));
    assert_eq!(step(&row, &present("a", &["x", "b"]), NOW), Step::Repeat(1), "made with the previous key");
}

#[test]
fn the_token_just_replaced_is_a_copy_when_the_grace_is_over() {
    let row = row("b", Some("a"), Some(Duration::seconds(10)));
    assert_eq!(step(&row, &present("a", &["b"]), NOW), Step::Reused);
}

#[test]
fn an_older_ancestor_is_a_copy_at_any_time() {
    let row = row("c", Some("b"), Some(Duration::ZERO));
    assert_eq!(step(&row, &present("a", &["b"]), NOW), Step::Reused);
}

#[test]
fn an_ended_session_is_over_whatever_token_comes() {
    for token in ["a", "b", "x"] {
        let mut row = row("b", Some("a"), Some(Duration::ZERO));
        row.revoked_at = Some(NOW);
        assert_eq!(step(&row, &present(token, &["b"]), NOW), Step::Over);
    }
}

#[test]
fn a_session_is_over_at_its_last_instant() {
    let mut idle = row("b", None, None);
    idle.expires_at = NOW;
    let mut old = row("b", None, None);
    old.absolute_expires_at = NOW;
    for row in [idle, old] {
        assert_eq!(step(&row, &present("b", &["c"]), NOW), Step::Over);
    }
}
