//! Tests of what keeps a button from being used twice or without a right.
use leptos::prelude::*;

use super::{Button, LinkButton};
use crate::ui::Icon;

fn written<View: IntoView>(view: impl FnOnce() -> View) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

#[test]
fn a_refused_button_says_why_and_sends_nothing() {
    let html = written(|| {
        let reason = Signal::stored("Only a GM can edit targets.".to_owned());
        view! { <Button label="Save" submit=true id="save" reason /> }
    });
    for part in [
        r#"type="button""#,
        r#"aria-disabled="true""#,
        r#"aria-describedby="save-reason""#,
        r#"id="save-reason""#,
        "Only a GM can edit targets.",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn a_refused_button_without_an_id_describes_itself_and_adds_no_id() {
    let html = written(|| {
        let reason = Signal::stored("Only a GM can edit targets.".to_owned());
        view! { <Button label="Edit" opens="targets" reason /> }
    });
    assert!(html.contains(r#"aria-description="Only a GM can edit targets.""#), "{html}");
    assert!(!html.contains(" id=") && !html.contains("aria-describedby"), "{html}");
    assert!(!html.contains("show-modal"), "{html}");
}

#[test]
fn a_button_whose_reason_is_empty_works() {
    let html = written(
        || view! { <Button label="Save" submit=true id="save" reason=Signal::stored(String::new()) /> },
    );
    assert!(html.contains(r#"type="submit""#), "{html}");
    assert!(!html.contains("aria-disabled") && !html.contains("aria-describedby"), "{html}");
}

#[test]
fn a_busy_button_keeps_its_label() {
    let html = written(|| view! { <Button label="Save" loading=Signal::stored(true) /> });
    assert!(html.contains(r#"aria-busy="true""#) && html.contains("spin") && html.contains("Save"), "{html}");
}

#[test]
fn controls_without_words_have_a_name() {
    let html = written(|| view! { <Button label="Edit" icon=Icon::Edit icon_only=true /> });
    assert!(html.contains(r#"aria-label="Edit""#), "{html}");
    let html =
        written(|| view! { <LinkButton label="Next" href="/kit" icon=Icon::ChevronRight icon_only=true /> });
    assert!(html.contains(r#"aria-label="Next""#) && html.contains(r#"href="/kit""#), "{html}");
}
