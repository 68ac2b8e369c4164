//! A message inside a page or a form: what is the case, and what to do about it.
use leptos::prelude::*;

use super::{Icon, IconView};

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Worth knowing.
    Info,
    /// It worked.
    Success,
    /// Needs attention.
    Warning,
    /// It failed.
    Danger,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Info, Self::Success, Self::Warning, Self::Danger];

    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice notice-info",
            Self::Success => "notice notice-success",
            Self::Warning => "notice notice-warning",
            Self::Danger => "notice notice-danger",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::Check,
            Self::Warning => Icon::Warning,
            Self::Danger => Icon::Alert,
        }
    }

    const fn role(self) -> &'static str {
        match self {
            Self::Danger => "alert",
            _ => "status",
        }
    }
}

/// Icon, an optional title, and the message with its links or buttons. It stays until its cause is gone.
///
/// States: the four kinds, with and without a title. Accessibility: the words carry the meaning, the icon is hidden;
/// failures interrupt (`alert`), everything else waits for its turn (`status`).
#[component]
pub fn Notice(
    /// How it is meant.
    kind: NoticeKind,
    /// First line, in bold.
    #[prop(into, optional)]
    title: String,
    /// The message.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=kind.class() role=kind.role()>
            <IconView icon=kind.icon() />
            <div class="notice-body">
                {(!title.is_empty()).then(|| view! { <p class="font-semibold">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}

/// One part of a page failed while the rest is right.
///
/// Accessibility: announced once as a status; the button repeats what it tries again for readers who jump by buttons.
#[component]
pub fn PartialFailure(
    /// What is missing, such as `Cash by source`.
    #[prop(into)]
    what: String,
    /// Asks for it again.
    retry: Callback<()>,
) -> impl IntoView {
    let label = format!("Try again: {what}");
    view! {
        <Notice kind=NoticeKind::Warning>
            <p>
                {format!("{what} could not be loaded. Other figures are up to date. ")}
                <button
                    class="notice-action needs-script"
                    type="button"
                    aria-label=label
                    on:click=move |_| retry.run(())
                >
                    "Try again"
                </button>
            </p>
        </Notice>
    }
}
