//! Dialogs: a modal window with a title, opened and closed by the browser itself.
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::overlay::close_around;
use super::{Icon, IconView};

/// Width of a dialog; below 640 px all but the small one fill the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DialogSize {
    /// 400 px: a question.
    Small,
    /// 480 px: a short form.
    #[default]
    Medium,
    /// 720 px: a form of two columns.
    Large,
}

impl DialogSize {
    /// Class of the dialog.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Small => "dialog dialog-sm",
            Self::Medium => "dialog",
            Self::Large => "dialog dialog-lg",
        }
    }
}

/// A modal window over the page. Open it with `<button type="button" command="show-modal" commandfor=id>`.
///
/// States: closed, open. Accessibility: a native `<dialog>` labelled by its h2; the browser keeps the focus inside and
/// gives it back; Esc, the close button and a press beside the window close it.
#[component]
pub fn Dialog(
    /// Id that opening and closing buttons name; unique on the page.
    #[prop(into)]
    id: String,
    /// Heading.
    #[prop(into)]
    title: String,
    /// Width.
    #[prop(optional)]
    size: DialogSize,
    /// Actions at the end, the primary one last.
    #[prop(into, optional)]
    footer: Option<ViewFnOnce>,
    /// Content.
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let head = head(&id, title_id.clone(), title, None);
    let foot = footer.map(|footer| view! { <div class="dialog-foot">{footer.run()}</div> });
    view! {
        <dialog class=size.class() id=id aria-labelledby=title_id closedby="any">
            {head}
            <div class="dialog-body">{children()}</div>
            {foot}
        </dialog>
    }
}

/// Heading and close button; a link where closing is a place to go to.
pub(super) fn head(id: &str, title_id: String, title: String, close_href: Option<String>) -> AnyView {
    let icon = view! { <IconView icon=Icon::Close /> };
    let close = match close_href {
        Some(href) => view! {
            <a class="btn btn-ghost btn-icon" href=href aria-label="Close" on:click=close_by_hand>
                {icon}
            </a>
        }
        .into_any(),
        None => view! {
            <button
                class="btn btn-ghost btn-icon"
                type="button"
                command="close"
                commandfor=id.to_owned()
                aria-label="Close"
            >
                {icon}
            </button>
        }
        .into_any(),
    };
    view! {
        <div class="dialog-head">
            <h2 id=title_id>{title}</h2>
            {close}
        </div>
    }
    .into_any()
}

/// The browser gives the focus back when a dialog is closed, not when it is taken out of the page: closing leads on.
fn close_by_hand(event: MouseEvent) {
    event.prevent_default();
    close_around(&event);
}
