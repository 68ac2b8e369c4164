//! Several lines of text.
use leptos::html::Textarea as TextareaElement;
use leptos::prelude::*;

use super::field::on_later_change;
use super::{Field, FieldDef};

/// From so many characters left on, the count is read out.
const NEAR_THE_END: u32 = 20;

/// Text of several lines; grows by its lower edge.
///
/// States: empty, filled, counted, nearly full, required, invalid, read-only, disabled. Accessibility: see
/// [`FieldDef`]; the count is read out only when little is left, so that it does not talk over the typing.
#[component]
pub fn Textarea(
    /// Words and state of the field.
    field: FieldDef,
    /// The text; what is typed is replaced only when this changes.
    #[prop(optional, into)]
    value: Signal<String>,
    /// Lines at first.
    #[prop(default = 4)]
    rows: u32,
    /// An example, never the label.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// Most characters; they are counted below the field.
    #[prop(optional, into)]
    maxlength: Option<u32>,
    /// Runs with the text as it is typed.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
) -> impl IntoView {
    let node = NodeRef::<TextareaElement>::new();
    let length = RwSignal::new(length_of(&value.get_untracked()));
    on_later_change(value, move |value| {
        length.set(length_of(value));
        if let Some(area) = node.get_untracked() {
            area.set_value(value);
        }
    });
    let typed = move |event| {
        let text = event_target_value(&event);
        length.set(length_of(&text));
        if let Some(on_input) = on_input {
            on_input.run(text);
        }
    };
    view! {
        <Field field=field.clone()>
            <textarea
                class="input"
                node_ref=node
                id=field.id.clone()
                name=field.name.clone()
                rows=rows
                placeholder=placeholder
                maxlength=maxlength
                required=field.required
                disabled=field.is_disabled()
                readonly=field.is_read_only()
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                on:input=typed
                inner_html=as_markup(&value.get_untracked())
            ></textarea>
            {maxlength.map(|most| counter(length, most))}
        </Field>
    }
}

fn counter(length: RwSignal<u32>, most: u32) -> AnyView {
    view! {
        <p class="hint counter needs-script" aria-hidden="true">
            {move || format!("{} of {most}", length.get())}
        </p>
        <p class="vh" role="status">
            {move || left_in_words(length.get(), most)}
        </p>
    }
    .into_any()
}

/// What is read out: nothing until the end is near.
fn left_in_words(length: u32, most: u32) -> Option<String> {
    match most.saturating_sub(length) {
        1 => Some("1 character left".to_owned()),
        left if left <= NEAR_THE_END => Some(format!("{left} characters left")),
        _ => None,
    }
}

/// The text as content of the element, which the framework writes to the page as it stands: no text may end the element.
/// The reader of a page drops a line break right after the opening tag; the other sign for one stays and is the same to
/// the field.
fn as_markup(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let rest = text.trim_start_matches('\n');
    format!("{}{rest}", "&#13;".repeat(text.len() - rest.len()))
}

/// Characters as the browser counts them for its limit.
fn length_of(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_as_the_browser_limits_them() {
        assert_eq!(length_of("abc"), 3);
        assert_eq!(length_of("é🙂"), 3);
    }

    #[test]
    fn no_text_ends_the_field() {
        let html = Owner::new().with(|| {
            let field = FieldDef::new("note", "Note");
            let text = "a </textarea><script> & b".to_owned();
            view! { <Textarea field value=text /> }.into_view().to_html()
        });
        assert!(html.contains("a &lt;/textarea&gt;&lt;script&gt; &amp; b</textarea>"), "{html}");
        assert_eq!(html.matches("</textarea>").count(), 1, "{html}");
    }

    #[test]
    fn line_breaks_at_the_start_stay() {
        assert_eq!(as_markup("\n\r\nNote\nmore"), "&#13;&#13;Note\nmore");
        assert_eq!(as_markup("Note\r\n"), "Note\n");
        assert_eq!(as_markup(""), "");
    }

    #[test]
    fn the_count_is_read_out_near_the_end_only() {
        assert_eq!(left_in_words(0, 280), None);
        assert_eq!(left_in_words(260, 280).as_deref(), Some("20 characters left"));
        assert_eq!(left_in_words(279, 280).as_deref(), Some("1 character left"));
        assert_eq!(left_in_words(300, 280).as_deref(), Some("0 characters left"));
    }
}
