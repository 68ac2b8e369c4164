//! Tests of finding and of the keys.
use leptos::prelude::*;

use super::ComboboxSource;
use super::logic::*;
use super::state::State;
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

/// A combobox of the server whose list has one value.
fn with_one_found(check: impl FnOnce(State, FieldChoice)) {
    Owner::new().with(|| {
        let source = ComboboxSource::remote(|_| async { Ok(Vec::new()) });
        let state = State::new(source, None, None);
        let only = FieldChoice::new("1", "Abadi Group");
        state.found.set(vec![only.clone()]);
        state.open.set(true);
        check(state, only);
    });
}

#[test]
fn enter_means_the_only_value_but_never_one_of_an_earlier_question() {
    with_one_found(|state, only| {
        assert_eq!(state.meant(), Some(only));
        state.waiting.set(true);
        assert_eq!(state.meant(), None);
    });
}

#[test]
fn a_list_that_is_on_its_way_cannot_be_entered() {
    with_one_found(|state, only| {
        state.waiting.set(true);
        state.step("ArrowDown");
        assert_eq!(state.active.get_untracked(), None);
        state.waiting.set(false);
        state.step("ArrowDown");
        assert_eq!((state.active.get_untracked(), state.meant()), (Some(0), Some(only)));
    });
}

#[test]
fn a_field_that_is_gone_keeps_its_choice() {
    with_one_found(|state, only| {
        state.chosen.set(Some(only.clone()));
        state.settle();
        assert_eq!(state.chosen.get_untracked(), Some(only));
    });
}
