//! Tests of the words that are typed before something is done.
use leptos::prelude::*;

use super::{ConfirmDialog, pattern_of};

#[test]
fn only_letters_with_a_meaning_in_patterns_are_escaped() {
    assert_eq!(pattern_of("PT Maju-Jaya, Bob's \"A&B\" #1 ~é"), "PT Maju-Jaya, Bob's \"A&B\" #1 ~é");
    assert_eq!(pattern_of(r"^$\.*+?()[]{}|/"), r"\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/");
}

#[test]
fn the_words_are_asked_for_only_where_there_are_some() {
    let drawn = |typed: Option<String>| {
        Owner::new().with(|| match typed {
            Some(typed) => {
                view! { <ConfirmDialog id="sure" title="Sure?" effect="Gone." confirm="Delete" typed /> }
                    .to_html()
            }
            None => {
                view! { <ConfirmDialog id="sure" title="Sure?" effect="Gone." confirm="Delete" /> }.to_html()
            }
        })
    };
    let html = drawn(Some("PT Maju-Jaya (Tbk.)".to_owned()));
    assert!(html.contains(r#"pattern="PT Maju-Jaya \(Tbk\.\)""#) && html.contains("required"), "{html}");
    assert!(!drawn(None).contains("pattern"));
}
