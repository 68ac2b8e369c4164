//! What a region shows when it has no rows, or could not get them.
use leptos::prelude::*;

use super::{Icon, IconView};
use crate::error::AppError;

/// Nothing here: why, and the one thing to do about it.
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
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class=if good { "empty-icon empty-icon-success" } else { "empty-icon" }>
                <IconView icon size=20 />
            </span>
            <h3 class="empty-title">{title}</h3>
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            {action.map(|(label, href)| view! { <a class="btn btn-secondary" href=href>{label}</a> })}
        </div>
    }
}

/// A region that could not be loaded: what failed, what to do, and the reference to quote.
#[component]
pub fn ErrorState(
    /// What could not be loaded, such as `Dashboard`.
    what: &'static str,
    /// Why.
    error: AppError,
    /// Asks again.
    retry: Callback<()>,
) -> impl IntoView {
    let reference = match &error {
        AppError::Internal { reference } => Some(reference.clone()),
        _ => None,
    };
    view! {
        <div class="card empty" role="alert">
            <span class="empty-icon empty-icon-danger">
                <IconView icon=Icon::Alert size=20 />
            </span>
            <h3 class="empty-title">{format!("{what} could not be loaded")}</h3>
            <p>{error.to_string()}</p>
            {reference.map(|reference| view! { <p class="reference">{format!("Reference {reference}")}</p> })}
            <button class="btn btn-secondary needs-script" type="button" on:click=move |_| retry.run(())>
                "Try again"
            </button>
        </div>
    }
}
