//! Toasts: short messages about what just happened, in a corner of the window.
use std::time::Duration;

use leptos::prelude::*;

use super::{Icon, IconView};

#[cfg(test)]
mod tests;

/// How long a message stays.
const STAYS: Duration = Duration::from_secs(6);
/// As many at once as can be read; older ones give way.
const MOST: usize = 3;

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastKind {
    /// Done.
    Success,
    /// Went wrong; stays until it is closed.
    Error,
}

/// One message.
#[derive(Debug, Clone)]
struct Toast {
    id: u32,
    kind: ToastKind,
    text: String,
    undo: Option<Callback<()>>,
}

/// The messages of the window; pages add to them.
#[derive(Debug, Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    fn new() -> Self {
        Self { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// Says that something is done.
    pub fn success(self, text: impl Into<String>) {
        self.add(ToastKind::Success, text.into(), None);
    }

    /// Says that something went wrong; never the only place that says so.
    pub fn error(self, text: impl Into<String>) {
        self.add(ToastKind::Error, text.into(), None);
    }

    /// Says that something is done, with the way to take it back.
    pub fn undo(self, text: impl Into<String>, undo: Callback<()>) {
        self.add(ToastKind::Success, text.into(), Some(undo));
    }

    fn add(self, kind: ToastKind, text: String, undo: Option<Callback<()>>) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.shown.update(|shown| {
            make_room(shown);
            shown.push(Toast { id, kind, text, undo });
        });
        if kind == ToastKind::Success {
            self.remove_later(id);
        }
    }

    fn remove(self, id: u32) {
        let _ = self.shown.try_update(|shown| shown.retain(|toast| toast.id != id));
    }

    /// Takes back what a message is about, if the page that can do so is still there.
    fn take_back(self, id: u32, undo: Callback<()>) {
        self.remove(id);
        if undo.try_run(()).is_none() {
            self.error("This can only be undone on the page where it was done.");
        }
    }

    /// Time stands still while the pointer or the focus is on the messages.
    fn remove_later(self, id: u32) {
        set_timeout(
            move || match document().query_selector(".toasts:is(:hover, :focus-within)") {
                Ok(Some(_)) => self.remove_later(id),
                _ => self.remove(id),
            },
            STAYS,
        );
    }
}

/// The oldest success gives way to a new message; an error only where nothing else is shown.
fn make_room(shown: &mut Vec<Toast>) {
    while shown.len() >= MOST {
        let place = shown.iter().position(|toast| toast.kind == ToastKind::Success).unwrap_or(0);
        shown.remove(place);
    }
}

/// Shares the messages with every component below.
pub fn provide_toasts() {
    provide_context(Toasts::new());
}

/// The messages of the window; taken while a component is made, used in its event handlers.
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(Toasts::new)
}

/// The corner of the window that holds the messages; the frame has it once.
///
/// States: empty; up to three messages, which go after six seconds while nobody points at them; errors stay.
/// Accessibility: a polite status region and, for errors, an alert, both there before they speak.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let toasts = use_toasts();
    let of_kind = move |kind| {
        let list =
            move || toasts.shown.get().into_iter().filter(|toast| toast.kind == kind).collect::<Vec<_>>();
        view! {
            <For each=list key=|toast| toast.id let:toast>
                {message(toasts, toast)}
            </For>
        }
    };
    view! {
        <div class="toasts">
            <div role="status">{of_kind(ToastKind::Success)}</div>
            <div role="alert">{of_kind(ToastKind::Error)}</div>
        </div>
    }
}

fn message(toasts: Toasts, toast: Toast) -> AnyView {
    let id = toast.id;
    let undo = toast.undo.map(|undo| {
        view! {
            <button class="btn btn-ghost btn-sm" type="button" on:click=move |_| toasts.take_back(id, undo)>
                <IconView icon=Icon::Undo />
                "Undo"
            </button>
        }
    });
    view! { <ToastCard kind=toast.kind text=toast.text on_close=move || toasts.remove(id)>{undo}</ToastCard> }
        .into_any()
}

/// One message as it looks; the catalogue shows it standing still.
#[component]
pub fn ToastCard(
    /// What it is.
    kind: ToastKind,
    /// One sentence.
    #[prop(into)]
    text: String,
    /// Takes it away.
    on_close: impl Fn() + 'static,
    /// At most one action.
    children: Children,
) -> impl IntoView {
    let (icon, class) = match kind {
        ToastKind::Success => (Icon::Check, "text-success-fg"),
        ToastKind::Error => (Icon::Alert, "text-danger-fg"),
    };
    view! {
        <div class="toast">
            <span class=class>
                <IconView icon />
            </span>
            <p>{text}</p>
            {children()}
            <button
                class="btn btn-ghost btn-icon btn-sm"
                type="button"
                aria-label="Dismiss"
                on:click=move |_| on_close()
            >
                <IconView icon=Icon::Close />
            </button>
        </div>
    }
}
