//! Tooltips: a few words about a control, on hover and on focus.
use leptos::prelude::*;

/// Words that describe the control inside. Give the control `aria-describedby=id`; where the tooltip says no more than
/// its name does, leave that out.
///
/// States: hidden; shown after 300 ms of hover or at once on focus. Accessibility: `role=tooltip`; the pointer may move
/// onto it, Esc hides it, and it never holds controls.
#[component]
pub fn Tooltip(
    /// Id that the control's `aria-describedby` names; unique on the page.
    #[prop(into)]
    id: String,
    /// The words.
    #[prop(into)]
    text: String,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <span class="has-tip inline-flex">
            {children()}
            <span class="tip" id=id role="tooltip">{text}</span>
        </span>
    }
}
