//! What a region shows when it has no rows, or could not get them.
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use web_sys::js_sys::futures::JsFuture;

use super::{Icon, IconView};
use crate::error::AppError;

/// Nothing here: why, and the one thing to do about it.
///
/// States: plain, good news, with an action, with content of its own such as a search field. Accessibility: the title is
/// a heading of the level that the place asks for; the icon is hidden.
#[component]
pub fn EmptyState(
    /// Picture of the matter.
    icon: Icon,
    /// What is not there.
    #[prop(into)]
    title: String,
    /// One sentence.
    #[prop(into, optional)]
    text: String,
    /// Label and address of the one action.
    #[prop(optional)]
    action: Option<(String, String)>,
    /// Whether nothing is good news.
    #[prop(optional)]
    good: bool,
    /// Level of the heading: 1 where it stands for the whole page, 2 below the page's title, 3 in a card.
    #[prop(default = 3)]
    level: u8,
    /// What stands between the sentence and the action.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class=if good { "empty-icon empty-icon-success" } else { "empty-icon" }>
                <IconView icon size=20 />
            </span>
            {heading(level, title)}
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            {children.map(|children| children())}
            {action.map(|(label, href)| view! { <a class="btn btn-secondary" href=href>{label}</a> })}
        </div>
    }
}

/// A region that could not be loaded: what failed, what to do, and the reference to quote.
///
/// States: a fault of ours (reference to copy, retry), busy (retry), signed out (a link to sign in), not permitted (a
/// lock, no retry). Accessibility: announced once as an alert, the focus stays; the heading has the level that the place
/// asks for.
#[component]
pub fn ErrorState(
    /// What could not be loaded, such as `Dashboard`.
    #[prop(into)]
    what: String,
    /// Why.
    error: AppError,
    /// Asks again.
    retry: Callback<()>,
    /// Level of the heading: 2 below the page's title, 3 in a card.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let (icon, class, title) = match error {
        AppError::Forbidden => (Icon::Lock, "empty-icon", format!("{what}: hidden")),
        _ => (Icon::Alert, "empty-icon empty-icon-danger", format!("{what} could not be loaded")),
    };
    let message = error.to_string();
    let way_out = match error {
        AppError::Forbidden => ().into_any(),
        AppError::Unauthenticated => sign_in().into_any(),
        AppError::Internal { reference } => view! {
            <Reference reference />
            {again(retry)}
        }
        .into_any(),
        _ => again(retry).into_any(),
    };
    view! {
        <div class="card empty" role="alert">
            <span class=class>
                <IconView icon size=20 />
            </span>
            {heading(level, title)}
            <p>{message}</p>
            {way_out}
        </div>
    }
}

/// The log reference of a fault, with a button that copies it.
///
/// Accessibility: whether it was copied is said in words; without script the reference can be selected with one click.
#[component]
pub fn Reference(
    /// As it stands in the log.
    reference: String,
) -> impl IntoView {
    let (said, say) = signal(None);
    let text = reference.clone();
    let press = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let outcome = if copy(&text).await { "Copied" } else { "Not copied: select it instead" };
            // The page may have been left meanwhile.
            let _ = say.try_set(Some(outcome));
        });
    };
    view! {
        <p class="reference">
            <span>"Reference " <code>{reference}</code></span>
            <button
                class="btn btn-ghost btn-sm btn-icon needs-script"
                type="button"
                aria-label="Copy reference"
                on:click=press
            >
                <IconView icon=Icon::Copy />
            </button>
            <span role="status">{move || said.get()}</span>
        </p>
    }
}

/// Puts a text into the clipboard; `false` where the browser has none, as on pages without https, or refuses.
async fn copy(text: &str) -> bool {
    let window = window();
    window.is_secure_context()
        && JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

fn again(retry: Callback<()>) -> impl IntoView {
    view! {
        <button class="btn btn-secondary needs-script" type="button" on:click=move |_| retry.run(())>
            "Try again"
        </button>
    }
}

/// The same address anew: the server sends whoever is signed out to the sign-in page and back here.
fn sign_in() -> impl IntoView {
    let location = use_location();
    let here = move || {
        let (path, search) = (location.pathname.get(), location.search.get());
        if search.is_empty() { path } else { format!("{path}?{search}") }
    };
    view! { <a class="btn btn-secondary" href=here rel="external">"Sign in"</a> }
}

fn heading(level: u8, title: String) -> AnyView {
    match level {
        1 => view! { <h1 class="empty-title empty-title-page">{title}</h1> }.into_any(),
        2 => view! { <h2 class="empty-title">{title}</h2> }.into_any(),
        _ => view! { <h3 class="empty-title">{title}</h3> }.into_any(),
    }
}
