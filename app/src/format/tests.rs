//! Tests of values in words.
use super::*;

mod input;
mod money;
mod numbers;
mod times;

#[test]
fn initials_are_the_first_letters_of_the_outer_words() {
    assert_eq!(initials("Ayu Dewi Lestari"), "AL");
    assert_eq!(initials("  budi "), "B");
    assert_eq!(initials("émile (zola)"), "ÉZ");
    assert_eq!(initials("– 7eleven"), "7");
    assert_eq!(initials(""), "");
}

#[test]
fn the_first_name_is_the_first_word() {
    assert_eq!(first_name(" Ayu Dewi Lestari"), "Ayu");
    assert_eq!(first_name(""), "");
}

#[test]
fn a_locale_has_a_word() {
    assert_eq!(Locale::of_key("id"), Some(Locale::Id));
    assert_eq!(Locale::of_key("en"), Some(Locale::En));
    assert_eq!(Locale::of_key("fr"), None);
    assert_eq!(serde_json::to_string(&Locale::Id).ok().as_deref(), Some("\"id\""));
}
