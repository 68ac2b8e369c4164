//! A page's document: skeleton while it is on its way, old content while newer content is, error with retry.
use std::time::Duration;

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use super::{DashboardSkeleton, ErrorState};
use crate::error::AppError;

/// After this long a person wants to know that nothing is stuck.
const SLOW: Duration = Duration::from_secs(4);

/// Draws a resource. On the server the data is always there first; skeletons appear on client navigation only.
///
/// States: skeleton, content, stale content under a 2 px bar while newer content is on its way, a sentence when that
/// takes longer than four seconds, error with retry. Accessibility: the region is busy while it waits; the sentence is
/// announced as a status.
#[component]
pub fn Loaded<T>(
    /// The page's document.
    resource: Resource<Result<T, AppError>>,
    /// What it is, for loading and error texts, such as `Sales`.
    what: &'static str,
    /// Draws the document.
    view: fn(T) -> AnyView,
    /// Draws the shape of the document; that of a dashboard where nothing is given.
    #[prop(optional)]
    skeleton: Option<fn(&'static str) -> AnyView>,
) -> impl IntoView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let retry = Callback::new(move |()| resource.refetch());
    let skeleton = skeleton.unwrap_or(|what| view! { <DashboardSkeleton what /> }.into_any());
    let (pending, set_pending) = signal(false);
    let content = view! {
        <Transition fallback=move || skeleton(what) set_pending=set_pending>
            {move || Suspend::new(async move {
                match resource.await {
                    Ok(document) => view(document),
                    Err(error) => view! { <ErrorState what error retry level=2 /> }.into_any(),
                }
            })}
        </Transition>
    };
    region(pending, content.into_any())
}

/// What surrounds every document; apart from `Loaded`, so that it is compiled once and not per document.
fn region(pending: ReadSignal<bool>, content: AnyView) -> AnyView {
    let Waiting { waits, slow } = use_waiting(pending);
    view! {
        {move || waits.get().then(|| view! { <LoadingBar /> })}
        <p class="slow-note" role="status">
            {move || slow.get().then_some("Still loading. Large date ranges take longer.")}
        </p>
        <div class="loaded" class:stale=waits aria-busy=move || waits.get().then_some("true")>
            {content}
        </div>
    }
    .into_any()
}

/// 2 px along the top edge of the window, from 300 ms on: the style sheet waits, not the script.
///
/// Accessibility: hidden; the region that waits says that it is busy.
#[component]
pub fn LoadingBar() -> impl IntoView {
    view! { <div class="loading-bar" aria-hidden="true"></div> }
}

/// What a waiting region shows.
#[derive(Clone, Copy)]
struct Waiting {
    waits: ReadSignal<bool>,
    slow: ReadSignal<bool>,
}

/// Follows `pending` in the browser only: the server's HTML never waits, whatever it is still writing.
fn use_waiting(pending: ReadSignal<bool>) -> Waiting {
    let (waits, set_waits) = signal(false);
    let (slow, set_slow) = signal(false);
    Effect::new(move |timer: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = timer.flatten() {
            timer.clear();
        }
        let pending = pending.get();
        set_waits.set(pending);
        set_slow.set(false);
        // The page may be gone when the time is over.
        let tell = move || {
            let _ = set_slow.try_set(true);
        };
        pending.then(|| set_timeout_with_handle(tell, SLOW).ok()).flatten()
    });
    Waiting { waits, slow }
}
