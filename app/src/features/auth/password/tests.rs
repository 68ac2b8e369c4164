use super::*;

fn quick() -> Hasher {
    Hasher::new(Params::new(64, 1, 1, None).unwrap(), 2)
}

#[tokio::test]
async fn the_right_password_is_told_from_the_wrong_one() {
    let hasher = quick();
    let stored = hasher.hash("correct horse").await.unwrap();
    assert_eq!(
        hasher.verify("correct horse", Some(&stored)).await.unwrap(),
        Verdict::Right { rehashed: None }
    );
    assert_eq!(hasher.verify("correct hors", Some(&stored)).await.unwrap(), Verdict::Wrong);
}

#[tokio::test]
async fn the_recommended_parameters_are_the_documented_ones() {
    let stored = Hasher::recommended().hash("x").await.unwrap();
    assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
}

#[tokio::test]
async fn a_weaker_stored_hash_is_replaced_after_the_right_password_only() {
    let stored = quick().hash("secret").await.unwrap();
    let stronger = Hasher::new(Params::new(128, 2, 1, None).unwrap(), 1);
    let Verdict::Right { rehashed: Some(rehashed) } = stronger.verify("secret", Some(&stored)).await.unwrap()
    else {
        panic!("not rehashed")
    };
    assert!(rehashed.starts_with("$argon2id$v=19$m=128,t=2,p=1$"), "{rehashed}");
    assert_eq!(stronger.verify("other", Some(&stored)).await.unwrap(), Verdict::Wrong);
}

#[tokio::test]
async fn every_verification_costs_one_hash_whatever_is_stored() {
    let hasher = quick();
    let stored = hasher.hash("secret").await.unwrap();
    let before = hasher.calls();
    let absurd = stored.replace("m=64,", "m=4194304,");
    for stored in [None, Some(stored.as_str()), Some("nonsense"), Some(absurd.as_str()), Some("")] {
        assert_eq!(hasher.verify("wrong", stored).await.unwrap(), Verdict::Wrong);
    }
    assert_eq!(hasher.calls() - before, 5);
}

#[test]
fn the_decoy_is_a_hash_that_can_be_computed() {
    for _ in 0..64 {
        assert!(is_affordable(&decoy(&Params::DEFAULT)));
        assert!(!is_weaker(&decoy(&Params::DEFAULT), &Params::DEFAULT));
    }
}

#[test]
fn absurd_parameters_are_refused_before_hashing() {
    let stored = decoy(&Params::DEFAULT);
    for (from, to) in [("m=19456", "m=4194304"), ("t=2", "t=11"), ("p=1", "p=16"), ("argon2id", "scrypt")] {
        assert!(!is_affordable(&stored.replace(from, to)), "{to}");
    }
}

#[tokio::test]
async fn a_caller_without_a_place_is_turned_away_after_two_seconds() {
    let hasher = Hasher::new(Params::new(64, 1, 1, None).unwrap(), 1);
    let _taken = hasher.place().await.unwrap();
    assert_eq!(hasher.hash("x").await, Err(AppError::Unavailable));
}
