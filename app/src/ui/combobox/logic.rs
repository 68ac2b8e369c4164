//! What a combobox finds and which keys it takes, apart from any page.
use std::ops::Range;

use crate::ui::FieldChoice;

/// Whether a key moves through the list. Home and End move the caret until the list has been entered.
pub(super) fn moves(key: &str, entered: bool) -> bool {
    match key {
        "ArrowDown" | "ArrowUp" => true,
        "Home" | "End" => entered,
        _ => false,
    }
}

/// Where the words stand in the label, whatever the case.
pub(super) fn found_at(label: &str, words: &str) -> Option<Range<usize>> {
    let wanted: Vec<char> = words.trim().chars().flat_map(char::to_lowercase).collect();
    label.char_indices().find_map(|(start, _)| {
        let mut left = wanted.iter();
        for (offset, letter) in label.get(start..)?.char_indices() {
            if left.len() == 0 {
                return Some(start..start + offset);
            }
            if !letter.to_lowercase().all(|letter| left.next() == Some(&letter)) {
                return None;
            }
        }
        (left.len() == 0).then_some(start..label.len())
    })
}

/// The values whose labels have the words, those that begin with them first; all of them for no words.
pub(super) fn matching(choices: &[FieldChoice], words: &str) -> Vec<FieldChoice> {
    if words.trim().is_empty() {
        return choices.to_vec();
    }
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for choice in choices {
        match found_at(&choice.label, words) {
            Some(range) if range.start == 0 => first.push(choice.clone()),
            Some(_) => rest.push(choice.clone()),
            None => {}
        }
    }
    first.append(&mut rest);
    first
}

/// What is read out while the list is open.
pub(super) fn count_in_words(length: usize) -> String {
    match length {
        0 => "No match".to_owned(),
        1 => "1 match".to_owned(),
        more => format!("{more} matches"),
    }
}
