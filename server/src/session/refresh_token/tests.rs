use super::*;

const FIRST: &str = "first-key-0c6f3b1e9a7d4825f0e1d2c3b4a59687";
const SECOND: &str = "other-key-77a1c0de5b9f4e3d8c2a1b0f9e8d7c6b";

#[test]
fn a_token_survives_the_cookie() {
    let token = RefreshToken::generate().unwrap();
    assert!(RefreshToken::parse(&token.encode()) == Some(token));
}

#[test]
fn what_has_another_form_is_no_token() {
    let token = RefreshToken::generate().unwrap().encode();
    for text in
        ["", "x", &token[1..], &format!("{token}A"), &format!("{token}="), &token.replace(&token[..1], "%")]
    {
        assert!(RefreshToken::parse(text).is_none(), "{text}");
    }
}

#[test]
fn two_tokens_share_nothing() {
    let (one, other) = (RefreshToken::generate().unwrap(), RefreshToken::generate().unwrap());
    assert!(one.family != other.family && one.secret != other.secret);
}

#[test]
fn the_successor_is_the_same_for_every_caller_and_in_the_same_family() {
    let keys = Keys::new(FIRST, None);
    let token = RefreshToken::generate().unwrap();
    let (one, other) = (token.successors(&keys), token.successors(&keys));
    assert!(one == other && one.len() == 1);
    assert_eq!(one[0].family, token.family);
    assert!(one[0].secret != token.secret);
}

#[test]
fn the_current_key_derives_first_and_the_previous_one_second() {
    let token = RefreshToken::generate().unwrap();
    let both = token.successors(&Keys::new(SECOND, Some(FIRST)));
    assert!(both[0] == token.successors(&Keys::new(SECOND, None))[0]);
    assert!(both[1] == token.successors(&Keys::new(FIRST, None))[0]);
    assert!(both[0] != both[1]);
}

#[test]
fn the_stored_hash_holds_no_part_of_the_token() {
    let token = RefreshToken::generate().unwrap();
    let digest = token.digest();
    assert_eq!(digest.hash.len(), 43);
    assert!(!token.encode().contains(&digest.hash));
    assert!(digest.hash != RefreshToken::generate().unwrap().digest().hash);
}
