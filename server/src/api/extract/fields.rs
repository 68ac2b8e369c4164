//! Reads typed input and says which field is at fault.
use std::cell::RefCell;

use app::error::FieldErrors;
use serde::de::{DeserializeOwned, Deserializer};

/// Under which name faults of the whole input are told.
pub const WHOLE: &str = "request";

/// Reads a value; fields that the type does not know are an error too, named like the wrong ones.
pub fn read<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, FieldErrors> {
    let unknown = RefCell::new(FieldErrors::new());
    let mut note_unknown = |path: serde_ignored::Path<'_>| {
        unknown.borrow_mut().insert(path.to_string(), vec!["This field is not known.".to_owned()]);
    };
    let mut track = serde_path_to_error::Track::new();
    let outer = serde_ignored::Deserializer::new(deserializer, &mut note_unknown);
    let result = T::deserialize(serde_path_to_error::Deserializer::new(outer, &mut track));
    match result {
        Ok(value) if unknown.borrow().is_empty() => Ok(value),
        Ok(_) => Err(unknown.into_inner()),
        Err(error) => {
            let (field, message) = explain(&error.to_string(), &track.path().to_string());
            Err(FieldErrors::from([(field, vec![message])]))
        }
    }
}

/// The field at fault and a sentence for it. The library names a missing or unknown field only in its text.
fn explain(text: &str, path: &str) -> (String, String) {
    let path = if path == "." || path == "?" { WHOLE } else { path };
    let inside = |name: &str| {
        if path == WHOLE || path.ends_with(name) { name.to_owned() } else { format!("{path}.{name}") }
    };
    let quoted = text.split('`').nth(1).unwrap_or(WHOLE);
    if text.starts_with("missing field") {
        (inside(quoted), "This field is required.".to_owned())
    } else if text.starts_with("unknown field") {
        (inside(quoted), "This field is not known.".to_owned())
    } else if text.starts_with("duplicate field") {
        (inside(quoted), "Give this field once.".to_owned())
    } else if text == "unsupported value" {
        (path.to_owned(), "Give this parameter once.".to_owned())
    } else {
        (path.to_owned(), wrong_value(text))
    }
}

/// What was expected, without repeating what was sent.
fn wrong_value(text: &str) -> String {
    text.rsplit_once("expected ").map_or_else(
        || "This value cannot be read.".to_owned(),
        |(_, expected)| {
            let expected = expected.split(" at line ").next().unwrap_or(expected);
            format!("This value cannot be read: expected {expected}.")
        },
    )
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Address {
        #[expect(dead_code, reason = "only its reading is tested")]
        city: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Customer {
        #[expect(dead_code, reason = "only its reading is tested")]
        company_name: String,
        #[expect(dead_code, reason = "only its reading is tested")]
        employees: Option<u32>,
        #[expect(dead_code, reason = "only its reading is tested")]
        address: Option<Address>,
        #[serde(default)]
        status: Vec<String>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        #[expect(dead_code, reason = "only its reading is tested")]
        name: Option<String>,
    }

    fn faults_of_json<T: DeserializeOwned + std::fmt::Debug>(value: serde_json::Value) -> Vec<String> {
        read::<T, _>(value).unwrap_err().into_keys().collect()
    }

    fn query<T: DeserializeOwned>(text: &str) -> Result<T, FieldErrors> {
        read(serde_html_form::Deserializer::from_bytes(text.as_bytes()))
    }

    #[test]
    fn a_wrong_type_names_its_field() {
        assert_eq!(faults_of_json::<Customer>(json!({"companyName": 5})), ["companyName"]);
        assert_eq!(
            faults_of_json::<Customer>(json!({"companyName": "x", "employees": "many"})),
            ["employees"]
        );
        assert_eq!(
            faults_of_json::<Customer>(json!({"companyName": "x", "address": {"city": 1}})),
            ["address.city"]
        );
    }

    #[test]
    fn a_missing_field_is_named() {
        assert_eq!(faults_of_json::<Customer>(json!({})), ["companyName"]);
        assert_eq!(faults_of_json::<Customer>(json!({"companyName": "x", "address": {}})), ["address.city"]);
    }

    #[test]
    fn an_unknown_field_is_named_whether_or_not_the_type_denies_it() {
        assert_eq!(faults_of_json::<Customer>(json!({"companyName": "x", "orgId": "y"})), ["orgId"]);
        assert_eq!(faults_of_json::<Strict>(json!({"role": "ADMIN"})), ["role"]);
        assert_eq!(query::<Strict>("role=ADMIN").unwrap_err().into_keys().collect::<Vec<_>>(), ["role"]);
    }

    #[test]
    fn a_body_that_is_no_object_is_a_fault_of_the_request() {
        assert_eq!(faults_of_json::<Customer>(json!("text")), ["request"]);
    }

    #[test]
    fn a_single_parameter_may_not_be_repeated_but_a_list_may() {
        let repeated = query::<Customer>("companyName=a&companyName=b").unwrap_err();
        assert_eq!(repeated.into_keys().collect::<Vec<_>>(), ["companyName"]);
        let customer: Customer = query("companyName=a&status=ongoing&status=proposal").unwrap();
        assert_eq!(customer.status, ["ongoing", "proposal"]);
    }

    #[test]
    fn a_parameter_that_is_no_number_is_named() {
        let faults = query::<Customer>("companyName=a&employees=abc").unwrap_err();
        assert_eq!(faults.into_keys().collect::<Vec<_>>(), ["employees"]);
    }

    #[test]
    fn the_message_does_not_repeat_what_was_sent() {
        let faults = read::<Customer, _>(json!({"companyName": "x", "employees": "<script>"})).unwrap_err();
        assert!(!format!("{faults:?}").contains("script"));
    }
}
