//! All that is wrong with a form, above it.
use leptos::html::Div;
use leptos::prelude::*;

use super::{Icon, IconView};
use crate::error::FieldErrors;

/// Each message leads to its field. Nothing is drawn while nothing is wrong.
///
/// Accessibility: an alert that takes the focus after a failed sending, on a new page by `autofocus`; the fields repeat
/// their messages.
#[component]
pub fn ErrorSummary(
    /// Messages by field; fields have their names for ids.
    errors: Signal<FieldErrors>,
    /// Names of the fields as they stand in the form.
    order: &'static [&'static str],
    /// Leaves the focus alone when it is drawn first, for pages that show it without having been sent.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    Effect::new(move |drawn: Option<()>| {
        let has_any = errors.with(|errors| !errors.is_empty());
        // Every failed sending counts, also one with the same mistakes.
        if drawn.is_some()
            && has_any
            && let Some(summary) = node.get_untracked()
        {
            // A browser that refuses still reads the alert.
            let _ = summary.focus();
        }
    });
    // The element stays, so that what appears in it is announced.
    view! {
        <div
            class="error-summary"
            node_ref=node
            role="alert"
            tabindex="-1"
            autofocus=!quiet && errors.with_untracked(|errors| !errors.is_empty())
        >
            {move || {
                let lines = in_order(&errors.get(), order);
                (!lines.is_empty()).then(|| summary(lines))
            }}
        </div>
    }
}

fn summary(lines: Vec<(String, String)>) -> AnyView {
    let title = match lines.len() {
        1 => "One thing needs your attention".to_owned(),
        more => format!("{more} things need your attention"),
    };
    let line = |(field, message): (String, String)| {
        view! {
            <li>
                // External to the router, which would not move the focus.
                <a class="underline" href=format!("#{field}") rel="external">
                    {message}
                </a>
            </li>
        }
    };
    view! {
        <div class="notice notice-danger">
            <IconView icon=Icon::Alert />
            <div class="notice-body">
                <p class="font-semibold">{title}</p>
                <ul>{lines.into_iter().map(line).collect_view()}</ul>
            </div>
        </div>
    }
    .into_any()
}

/// Field and message, as the fields stand in the form; fields that it does not know come last.
fn in_order(errors: &FieldErrors, order: &[&str]) -> Vec<(String, String)> {
    let known = order.iter().filter_map(|name| errors.get_key_value(*name));
    let others = errors.iter().filter(|(name, _)| !order.contains(&name.as_str()));
    known
        .chain(others)
        .flat_map(|(name, messages)| messages.iter().map(|message| (name.clone(), message.clone())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_stand_in_the_order_of_the_form() {
        let errors = FieldErrors::from([
            ("amount".to_owned(), vec!["Potential must be 0 or more".to_owned()]),
            ("company".to_owned(), vec!["Enter a company name".to_owned()]),
            ("zone".to_owned(), vec!["Choose a zone".to_owned()]),
        ]);
        let fields: Vec<String> =
            in_order(&errors, &["company", "email", "amount"]).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["company", "amount", "zone"]);
    }
}
