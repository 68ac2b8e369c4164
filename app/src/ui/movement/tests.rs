use super::*;

fn labels() -> Vec<String> {
    ["Edit", "Duplicate", "Export", " Delete"].map(str::to_owned).to_vec()
}

#[test]
fn arrows_go_round_the_ends() {
    assert_eq!(moved(Axis::Vertical, "ArrowDown", Some(1), 3), Some(2));
    assert_eq!(moved(Axis::Vertical, "ArrowDown", Some(2), 3), Some(0));
    assert_eq!(moved(Axis::Vertical, "ArrowUp", Some(0), 3), Some(2));
    assert_eq!(moved(Axis::Horizontal, "ArrowLeft", Some(2), 3), Some(1));
    assert_eq!(moved(Axis::Horizontal, "ArrowRight", Some(0), 1), Some(0));
}

#[test]
fn without_an_item_in_focus_the_first_or_the_last_is_taken() {
    assert_eq!(moved(Axis::Vertical, "ArrowDown", None, 3), Some(0));
    assert_eq!(moved(Axis::Vertical, "ArrowUp", None, 3), Some(2));
}

#[test]
fn home_and_end_lead_to_the_ends_and_other_keys_nowhere() {
    assert_eq!(moved(Axis::Vertical, "Home", Some(2), 3), Some(0));
    assert_eq!(moved(Axis::Vertical, "End", Some(0), 3), Some(2));
    assert_eq!(moved(Axis::Vertical, "ArrowLeft", Some(0), 3), None);
    assert_eq!(moved(Axis::Horizontal, "ArrowDown", Some(0), 3), None);
    assert_eq!(moved(Axis::Vertical, "Tab", Some(0), 3), None);
}

#[test]
fn an_empty_list_leads_nowhere() {
    assert_eq!(moved(Axis::Vertical, "ArrowDown", None, 0), None);
    assert_eq!(begins_with("e", None, &[]), None);
}

#[test]
fn a_letter_finds_the_next_item_that_begins_with_it() {
    assert_eq!(begins_with("e", None, &labels()), Some(0));
    assert_eq!(begins_with("E", Some(0), &labels()), Some(2));
    assert_eq!(begins_with("e", Some(2), &labels()), Some(0));
    assert_eq!(begins_with("d", Some(1), &labels()), Some(3));
}

#[test]
fn keys_that_are_no_letters_find_nothing() {
    for key in ["Escape", " ", "", "x", "?"] {
        assert_eq!(begins_with(key, Some(0), &labels()), None, "{key}");
    }
}
