//! The question before something that is hard to take back.
use leptos::prelude::*;

use super::dialog::DialogSize;

#[cfg(test)]
mod tests;

/// Asks before an effect: names the object and what happens to it. Its confirming button submits a form of the page or
/// the one inside it.
///
/// States: closed, open, with a word to type first. Accessibility: an `alertdialog` labelled by its question and
/// described by the effect; the focus starts on Cancel; a press beside the window does not close it.
#[component]
pub fn ConfirmDialog(
    /// Id that the opening button names; unique on the page.
    #[prop(into)]
    id: String,
    /// Question with the name of the object: "Delete PT Sinar Abadi?"
    #[prop(into)]
    title: String,
    /// What happens: "6 progress notes will be archived."
    #[prop(into)]
    effect: String,
    /// The verb of the confirming button: "Delete".
    #[prop(into)]
    confirm: String,
    /// Where the confirmation is posted; the server does it and leads on.
    #[prop(into, optional)]
    action: Option<String>,
    /// Called instead of posting, where the page does it by itself.
    #[prop(into, optional)]
    on_confirm: Option<Callback<()>>,
    /// For many objects at once: the words to type before the button works.
    #[prop(into, optional)]
    typed: Option<String>,
) -> impl IntoView {
    let (title_id, effect_id) = (format!("{id}-title"), format!("{id}-effect"));
    let submit = move |event: leptos::ev::SubmitEvent| {
        if let Some(on_confirm) = on_confirm {
            event.prevent_default();
            on_confirm.run(());
            super::overlay::close_around(&event);
        }
    };
    // Without an address to post to, the browser itself closes the dialog by its form.
    let method = if action.is_some() { "post" } else { "dialog" };
    let field = typed.map(|words| typed_field(&id, words));
    // Not by `autofocus`: a browser would look for it as soon as the closed dialog arrives in the page.
    let cancel = NodeRef::<leptos::html::Button>::new();
    let dialog_id = id.clone();
    let focus_cancel = move |_| {
        let is_open = super::overlay::dialog_by_id(&dialog_id).is_some_and(|dialog| dialog.open());
        if let Some(button) = cancel.get_untracked().filter(|_| is_open) {
            let _ = button.focus();
        }
    };
    let heading = view! { <h2 id=title_id.clone()>{title}</h2> };
    let text = view! { <p class="text-muted-fg" id=effect_id.clone()>{effect}</p> };
    view! {
        <dialog
            class=DialogSize::Small.class()
            id=id.clone()
            role="alertdialog"
            aria-labelledby=title_id
            aria-describedby=effect_id
            on:toggle=focus_cancel
        >
            <form method=method action=action on:submit=submit>
                <div class="dialog-head">
                    {heading}
                </div>
                <div class="dialog-body flex flex-col gap-4">
                    {text} {field}
                </div>
                <div class="dialog-foot">
                    <button
                        class="btn btn-secondary"
                        type="button"
                        command="close"
                        commandfor=id.clone()
                        node_ref=cancel
                    >
                        "Cancel"
                    </button>
                    <button class="btn btn-danger" type="submit">{confirm}</button>
                </div>
            </form>
        </dialog>
    }
}

/// A pattern that only these words match. A backslash before any other letter would make it invalid, and the browser
/// checks nothing by an invalid pattern.
fn pattern_of(words: &str) -> String {
    let escaped =
        |char: char| if r"^$\.*+?()[]{}|/".contains(char) { format!("\\{char}") } else { char.to_string() };
    words.chars().map(escaped).collect()
}

/// The browser refuses the form until exactly these words are typed.
fn typed_field(id: &str, words: String) -> impl IntoView {
    let field_id = format!("{id}-typed");
    let pattern = pattern_of(&words);
    view! {
        <div class="field">
            <label class="label" for=field_id.clone()>{format!("Type “{words}” to confirm")}</label>
            <input
                class="input"
                id=field_id
                name="confirmation"
                autocomplete="off"
                required
                pattern=pattern
                title=format!("Exactly: {words}")
            />
        </div>
    }
}
