//! Tests of what the field of the palette says about its list.
use super::*;

fn field_for(typed: &str) -> String {
    Owner::new().with(|| {
        let search = Search {
            typed: RwSignal::new(typed.to_owned()),
            hits: RwSignal::new(Vec::new()),
            fixed: StoredValue::new(fixed(Role::Admin)),
            recent: RwSignal::new(Vec::new()),
            active: RwSignal::new(0),
            waits: RwSignal::new(false),
            failed: RwSignal::new(false),
            asked: StoredValue::new(0),
        };
        field(search, Callback::new(|_| ())).to_html()
    })
}

#[test]
fn the_field_names_an_option_only_while_there_is_one() {
    let html = field_for("");
    assert!(html.contains(r#"aria-activedescendant="palette-option-0""#), "{html}");
    assert!(html.contains(r#"aria-expanded="true""#), "{html}");
    let html = field_for("nothing like it");
    assert!(!html.contains("aria-activedescendant"), "{html}");
    assert!(html.contains(r#"aria-expanded="false""#), "{html}");
}
