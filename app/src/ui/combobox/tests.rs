//! Tests of finding and of the keys.
use super::logic::*;
use crate::ui::FieldChoice;

fn companies() -> Vec<FieldChoice> {
    ["PT Sinar Abadi", "CV Abadi Jaya", "Abadi Group", "Toko Éclair"]
        .map(|name| FieldChoice::new(name.to_lowercase(), name))
        .into()
}

fn labels(words: &str) -> Vec<String> {
    matching(&companies(), words).into_iter().map(|choice| choice.label).collect()
}

#[test]
fn labels_that_begin_with_the_words_come_first() {
    assert_eq!(labels(" abadi "), ["Abadi Group", "PT Sinar Abadi", "CV Abadi Jaya"]);
    assert_eq!(labels("éc"), ["Toko Éclair"]);
    assert_eq!(labels("").len(), 4);
    assert!(labels("zz").is_empty());
}

#[test]
fn the_words_are_found_whatever_their_case() {
    assert_eq!(found_at("PT Sinar Abadi", "ABADI"), Some(9..14));
    assert_eq!(found_at("PT Sinar Abadi", "sin"), Some(3..6));
    assert_eq!(found_at("Toko Éclair", "écl"), Some(5..9));
    assert_eq!(found_at("abc", "abcd"), None);
    assert_eq!(found_at("", "a"), None);
}

#[test]
fn home_and_end_belong_to_the_caret_until_the_list_is_entered() {
    assert!(moves("ArrowDown", false) && moves("ArrowUp", false));
    assert!(!moves("Home", false) && !moves("End", false));
    assert!(moves("Home", true) && moves("End", true));
    assert!(!moves("a", true) && !moves("ArrowLeft", true));
}

#[test]
fn the_count_is_told_in_words() {
    assert_eq!([0, 1, 12].map(count_in_words), ["No match", "1 match", "12 matches"]);
}
