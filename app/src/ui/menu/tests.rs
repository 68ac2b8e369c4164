//! Tests of what entries of a menu do without script.
use leptos::prelude::*;

use super::MenuAction;
use crate::ui::Icon;

fn entry(disabled: Option<String>) -> String {
    Owner::new().with(|| {
        let disabled = disabled.unwrap_or_default();
        if disabled.is_empty() {
            view! { <MenuAction icon=Icon::Trash label="Delete" submit=true dialog="sure" /> }.to_html()
        } else {
            view! { <MenuAction icon=Icon::Trash label="Delete" submit=true dialog="sure" disabled /> }
                .to_html()
        }
    })
}

#[test]
fn an_entry_that_is_switched_off_submits_and_opens_nothing() {
    let html = entry(Some("It has orders.".to_owned()));
    assert!(html.contains(r#"type="button""#) && html.contains(r#"aria-disabled="true""#), "{html}");
    assert!(!html.contains("show-modal") && !html.contains("sure"), "{html}");
    assert!(html.contains("It has orders."), "{html}");
}

#[test]
fn an_entry_that_can_be_chosen_submits_and_opens() {
    let html = entry(None);
    assert!(html.contains(r#"type="submit""#) && !html.contains("aria-disabled"), "{html}");
    assert!(html.contains(r#"command="show-modal""#) && html.contains(r#"commandfor="sure""#), "{html}");
}
