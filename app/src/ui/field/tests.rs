//! Tests of how fields are tied together, on the page as the server writes it.
use leptos::prelude::*;

use crate::format::Locale;
use crate::money::Currency;
use crate::ui::{Combobox, ComboboxSource, FieldChoice, FieldDef, MoneyInput, TextInput};

fn written<View: IntoView>(view: impl FnOnce() -> View) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

fn wrong() -> Signal<Option<String>> {
    Signal::stored(Some("Enter a company name".to_owned()))
}

#[test]
fn hint_and_error_describe_the_control() {
    let html = written(|| {
        let field = FieldDef::new("company", "Company").hint("As on the contract.").error(wrong()).required();
        view! { <TextInput field /> }
    });
    for part in [
        r#"for="company""#,
        r#"id="company""#,
        r#"aria-invalid="true""#,
        r#"aria-describedby="company-hint company-error""#,
        r#"id="company-hint""#,
        r#"id="company-error""#,
        " required",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn a_field_without_hint_or_error_is_not_described() {
    let html = written(|| view! { <TextInput field=FieldDef::new("company", "Company") /> });
    assert!(!html.contains("aria-describedby") && !html.contains("aria-invalid"), "{html}");
    assert!(
        !html.contains(" required") && !html.contains(" disabled") && !html.contains(" readonly"),
        "{html}"
    );
}

#[test]
fn an_amount_comes_grouped_and_is_sent_as_it_stands() {
    let value = Some(125_000_000_000);
    let html = written(|| {
        let field = FieldDef::new("potential", "Potential");
        view! { <MoneyInput field currency=Currency::IDR locale=Locale::Id value=Signal::stored(value) /> }
    });
    assert!(html.contains(r#"value="1.250.000.000""#) && html.contains(r#"inputmode="decimal""#), "{html}");
    assert!(html.contains(r#"name="potential""#), "{html}");
}

#[test]
fn a_combobox_of_known_values_is_a_select_without_script() {
    let html = written(|| {
        let source =
            ComboboxSource::Fixed(vec![FieldChoice::new("a", "Abadi"), FieldChoice::new("b", "Bumi")]);
        view! { <Combobox field=FieldDef::new("customer", "Customer") source chosen=FieldChoice::new("b", "Bumi") /> }
    });
    assert!(html.contains("<select") && html.contains(r#"<option value="b" selected"#), "{html}");
    assert!(!html.contains("combobox"), "{html}");
}

#[test]
fn a_combobox_of_the_server_sends_what_was_typed_without_script() {
    let html = written(|| {
        let source = ComboboxSource::remote(|_| async { Ok(Vec::new()) });
        view! { <Combobox field=FieldDef::new("customer", "Customer") source /> }
    });
    for part in [
        r#"role="combobox""#,
        r#"name="customerText""#,
        r#"aria-controls="customer-list""#,
        r#"id="customer-list""#,
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}
