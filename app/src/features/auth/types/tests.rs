use super::*;

#[test]
fn an_address_is_compared_without_case_and_outer_blanks() {
    let credentials = Credentials::check("  AM@Waymark.Test ", "password123").unwrap();
    assert_eq!(credentials.email(), "am@waymark.test");
}

#[test]
fn a_password_is_taken_exactly_as_typed() {
    let credentials = Credentials::check("a@b.test", "  ÄÖ spaces \t stay ").unwrap();
    assert_eq!(credentials.password(), "  ÄÖ spaces \t stay ");
}

#[test]
fn every_bad_field_is_named() {
    let errors = Credentials::check("", "").unwrap_err();
    assert_eq!(errors.keys().collect::<Vec<_>>(), ["email", "password"]);
}

#[test]
fn what_is_no_address_is_refused() {
    for email in ["plain", "@domain.test", "name@", "na me@b.test", "nul\0@b.test", "a\n@b.test"] {
        assert!(Credentials::check(email, "x").is_err(), "{email:?}");
    }
    let long = format!("{}@b.test", "a".repeat(MAX_EMAIL_CHARS));
    assert!(Credentials::check(&long, "x").is_err());
}

#[test]
fn a_password_of_128_characters_passes_whatever_its_bytes_and_129_do_not() {
    assert!(Credentials::check("a@b.test", &"é".repeat(128)).is_ok());
    assert!(Credentials::check("a@b.test", &"é".repeat(129)).is_err());
}

#[test]
fn the_password_is_not_in_the_debug_text() {
    let credentials = Credentials::check("a@b.test", "canary-password").unwrap();
    assert!(!format!("{credentials:?}").contains("canary"));
}
